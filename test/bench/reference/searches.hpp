// The searches: paths of four modes, connectors counted over every simple path, neighbourhoods.
#pragma once
#include "BestPaths.hpp"
#include "PrefixWalk.hpp"
#include "score.hpp"

enum class Mode { SHORTEST, ALL_SHORTEST, K_SHORTEST, ALL };

struct Question {
  std::vector<u32> from, to;
  int maxHops;
  u32 first;
};

// Has the paths of each length walked, by growing length, until `walk` says false. `isFrugal`: no hop is made ready before it is wanted.
template <class Filter, class Walk>
void searchByLength(const Graph &graph, const Filter &filter, Workspace &workspace, const Question &question, bool isFrugal, Walk &&walk) {
  workspace.deadline.begin();
  LevelSets<Filter> levels(graph, filter, workspace, question.from, question.to);
  const u32 maxHops = static_cast<u32>(question.maxHops);
  u32 searched = 0;
  while (searched < maxHops) {
    do {
      levels.grow();
      if (!levels.hasMet) searched = levels.depth;
    } while (levels.depth < maxHops && !(levels.hasMet && isFrugal));
    if (!levels.hasMet) return;
    levels.findRelevant();
    LocalGraph local = LocalGraphBuilder<Filter>(levels).build();
    for (u32 length = std::max(searched + 1, local.shortest); length <= levels.depth; length++) {
      if (!walk(local, static_cast<int>(length))) return;
      searched = length;
    }
    searched = levels.depth;
  }
}

inline FoundPath foundPath(const PrefixWalk &walk, double score) {
  FoundPath path{walk.length, score, {}};
  for (int i = 0; i <= walk.length; i++) path.entities[i] = walk.graph.entities[walk.path[i]];
  return path;
}

struct PathsAnswer {
  std::vector<FoundPath> paths;
  // -1: not known, because longer ones were left unsearched.
  double totalCount = 0;
};

template <class Filter> PathsAnswer listPaths(const Graph &graph, const Filter &filter, Workspace &workspace, const Question &question, Mode mode) {
  const std::size_t keep = mode == Mode::SHORTEST ? 1 : question.first + 1;
  BestPaths best;
  u64 found = 0;
  bool isWhole = true;
  searchByLength(graph, filter, workspace, question, mode != Mode::ALL, [&](LocalGraph &local, int length) {
    PrefixWalk walk(local, length);
    double least = best.leastScore(keep, length);
    walk.walk([&](u32 last) {
      if (least == std::numeric_limits<double>::infinity()) {
        found += walk.countLastHops(last);
        return;
      }
      walk.walkLastHops(last, [&](double product) {
        found++;
        // What is less even unrounded need not be rounded.
        if (product < least * LESS_THAN_ROUNDED) return;
        const double score = rounded(product);
        if (score < least) return;
        best.offer(keep, foundPath(walk, score));
        least = best.leastScore(keep, length);
      });
    });
    if (mode == Mode::ALL) return true;
    isWhole = mode != Mode::K_SHORTEST || found <= question.first || length == question.maxHops;
    return mode == Mode::K_SHORTEST ? found <= question.first : found == 0;
  });
  PathsAnswer answer;
  answer.totalCount = !isWhole ? -1 : static_cast<double>(mode == Mode::SHORTEST ? std::min<u64>(found, 1) : found);
  answer.paths = std::move(best.kept);
  if (answer.paths.size() > question.first) answer.paths.resize(question.first);
  return answer;
}

// Sums with Neumaier's compensation, which hardly depend on the order of what is added.
struct Sum {
  double sum = 0, lost = 0;
  void add(double value) {
    const double before = sum;
    sum = before + value;
    lost += before >= value ? before - sum + value : value - sum + before;
  }
};

struct Tally {
  u32 entity;
  int distance = 0;
  u64 count = 0;
  Sum sum;
  double least;
  BestPaths best;
};

struct FoundConnector {
  u32 entity;
  int distance;
  u64 pathCount;
  double score;
  const Tally *tally;
};

struct ConnectorsAnswer {
  std::vector<Tally> tallies;
  std::vector<FoundConnector> connectors;
  std::size_t totalCount = 0;
};

template <class Filter>
ConnectorsAnswer rankConnectors(const Graph &graph, const Filter &filter, Workspace &workspace, const Question &question, std::size_t keep) {
  constexpr std::int32_t UNKNOWN = -1, NO_CONNECTOR = -2;
  ConnectorsAnswer answer;
  auto &tallies = answer.tallies;
  std::vector<std::int32_t> tallyAt;
  searchByLength(graph, filter, workspace, question, false, [&](LocalGraph &local, int length) {
    if (tallyAt.empty()) tallyAt.assign(local.count, UNKNOWN);
    for (Tally &tally : tallies) tally.least = tally.best.leastScore(keep, length);
    PrefixWalk walk(local, length);
    const auto tallyOf = [&](u32 v) {
      std::int32_t tally = tallyAt[v];
      if (tally != UNKNOWN) return tally;
      if (graph.isConnector[local.entities[v]]) {
        tally = static_cast<std::int32_t>(tallies.size());
        tallies.push_back({local.entities[v], 0, 0, {}, -std::numeric_limits<double>::infinity(), {}});
        tallies.back().least = tallies.back().best.leastScore(keep, length);
      } else tally = NO_CONNECTOR;
      return tallyAt[v] = tally;
    };
    const auto keepPath = [&](Tally &tally, const FoundPath &path) {
      tally.best.offer(keep, path);
      tally.least = tally.best.leastScore(keep, length);
    };
    walk.walk([&](u32 last) {
      std::int32_t inside[16];
      int prefix = 0;
      for (int i = 1; i <= length - 2; i++) {
        const std::int32_t tally = tallyOf(walk.path[i]);
        if (tally >= 0) inside[prefix++] = tally;
      }
      // What all paths behind this beginning give to those on it is added up once.
      Sum behind;
      u64 count = 0;
      const auto leastOfPrefix = [&] {
        double least = std::numeric_limits<double>::infinity();
        for (int i = 0; i < prefix; i++) least = std::min(least, tallies[inside[i]].least);
        return least;
      };
      double least = leastOfPrefix();
      u32 lastInside = ~0u;
      std::int32_t own = NO_CONNECTOR;
      walk.walkLastHops(last, [&](double product) {
        if (length > 1 && walk.path[length - 1] != lastInside) {
          lastInside = walk.path[length - 1];
          own = tallyOf(lastInside);
        }
        if (prefix == 0 && own < 0) return;
        behind.add(product);
        count++;
        if (own >= 0) {
          Tally &tally = tallies[own];
          if (tally.count++ == 0) tally.distance = length;
          tally.sum.add(product);
          // What is less even unrounded need not be rounded.
          if (product >= tally.least * LESS_THAN_ROUNDED) {
            const double score = rounded(product);
            if (score >= tally.least) keepPath(tally, foundPath(walk, score));
          }
        }
        if (product < least * LESS_THAN_ROUNDED) return;
        const double score = rounded(product);
        const FoundPath path = foundPath(walk, score);
        for (int i = 0; i < prefix; i++) {
          if (score >= tallies[inside[i]].least) keepPath(tallies[inside[i]], path);
        }
        least = leastOfPrefix();
      });
      if (count == 0) return;
      for (int i = 0; i < prefix; i++) {
        Tally &tally = tallies[inside[i]];
        if (tally.count == 0) tally.distance = length;
        tally.count += count;
        tally.sum.add(behind.sum);
        tally.sum.lost += behind.lost;
      }
    });
    return true;
  });
  for (const Tally &tally : tallies) {
    if (tally.count == 0) continue;
    answer.connectors.push_back({tally.entity, tally.distance, tally.count, rounded(tally.sum.sum + tally.sum.lost), &tally});
  }
  answer.totalCount = answer.connectors.size();
  const std::size_t first = std::min<std::size_t>(question.first, answer.totalCount);
  std::partial_sort(answer.connectors.begin(), answer.connectors.begin() + static_cast<std::ptrdiff_t>(first), answer.connectors.end(),
                    [](const FoundConnector &a, const FoundConnector &b) {
                      if (a.distance != b.distance) return a.distance < b.distance;
                      return a.score != b.score ? a.score > b.score : a.entity < b.entity;
                    });
  answer.connectors.resize(first);
  return answer;
}

struct NeighbourhoodAnswer {
  std::vector<u32> entities, relationships;
  bool isComplete = true;
};

// Breadth first; of the level that does not fit whole, those with the smallest numbers are kept.
template <class Filter>
NeighbourhoodAnswer walkNeighbourhood(const Graph &graph, const Filter &filter, Workspace &workspace, const std::vector<u32> &middle, int hops, u32 limit) {
  constexpr u32 SEEN = 0, CHOSEN = 1;
  u32 *const marks = workspace.marks.data();
  const u32 epoch = workspace.nextEpoch() << 8;
  NeighbourhoodAnswer answer;
  auto &entities = answer.entities;
  const auto choose = [&](std::vector<u32> &level) {
    const std::size_t room = limit - entities.size();
    if (level.size() > room) {
      answer.isComplete = false;
      std::nth_element(level.begin(), level.begin() + static_cast<std::ptrdiff_t>(room), level.end());
      level.resize(room);
    }
    std::sort(level.begin(), level.end());
    for (const u32 v : level) {
      marks[v] = epoch | CHOSEN;
      entities.push_back(v);
    }
  };
  std::vector<u32> frontier = middle;
  std::sort(frontier.begin(), frontier.end());
  frontier.erase(std::unique(frontier.begin(), frontier.end()), frontier.end());
  choose(frontier);
  std::vector<u32> level;
  for (int distance = 1; distance <= hops && !frontier.empty(); distance++) {
    level.clear();
    // Only so many of a row can be kept, and rows are ascending.
    const std::size_t most = limit - entities.size() + 1;
    for (const u32 v : frontier) {
      u32 last = ~0u;
      std::size_t count = 0;
      for (u32 slot = graph.at[v]; slot < graph.at[v + 1] && count < most; slot++) {
        const u32 w = graph.to[slot];
        if (w == last || marks[w] == (epoch | CHOSEN) || !filter.fitsType(slot) || !filter.fitsPeriod(slot)) continue;
        last = w;
        count++;
        if (marks[w] != (epoch | SEEN)) level.push_back(w);
        marks[w] = epoch | SEEN;
      }
    }
    choose(level);
    std::swap(frontier, level);
  }
  // Each relationship stands in two rows and is taken from the shorter one; long rows are searched, not read.
  std::vector<u32> chosen = entities;
  std::sort(chosen.begin(), chosen.end());
  const auto degree = [&](u32 v) { return graph.at[v + 1] - graph.at[v]; };
  const auto take = [&](u32 slot) {
    if (filter.fitsType(slot) && filter.fitsPeriod(slot)) answer.relationships.push_back(graph.relationship[slot]);
  };
  for (const u32 v : entities) {
    const u32 length = degree(v), end = graph.at[v + 1];
    const auto isTakenFromHere = [&](u32 w) { return degree(w) != length ? length < degree(w) : v < w; };
    if (length <= chosen.size() * 16) {
      for (u32 slot = graph.at[v]; slot < end; slot++) {
        const u32 w = graph.to[slot];
        if (marks[w] == (epoch | CHOSEN) && isTakenFromHere(w)) take(slot);
      }
      continue;
    }
    u32 low = graph.at[v];
    for (const u32 w : chosen) {
      if (!isTakenFromHere(w)) continue;
      low = static_cast<u32>(std::lower_bound(graph.to.data() + low, graph.to.data() + end, w) - graph.to.data());
      for (; low < end && graph.to[low] == w; low++) take(low);
    }
  }
  std::sort(answer.relationships.begin(), answer.relationships.end());
  return answer;
}
