// Hops from A and hops to B of exactly the entities that may stand on an A-B path of at most `depth` hops: two balls grow towards each other, the cheaper
// first, until their radii add up; then each side goes on inside the other's ball only, each level from its cheaper direction.
#pragma once
#include "Workspace.hpp"

constexpr u32 NOT_REACHED = 15;

struct Side {
  int shift;
  u32 *reached;
  u32 levelAt[17] = {0};
  int radius = 0;
  u32 size = 0, deepSize = 0;
  u64 rimCost = 0;
};

template <class Filter> struct LevelSets {
  const Graph &graph;
  const Filter &filter;
  Workspace &workspace;
  u32 epoch, depth = 0, relevantCount = 0;
  bool hasMet = false;
  Side a{4, nullptr}, b{0, nullptr};

  LevelSets(const Graph &graph, const Filter &filter, Workspace &workspace, const std::vector<u32> &from, const std::vector<u32> &to)
      : graph(graph), filter(filter), workspace(workspace), epoch(workspace.nextEpoch()) {
    a.reached = workspace.reachedA.data();
    b.reached = workspace.reachedB.data();
    const u32 base = epoch << 8;
    auto &marks = workspace.marks;
    for (const u32 v : to) {
      if (marks[v] >> 8 == epoch) continue;
      marks[v] = base | (NOT_REACHED << 4);
      b.reached[b.size++] = v;
    }
    bool overlap = false;
    for (const u32 v : from) {
      if (marks[v] >> 8 != epoch) {
        marks[v] = base | NOT_REACHED;
        a.reached[a.size++] = v;
      } else if (marks[v] == (base | (NOT_REACHED << 4))) {
        // Both a start and an end: nothing enters it, nothing leaves it.
        marks[v] = base;
        overlap = true;
      }
    }
    if (overlap) b.size = static_cast<u32>(std::remove_if(b.reached, b.reached + b.size, [&](u32 v) { return marks[v] == base; }) - b.reached);
    for (Side *side : {&a, &b}) endLevel(*side);
  }

  u32 distance(u32 mark, const Side &side) const { return (mark >> side.shift) & 15; }

  void grow() {
    auto [side, other] = a.rimCost <= b.rimCost ? std::pair<Side &, Side &>(a, b) : std::pair<Side &, Side &>(b, a);
    forget(a);
    forget(b);
    const u32 end = side.size;
    const u32 next = static_cast<u32>(side.radius) + 1;
    side.deepSize = side.size;
    for (u32 i = side.levelAt[side.radius]; i < end; i++) enterNeighbours(side, other, side.reached[i], next, NOT_REACHED);
    side.size = side.deepSize;
    side.radius++;
    endLevel(side);
    depth++;
  }

  // Fills workspace.relevant, ascending.
  void findRelevant() {
    forget(a);
    forget(b);
    u32 *relevant = workspace.relevant.data();
    const auto &marks = workspace.marks;
    const Side &smaller = a.size <= b.size ? a : b, &larger = a.size <= b.size ? b : a;
    relevantCount = 0;
    for (u32 i = 0; i < smaller.size; i++) {
      const u32 v = smaller.reached[i], mark = marks[v];
      if (distance(mark, larger) != NOT_REACHED) relevant[relevantCount++] = v;
    }
    const u32 shared = relevantCount;
    deepen(a, b, shared);
    deepen(b, a, shared);
    for (const Side *side : {&a, &b}) {
      std::copy(side->reached + side->size, side->reached + side->deepSize, relevant + relevantCount);
      relevantCount += side->deepSize - side->size;
    }
    workspace.sort(relevant, relevant + relevantCount);
  }

private:
  void endLevel(Side &side) {
    side.levelAt[side.radius + 1] = side.size;
    side.deepSize = side.size;
    side.rimCost = 0;
    for (u32 i = side.levelAt[side.radius]; i < side.size; i++) side.rimCost += graph.at[side.reached[i] + 1] - graph.at[side.reached[i]];
  }

  void enterNeighbours(Side &side, const Side &other, u32 v, u32 hops, u32 mostOther) {
    u32 *const marks = workspace.marks.data();
    const u32 *const to = graph.to.data();
    // No path passes through an end.
    if (distance(marks[v], other) == 0) return;
    const u32 end = graph.at[v + 1];
    for (u32 slot = graph.at[v]; slot < end; slot++) {
      if (!filter.fitsType(slot)) continue;
      const u32 w = to[slot];
      u32 mark = marks[w];
      if (mark >> 8 != epoch) mark = (epoch << 8) | 0xff;
      if (distance(mark, side) != NOT_REACHED) continue;
      const u32 toOther = distance(mark, other);
      if (toOther > mostOther || !filter.fitsPeriod(slot)) continue;
      marks[w] = mark - ((NOT_REACHED - hops) << side.shift);
      if (toOther != NOT_REACHED) hasMet = true;
      side.reached[side.deepSize++] = w;
    }
  }

  u64 degreesAt(const Side &side, u32 hops, const u32 *begin, const u32 *end) const {
    u64 sum = 0;
    for (const u32 *v = begin; v < end; v++) {
      if (distance(workspace.marks[*v], side) == hops) sum += graph.at[*v + 1] - graph.at[*v];
    }
    return sum;
  }

  void deepen(Side &side, const Side &other, u32 shared) {
    // The first level goes on from the rim of the ball, as far as it is in the other ball.
    const u32 *begin = workspace.relevant.data(), *end = begin + shared;
    for (u32 hops = static_cast<u32>(side.radius) + 1; hops <= depth && begin < end; hops++) {
      const u32 deepBegin = side.deepSize;
      deepenOnce(side, other, hops, begin, end);
      begin = side.reached + deepBegin;
      end = side.reached + side.deepSize;
    }
  }

  void deepenOnce(Side &side, const Side &other, u32 hops, const u32 *begin, const u32 *end) {
    u32 *const marks = workspace.marks.data();
    const u32 mostOther = depth - hops;
    const u32 *candidates = other.reached, *candidatesEnd = candidates + other.levelAt[mostOther + 1];
    const u64 outwards = degreesAt(side, hops - 1, begin, end);
    if (outwards <= static_cast<u64>(candidatesEnd - candidates) || outwards <= degreesAt(side, NOT_REACHED, candidates, candidatesEnd)) {
      for (const u32 *v = begin; v < end; v++) {
        if (distance(marks[*v], side) == hops - 1) enterNeighbours(side, other, *v, hops, mostOther);
      }
      return;
    }
    for (const u32 *candidate = candidates; candidate < candidatesEnd; candidate++) {
      const u32 w = *candidate;
      if (distance(marks[w], side) != NOT_REACHED) continue;
      for (u32 slot = graph.at[w]; slot < graph.at[w + 1]; slot++) {
        if (!filter.fitsType(slot)) continue;
        const u32 mark = marks[graph.to[slot]];
        if (mark >> 8 != epoch || distance(mark, side) != hops - 1 || distance(mark, other) == 0 || !filter.fitsPeriod(slot)) continue;
        marks[w] -= (NOT_REACHED - hops) << side.shift;
        side.reached[side.deepSize++] = w;
        break;
      }
    }
  }

  void forget(Side &side) {
    for (u32 i = side.size; i < side.deepSize; i++) workspace.marks[side.reached[i]] |= NOT_REACHED << side.shift;
    side.deepSize = side.size;
  }
};
