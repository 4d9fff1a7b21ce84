// Simple paths of exactly one length, depth first, pruned by the distance to the nearest end. The last two hops are plain loops.
#pragma once
#include "LocalGraph.hpp"

struct PrefixWalk {
  LocalGraph &graph;
  const int length;
  u32 path[17];
  double hopWeights[16];
  u8 *const onPath;
  const u8 *const hopsLeft;
  const Rows &ends, &near, &inner;

  PrefixWalk(LocalGraph &graph, int length)
      : graph(graph), length(length), onPath(graph.workspace.onPath.data()), hopsLeft(graph.workspace.hopsLeft.data()), ends(graph.workspace.ends),
        near(graph.workspace.near), inner(graph.workspace.inner) {}

  // `visit(last)` sees each beginning of length - 2 hops (none, where the length is 1 or 2) with the entity it ends at.
  template <class Visit> void walk(Visit &&visit) {
    for (const u32 start : graph.starts) {
      if (hopsLeft[start] > length) continue;
      path[0] = start;
      onPath[start] = 1;
      if (length <= 2) {
        graph.workspace.deadline.check();
        visit(start);
      }
      else step(start, 0, visit);
      onPath[start] = 0;
    }
  }

  // The paths behind a beginning, counted.
  u64 countLastHops(u32 last) const {
    if (length == 1) return ends.at[last + 1] - ends.at[last];
    u64 count = 0;
    for (u32 slot = near.at[last]; slot < near.at[last + 1]; slot++) {
      const u32 w = near.to[slot];
      if (!onPath[w]) count += ends.at[w + 1] - ends.at[w];
    }
    return count;
  }

  // `visit(product)` sees each whole path in `path`; the product is of its hops' weights, from the end with the smaller number.
  template <class Visit> void walkLastHops(u32 last, Visit &&visit) {
    double prefix = 1;
    for (int hop = 0; hop < length - 2; hop++) prefix *= hopWeights[hop];
    if (length == 1) return lastHop(last, prefix, visit);
    for (u32 slot = near.at[last]; slot < near.at[last + 1]; slot++) {
      const u32 w = near.to[slot];
      if (onPath[w]) continue;
      path[length - 1] = w;
      hopWeights[length - 2] = near.weight[slot];
      lastHop(w, prefix * near.weight[slot], visit);
    }
  }

private:
  template <class Visit> void step(u32 v, int depth, Visit &visit) {
    const int most = length - depth - 1;
    for (u32 slot = inner.at[v]; slot < inner.at[v + 1]; slot++) {
      const u32 w = inner.to[slot];
      if (hopsLeft[w] > most || onPath[w]) continue;
      hopWeights[depth] = inner.weight[slot];
      path[depth + 1] = w;
      onPath[w] = 1;
      if (depth + 1 == length - 2) {
        graph.workspace.deadline.check();
        visit(w);
      }
      else step(w, depth + 1, visit);
      onPath[w] = 0;
    }
  }

  template <class Visit> void lastHop(u32 v, double prefix, Visit &visit) {
    for (u32 slot = ends.at[v]; slot < ends.at[v + 1]; slot++) {
      path[length] = ends.to[slot];
      double product;
      if (path[0] <= path[length]) product = prefix * ends.weight[slot];
      else {
        product = ends.weight[slot];
        for (int hop = length - 2; hop >= 0; hop--) product *= hopWeights[hop];
      }
      visit(product);
    }
  }
};
