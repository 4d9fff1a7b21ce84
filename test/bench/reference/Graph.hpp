// The graph as compressed sparse rows, both directions in one: what a slot needs stands in arrays of its own, so that a loop fetches no more than it asks for.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

using u8 = std::uint8_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;

struct Graph {
  u32 entityCount = 0;
  u32 relationshipCount = 0;
  // Slots of v: at[v] up to, not including, at[v + 1]; ascending by neighbour, then by relationship.
  std::vector<u32> at, to, relationship;
  std::vector<u8> type;
  std::vector<std::int32_t> since, until;
  std::vector<double> weight;
  // One entry an entity: 1 for what may be a connector.
  std::vector<u8> isConnector;
};

namespace reading {
template <class T> std::vector<T> column(std::FILE *file, std::size_t length) {
  std::vector<T> values(length);
  if (std::fread(values.data(), sizeof(T), length, file) != length) throw std::runtime_error("the graph file is too short");
  return values;
}
} // namespace reading

// Entities and relationships (two words), then from, to (u32), weight (f64), since, until (i32), type (u8) of each relationship and isConnector (u8) of each entity.
inline Graph readGraph(const std::string &path) {
  std::FILE *file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("the graph file cannot be read");
  const auto sizes = reading::column<u32>(file, 2);
  const u32 n = sizes[0], m = sizes[1];
  const auto from = reading::column<u32>(file, m), to = reading::column<u32>(file, m);
  const auto weight = reading::column<double>(file, m);
  const auto since = reading::column<std::int32_t>(file, m), until = reading::column<std::int32_t>(file, m);
  const auto type = reading::column<u8>(file, m);
  Graph graph;
  graph.entityCount = n;
  graph.relationshipCount = m;
  graph.isConnector = reading::column<u8>(file, n);
  std::fclose(file);
  // Two stable counting sorts: half-edges by where they lead to, then by where they begin.
  std::vector<u32> next(n + 1, 0), half(2ull * m);
  const auto origin = [&](u32 h) { return (h & 1) ? to[h >> 1] : from[h >> 1]; };
  const auto target = [&](u32 h) { return (h & 1) ? from[h >> 1] : to[h >> 1]; };
  graph.at.assign(n + 1, 0);
  for (u32 r = 0; r < m; r++) {
    graph.at[from[r] + 1]++;
    graph.at[to[r] + 1]++;
  }
  for (u32 v = 0; v < n; v++) graph.at[v + 1] += graph.at[v];
  next = graph.at;
  for (u32 h = 0; h < 2 * m; h++) half[next[target(h)]++] = h;
  next = graph.at;
  const std::size_t slots = 2ull * m;
  graph.to.resize(slots);
  graph.relationship.resize(slots);
  graph.type.resize(slots);
  graph.since.resize(slots);
  graph.until.resize(slots);
  graph.weight.resize(slots);
  for (const u32 h : half) {
    const u32 slot = next[origin(h)]++, r = h >> 1;
    graph.to[slot] = target(h);
    graph.relationship[slot] = r;
    graph.type[slot] = type[r];
    graph.since[slot] = since[r];
    graph.until[slot] = until[r];
    graph.weight[slot] = weight[r];
  }
  return graph;
}

// Which relationships may be walked. The two kinds of filter are two types, so that the loops of one never ask what only the other needs.
struct AnyRelationship {
  bool fitsType(u32) const { return true; }
  bool fitsPeriod(u32) const { return true; }
};

struct SomeRelationships {
  const Graph *graph = nullptr;
  u8 types[256] = {};
  std::int32_t first = 0, last = 0;
  bool fitsType(u32 slot) const { return types[graph->type[slot]] != 0; }
  bool fitsPeriod(u32 slot) const { return graph->since[slot] <= last && graph->until[slot] >= first; }
};
