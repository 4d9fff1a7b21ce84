// The part of the graph that A-B paths of at most `depth` hops may walk, in numbers of its own that keep the order of the entities; parallel relationships
// are one edge. Only rows inside a ball are read, never those on its rim: edges that leave what is near to A from there, all others backwards.
#pragma once
#include "LevelSets.hpp"

struct LocalGraph {
  Workspace &workspace;
  const u32 *entities;
  u32 count;
  std::vector<u32> starts;
  u32 shortest;
};

template <class Filter> class LocalGraphBuilder {
  const Graph &graph;
  const Filter &filter;
  const LevelSets<Filter> &levels;
  Workspace &workspace;

public:
  explicit LocalGraphBuilder(const LevelSets<Filter> &levels)
      : graph(levels.graph), filter(levels.filter), levels(levels), workspace(levels.workspace) {}

  LocalGraph build() {
    const u32 count = levels.relevantCount;
    const u32 *entities = workspace.relevant.data();
    LocalGraph local{workspace, entities, count, {}, levels.depth};
    workspace.hopsLeft.resize(count);
    workspace.onPath.assign(count, 0);
    for (u32 i = 0; i < count; i++) {
      const u32 mark = workspace.marks[entities[i]];
      workspace.localOf[entities[i]] = i;
      workspace.hopsLeft[i] = mark & 15;
      if ((mark & 0xf0) != 0) continue;
      local.starts.push_back(i);
      local.shortest = std::min(local.shortest, mark & 15);
    }
    readBackwards(entities, count);
    fillRows(entities, count);
    return local;
  }

private:
  // Visits at least those slots of a row that lead to relevant entities, in order.
  template <class Visit> void eachSlot(u32 v, u32 count, Visit visit) const {
    u32 low = graph.at[v];
    const u32 end = graph.at[v + 1];
    if (end - low <= count * 16ull) {
      for (; low < end; low++) visit(low);
      return;
    }
    const u32 *to = graph.to.data();
    for (u32 i = 0; i < count; i++) {
      const u32 w = workspace.relevant[i];
      low = static_cast<u32>(std::lower_bound(to + low, to + end, w) - to);
      for (; low < end && to[low] == w; low++) visit(low);
    }
  }

  void readBackwards(const u32 *entities, u32 count) {
    const u32 *const marks = workspace.marks.data();
    const u32 radiusA = levels.a.radius, radiusB = levels.b.radius;
    auto &found = workspace.found;
    auto &at = workspace.backwardsAt;
    found.clear();
    at.assign(count + 1, 0);
    for (u32 row = 0; row < count; row++) {
      const u32 hopsLeft = workspace.hopsLeft[row];
      if (hopsLeft >= radiusB || (marks[entities[row]] & 0xf0) == 0) continue;
      eachSlot(entities[row], count, [&](u32 slot) {
        if (!filter.fitsType(slot)) return;
        const u32 mark = marks[graph.to[slot]], hops = (mark >> 4) & 15, left = mark & 15;
        if (mark >> 8 != levels.epoch || hops < radiusA || hops + 1 + hopsLeft > levels.depth || left == 0 || left == NOT_REACHED) return;
        if (!filter.fitsPeriod(slot)) return;
        const u32 from = workspace.localOf[graph.to[slot]];
        if (!found.empty() && found.back().from == from && found.back().to == row) found.back().weight += graph.weight[slot];
        else {
          found.push_back({from, row, graph.weight[slot]});
          at[from]++;
        }
      });
    }
    u32 sum = 0;
    for (u32 row = 0; row <= count; row++) at[row] = sum += at[row];
    workspace.backwards.resize(found.size());
    for (std::size_t edge = found.size(); edge-- > 0;) workspace.backwards[--at[found[edge].from]] = found[edge];
  }

  void fillRows(const u32 *entities, u32 count) {
    const u32 *const marks = workspace.marks.data();
    const u8 *const hopsLeft = workspace.hopsLeft.data();
    Rows &ends = workspace.ends, &near = workspace.near, &inner = workspace.inner;
    for (Rows *rows : {&ends, &near, &inner}) rows->begin(count);
    for (u32 row = 0; row < count; row++) {
      const auto put = [&](u32 w, double weight) {
        if (hopsLeft[w] == 0) ends.add(row, w, weight);
        else {
          inner.add(row, w, weight);
          if (hopsLeft[w] == 1) near.add(row, w, weight);
        }
      };
      const u32 hops = (marks[entities[row]] >> 4) & 15;
      if (hops >= static_cast<u32>(levels.a.radius)) {
        for (u32 edge = workspace.backwardsAt[row]; edge < workspace.backwardsAt[row + 1]; edge++) put(workspace.backwards[edge].to, workspace.backwards[edge].weight);
      } else if (hopsLeft[row] > 0) {
        const int most = static_cast<int>(levels.depth) - 1 - static_cast<int>(hops);
        eachSlot(entities[row], count, [&](u32 slot) {
          if (!filter.fitsType(slot)) return;
          const u32 mark = marks[graph.to[slot]], fromA = mark & 0xf0;
          if (mark >> 8 != levels.epoch || static_cast<int>(mark & 15) > most || fromA == 0 || fromA == 0xf0 || !filter.fitsPeriod(slot)) return;
          put(workspace.localOf[graph.to[slot]], graph.weight[slot]);
        });
      }
      for (Rows *rows : {&ends, &near, &inner}) rows->endRow(row);
    }
  }
};
