// `reference GRAPH MILLISECONDS`: reads questions from stdin, one a line, and answers each with a line of JSON that begins with the nanoseconds the search
// alone took; the answer is null where that would be more than so many milliseconds. First come the sizes of the graph and what it took to build it.
#include "searches.hpp"
#include <iostream>
#include <memory>

namespace {

std::vector<u32> numbers(std::istream &in) {
  std::size_t count;
  in >> count;
  std::vector<u32> values(count);
  for (u32 &value : values) in >> value;
  return values;
}

void writePath(const FoundPath &path) {
  std::printf("{\"score\":%.17g,\"entities\":[", path.score);
  for (int i = 0; i <= path.length; i++) std::printf(i == 0 ? "%u" : ",%u", path.entities[i]);
  std::printf("]}");
}

template <class Items, class Write> void writeList(const Items &items, Write write) {
  std::printf("[");
  bool isFirst = true;
  for (const auto &item : items) {
    if (!isFirst) std::printf(",");
    isFirst = false;
    write(item);
  }
  std::printf("]");
}

template <class Search> auto timed(Search search) {
  const auto start = Deadline::Clock::now();
  auto answer = search();
  const auto end = Deadline::Clock::now();
  std::printf("{\"ns\":%lld,\"answer\":", static_cast<long long>(std::chrono::nanoseconds(end - start).count()));
  return answer;
}

template <class Filter> void answer(const Graph &graph, const Filter &filter, Workspace &workspace, const std::string &kind) {
  auto &in = std::cin;
  if (kind == "NEIGHBOURHOOD") {
    int hops;
    u32 limit;
    in >> hops >> limit;
    const auto middle = numbers(in);
    const auto found = timed([&] { return walkNeighbourhood(graph, filter, workspace, middle, hops, limit); });
    const auto write = [](u32 number) { std::printf("%u", number); };
    std::printf("{\"entities\":");
    writeList(found.entities, write);
    std::printf(",\"relationships\":");
    writeList(found.relationships, write);
    std::printf(",\"complete\":%s}}\n", found.isComplete ? "true" : "false");
    return;
  }
  Question question;
  u32 keep;
  in >> question.maxHops >> question.first >> keep;
  question.from = numbers(in);
  question.to = numbers(in);
  if (kind == "CONNECTORS") {
    const auto found = timed([&] { return rankConnectors(graph, filter, workspace, question, keep); });
    std::printf("{\"totalCount\":%zu,\"connectors\":", found.totalCount);
    writeList(found.connectors, [](const FoundConnector &connector) {
      std::printf("{\"entity\":%u,\"distance\":%d,\"score\":%.17g,\"pathCount\":%llu,\"paths\":", connector.entity, connector.distance, connector.score,
                  static_cast<unsigned long long>(connector.pathCount));
      writeList(connector.tally->best.kept, writePath);
      std::printf("}");
    });
    std::printf("}}\n");
    return;
  }
  const Mode mode = kind == "SHORTEST" ? Mode::SHORTEST : kind == "ALL_SHORTEST" ? Mode::ALL_SHORTEST : kind == "K_SHORTEST" ? Mode::K_SHORTEST : Mode::ALL;
  const auto found = timed([&] { return listPaths(graph, filter, workspace, question, mode); });
  if (found.totalCount < 0) std::printf("{\"totalCount\":null,\"paths\":");
  else std::printf("{\"totalCount\":%.0f,\"paths\":", found.totalCount);
  writeList(found.paths, writePath);
  std::printf("}}\n");
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: reference GRAPH MILLISECONDS\n");
    return 2;
  }
  std::ios::sync_with_stdio(false);
  const auto start = Deadline::Clock::now();
  const auto graph = std::make_unique<Graph>(readGraph(argv[1]));
  const auto end = Deadline::Clock::now();
  Workspace workspace(graph->entityCount);
  workspace.deadline.milliseconds = std::atoi(argv[2]);
  std::printf("{\"ns\":%lld,\"answer\":{\"entities\":%u,\"relationships\":%u}}\n", static_cast<long long>(std::chrono::nanoseconds(end - start).count()),
              graph->entityCount, graph->relationshipCount);
  std::fflush(stdout);
  std::string kind;
  // Each question: its kind, then `-` or `+ first last count types…`, then the rest.
  while (std::cin >> kind) {
    std::string filter;
    std::cin >> filter;
    try {
      if (filter == "-") answer(*graph, AnyRelationship{}, workspace, kind);
      else {
        SomeRelationships some;
        some.graph = graph.get();
        std::cin >> some.first >> some.last;
        for (const u32 type : numbers(std::cin)) some.types[type] = 1;
        answer(*graph, some, workspace, kind);
      }
    } catch (const OutOfTime &) {
      std::printf("{\"ns\":%lld,\"answer\":null}\n", workspace.deadline.milliseconds * 1'000'000ll);
    }
    std::fflush(stdout);
  }
}
