// Memory that is used again from search to search; nothing in it is ever cleared as a whole.
#pragma once
#include "Graph.hpp"
#include <algorithm>
#include <chrono>

struct OutOfTime {};

// Asked once for each beginning of a path, it looks at the clock once in a thousand.
struct Deadline {
  using Clock = std::chrono::steady_clock;
  int milliseconds = 0;
  Clock::time_point end;
  u32 sinceLook = 0;

  void begin() { end = Clock::now() + std::chrono::milliseconds(milliseconds); }
  void check() {
    if (++sinceLook < 1'000) return;
    sinceLook = 0;
    if (Clock::now() >= end) throw OutOfTime{};
  }
};

struct Rows {
  std::vector<u32> at, to;
  std::vector<double> weight;

  void begin(std::size_t rows) {
    if (at.size() <= rows) at.resize(rows * 2 + 1);
    to.clear();
    weight.clear();
    at[0] = 0;
  }
  // Parallel relationships, which follow each other, become one edge of their summed weight.
  void add(u32 row, u32 w, double edgeWeight) {
    if (to.size() > at[row] && to.back() == w) {
      weight.back() += edgeWeight;
      return;
    }
    to.push_back(w);
    weight.push_back(edgeWeight);
  }
  void endRow(u32 row) { at[row + 1] = static_cast<u32>(to.size()); }
};

struct BackwardEdge {
  u32 from, to;
  double weight;
};

struct Workspace {
  // Of each entity: epoch << 8 | hops from A << 4 | hops to B; 15 hops: not reached.
  std::vector<u32> marks, localOf, reachedA, reachedB, relevant;
  std::vector<u64> bits;
  Rows ends, near, inner;
  std::vector<BackwardEdge> found;
  std::vector<BackwardEdge> backwards;
  std::vector<u32> backwardsAt;
  std::vector<u8> hopsLeft, onPath;
  Deadline deadline;
  u32 epoch = 0;

  explicit Workspace(u32 n) : marks(n), localOf(n), reachedA(n), reachedB(n), relevant(n), bits((n + 63) / 64) {}

  u32 nextEpoch() {
    if (epoch == (1u << 24) - 1) {
      epoch = 0;
      std::fill(marks.begin(), marks.end(), 0);
    }
    return ++epoch;
  }

  void sort(u32 *begin, u32 *end) {
    if (static_cast<std::size_t>(end - begin) * 64 < bits.size()) {
      std::sort(begin, end);
      return;
    }
    for (u32 *v = begin; v < end; v++) bits[*v >> 6] |= 1ull << (*v & 63);
    for (std::size_t word = 0; word < bits.size(); word++) {
      for (u64 left = bits[word]; left != 0; left &= left - 1) *begin++ = static_cast<u32>(word * 64 + __builtin_ctzll(left));
      bits[word] = 0;
    }
  }
};
