// The first so many of all paths that are offered: by length, then score (highest first), then entity numbers.
#pragma once
#include "Graph.hpp"
#include <limits>

struct FoundPath {
  int length;
  double score;
  u32 entities[17];
};

inline bool comesBefore(const FoundPath &a, const FoundPath &b) {
  if (a.length != b.length) return a.length < b.length;
  if (a.score != b.score) return a.score > b.score;
  for (int i = 0; i <= a.length; i++) {
    if (a.entities[i] != b.entities[i]) return a.entities[i] < b.entities[i];
  }
  return false;
}

struct BestPaths {
  std::vector<FoundPath> kept;

  // The least score with which a path of this length may still be among the first; infinity: none is.
  double leastScore(std::size_t size, int length) const {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (kept.size() < size) return -infinity;
    if (kept.empty() || kept.back().length < length) return infinity;
    return kept.back().length == length ? kept.back().score : -infinity;
  }

  void offer(std::size_t size, const FoundPath &path) {
    std::size_t place = kept.size();
    while (place > 0 && comesBefore(path, kept[place - 1])) place--;
    if (place == size) return;
    if (kept.size() == size) kept.pop_back();
    kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(place), path);
  }
};
