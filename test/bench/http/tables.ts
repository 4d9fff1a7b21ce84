import { median } from '../paths/statistics.ts';
import type { GraphName } from './graphs.ts';
import type { Load } from './Peer.ts';

export interface Figures {
  readonly graph: GraphName;
  /** By server, one a round. */
  readonly loads: ReadonlyMap<string, readonly Load[]>;
  /** Size of the answer. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Which server is which in the goals; null: it was not measured. */
  readonly roles: { readonly atlas: string; readonly cached: string; readonly plain: string; readonly driver: string | null; readonly derived: string | null };
}

/** What was measured, as Markdown: the goals first, then every server. */
export function httpTables(figures: readonly Figures[], title: string): string {
  return [title, ...figures.map(tablesOf)].join('\n\n');
}

function tablesOf({ graph, loads, bytes, roles }: Figures): string {
  const { atlas, cached, plain, driver, derived } = roles;
  const goal = (name: string, of: string, than: string, must: number, stretch: number) => {
    const value = ratio(loads, of, than);
    return `| ${name} | ${value.toFixed(1)} | ${must} | ${stretch} | ${value >= stretch ? 'stretch' : value >= must ? 'met' : '**not met**'} |`;
  };
  const tail = (name: string, of: string) => {
    const value = median(loadsOf(loads, of).map(({ p50, p99 }) => p99 / Math.max(p50, 1)));
    return `| ${name} | ${value.toFixed(1)} | ≤ 3 | ≤ 2 | ${value <= 2 ? 'stretch' : value <= 3 ? 'met' : '**not met**'} |`;
  };
  const rows = [...loads].map(([name, rounds]) => {
    const values = [
      median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)).toFixed(0),
      ratio(loads, name, plain).toFixed(2),
      ...(['p50', 'p99'] as const).map((key) => median(rounds.map((round) => round[key])).toFixed(0)),
      ((bytes.get(name) ?? 0) / 1_000).toFixed(1),
      String(rounds.reduce((sum, { failed }) => sum + failed, 0)),
    ];
    return `| ${name} | ${values.join(' | ')} |`;
  });
  return `### ${graph}

| goal | ratio | must | stretch | |
|---|---|---|---|---|
${[
  goal('nothing kept ÷ Apollo on Express, graph in memory', atlas, plain, 3, 5),
  goal('as it comes (answers kept by version) ÷ the same', cached, plain, 9, 13),
  ...(driver === null ? [] : [goal('nothing kept ÷ DataLoader over neo4j-driver', atlas, driver, 15, 25)]),
  ...(derived === null ? [] : [goal('nothing kept ÷ @neo4j/graphql', atlas, derived, 25, 40)]),
  tail('p99 ÷ p50, nothing kept', atlas),
  tail('p99 ÷ p50, as it comes', cached),
].join('\n')}

| server | requests/s | ÷ Apollo on Express | p50 ms | p99 ms | answer kB | failed |
|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

/** Median over the rounds of what one server did in a round by what the other did in the same. */
function ratio(loads: Figures['loads'], of: string, than: string): number {
  const others = loadsOf(loads, than);
  return median(loadsOf(loads, of).map(({ requestsPerSecond }, round) => requestsPerSecond / others[round].requestsPerSecond));
}

function loadsOf(loads: Figures['loads'], name: string): readonly Load[] {
  const rounds = loads.get(name);
  if (rounds === undefined) throw new Error(`nothing was measured of ${name}`);
  return rounds;
}
