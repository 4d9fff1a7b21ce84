import type { GraphResult } from './BenchResult.ts';
import type { EngineName } from './Engine.ts';
import type { Measured } from './measureClass.ts';
import type { Family } from './questionClasses.ts';
import { lateCount, ratioOf, timesOf, wholeRatios } from './ratios.ts';
import { geometricMean, growthExponent, median, percentile } from './statistics.ts';
import { figure, HANDING_OVER } from './tables.ts';

export interface Goal {
  readonly name: string;
  readonly must: string;
  readonly stretch: string;
  readonly reached: string;
  /** Null: this run did not measure it. */
  readonly isMet: boolean | null;
}

interface Reached {
  readonly label: string;
  readonly value: number;
  readonly isBound?: boolean;
}

/** The sizes that goals speak of. */
const MIDDLE = '100k';
const LARGE = '1m';

/** In a smaller graph searches take a microsecond, and what they share with every call is all there is to compare. */
const LEAST_ENTITIES = 10_000;

export function goalsOf(results: readonly GraphResult[]): Goal[] {
  const large = results.filter(({ entityCount }) => entityCount >= LEAST_ENTITIES);
  const madeUp = results.filter(({ isMadeUp }) => isMadeUp);
  const chosen = (graph: string, list: 'classes' | 'besidePeers', wanted: readonly (readonly [Family, number?])[]) => {
    const classes = results.find(({ name }) => name === graph)?.[list] ?? [];
    return classes.filter(({ questionClass: { family, hops } }) => wanted.some(([one, most = 99]) => one === family && hops <= most));
  };
  const beside = (...wanted: readonly (readonly [Family, number?])[]) => chosen(MIDDLE, 'besidePeers', wanted);
  const largest = (family: Family) => chosen(LARGE, 'classes', [[family]]);
  const over = (classes: readonly Measured[], slower: EngineName, faster: EngineName) => {
    return classes.flatMap((measured) => {
      const found = ratioOf(measured, slower, faster);
      return found === null ? [] : [{ label: measured.questionClass.name, value: found.median, isBound: found.isAtLeast }];
    });
  };
  const small: readonly [Family, number?][] = [
    ['connectors', 3],
    ['paths', 3],
  ];
  return [
    atMost('kernel ÷ C++, geometric mean of the classes', 1.8, 1.3, large.map(meanOver('kernel', 0))),
    atMost('kernel ÷ C++, worst class', 4, 2.5, large.map(worstOver)),
    atMost('path service ÷ (C++ + 0.05 ms), geometric mean', 2, 1.3, large.map(meanOver('service', HANDING_OVER))),
    atLeast(`Neo4j ÷ kernel, ${MIDDLE}: connectors and paths ≤3`, 1_000, 3_000, over(beside(...small), 'Neo4j', 'kernel')),
    atLeast(`Neo4j ÷ kernel, ${MIDDLE}: shortest`, 500, 1_500, over(beside(['shortest']), 'Neo4j', 'kernel')),
    atLeast(`Neo4j ÷ kernel, ${MIDDLE}: all shortest`, 200, 350, over(beside(['all shortest']), 'Neo4j', 'kernel')),
    atLeast(`Neo4j ÷ kernel, ${MIDDLE}: 10 shortest`, 30, 60, over(beside(['10 shortest']), 'Neo4j', 'kernel')),
    atLeast(`Neo4j ÷ ours through GraphQL, ${MIDDLE}: connectors ≤3`, 20, 60, over(beside(['connectors', 3]), 'Neo4j', 'GraphQL')),
    atLeast(`Neo4j ÷ ours through GraphQL, ${MIDDLE}: shortest`, 2, 5, over(beside(['shortest']), 'Neo4j', 'GraphQL')),
    within(`connectors ≤4 of one pair, ${LARGE}`, [2, 10], [0.5, 4], unfiltered(largest('connectors'), 4), 'kernel'),
    within(`connectors ≤5 of one pair, ${LARGE}`, [40, 500], [12, 200], unfiltered(largest('connectors'), 5), 'kernel'),
    within(
      `every hospital × every fund ≤4, first 20 with score and best paths, ${LARGE}`,
      [1_500],
      [800],
      unfiltered(largest('connectors of kinds'), 4),
      'kernel',
    ),
    within(
      `every hospital × every fund ≤4, exact membership (the same search), ${LARGE}`,
      [1_000],
      [600],
      unfiltered(largest('connectors of kinds'), 4),
      'kernel',
    ),
    within(`connectors ≤4 of one pair through GraphQL with evidence, ${MIDDLE}`, [5, 25], [2, 8], unfiltered(beside(['connectors']), 4), 'GraphQL'),
    atMost(
      'bytes a relationship that walks read',
      28,
      22,
      madeUp.map(({ name, walkedBytes }) => ({ label: name, value: walkedBytes })),
    ),
    atMost('growth of the median with the size of the graph, exponent of the worst class', 0.6, 0.4, growth(madeUp)),
  ];
}

const meanOver =
  (engine: EngineName, more: number) =>
  (result: GraphResult): Reached => {
    return { label: result.name, value: geometricMean(wholeRatios(result.classes, engine, 'C++', more).map(({ ratio }) => ratio)) };
  };

function worstOver({ name, classes }: GraphResult): Reached {
  const [worst] = wholeRatios(classes, 'kernel', 'C++').toSorted((a, b) => b.ratio - a.ratio);
  return { label: `${name} (${worst.name})`, value: worst.ratio };
}

/** Where the sides stay as they are while the graph grows. Kinds grow with it. */
function growth(madeUp: readonly GraphResult[]): Reached[] {
  if (madeUp.length < 2) return [];
  const exponents = madeUp[0].classes.flatMap(({ questionClass: { name, family } }): Reached[] => {
    const times = madeUp.map(({ classes }) => timesOf(classes.find(({ questionClass }) => questionClass.name === name)!, 'kernel'));
    if (family === 'connectors of kinds' || times.includes(null)) return [];
    return [
      {
        label: name,
        value: growthExponent(
          madeUp.map(({ entityCount }) => entityCount),
          times.map((of) => median(of!)),
        ),
      },
    ];
  });
  return exponents.toSorted((a, b) => b.value - a.value).slice(0, 1);
}

function unfiltered(classes: readonly Measured[], hops: number): Measured | undefined {
  return classes.find(({ questionClass }) => !questionClass.isFiltered && questionClass.hops === hops);
}

function atMost(name: string, must: number, stretch: number, reached: readonly Reached[]): Goal {
  return goal(name, `≤ ${must}`, `≤ ${stretch}`, reached, ({ value }) => value <= must);
}

function atLeast(name: string, must: number, stretch: number, reached: readonly Reached[]): Goal {
  return goal(name, `≥ ${must.toLocaleString('en')}`, `≥ ${stretch.toLocaleString('en')}`, reached, ({ value }) => value >= must);
}

function goal(name: string, must: string, stretch: string, reached: readonly Reached[], fits: (one: Reached) => boolean): Goal {
  const known = reached.filter((one) => one !== undefined && !Number.isNaN(one.value));
  const text = known.map(({ label, value, isBound = false }) => `${label}: ${isBound ? '≥ ' : ''}${figure(value)}`).join(' · ');
  return { name, must, stretch, reached: text, isMet: known.length === 0 ? null : known.every(fits) };
}

/** The median, and where two limits are given the 95th percentile, in milliseconds. */
function within(name: string, must: readonly number[], stretch: readonly number[], measured: Measured | undefined, engine: EngineName): Goal {
  const words = (limits: readonly number[]) => `${limits.map((limit) => limit.toLocaleString('en')).join(' / ')} ms`;
  const times = measured === undefined ? null : timesOf(measured, engine);
  const limits = { name, must: words(must), stretch: words(stretch) };
  if (times === null) return { ...limits, reached: '', isMet: null };
  const late = lateCount(measured!, engine);
  const found = [0.5, 0.95].slice(0, must.length).map((part) => percentile(times, part));
  const text = `${found.map(figure).join(' / ')} ms${late > 0 ? ` (${late} of ${times.length} not in time)` : ''}`;
  return { ...limits, reached: text, isMet: found.every((value, i) => value <= must[i]) };
}
