import type { GraphResult } from './BenchResult.ts';
import type { EngineName } from './Engine.ts';
import type { Goal } from './goals.ts';
import type { Measured } from './measureClass.ts';
import { lateCount, type Ratio, ratioOf, timesOf, wholeRatios } from './ratios.ts';
import { geometricMean, percentile } from './statistics.ts';

/** What the way through the service may cost besides the search, in milliseconds. */
export const HANDING_OVER = 0.05;

/** Markdown, for the terminal and for docs/benchmarks.md alike. */
export function graphTable(result: GraphResult): string {
  const { name, entityCount, relationshipCount, largestDegree, buildMs, referenceBuildMs, walkedBytes, allBytes, classes } = result;
  const whole = (count: number) => count.toLocaleString('en');
  const ratios = wholeRatios(classes, 'kernel', 'C++');
  const served = wholeRatios(classes, 'service', 'C++', HANDING_OVER);
  const worst = ratios.toSorted((a, b) => b.ratio - a.ratio)[0];
  return [
    `### ${name}: ${whole(entityCount)} entities, ${whole(relationshipCount)} relationships`,
    '',
    `Largest degree ${whole(largestDegree)}. Rows and columns built in ${buildMs.toFixed(0)} ms (C++ ${referenceBuildMs.toFixed(0)} ms); ${walkedBytes.toFixed(1)} bytes a ` +
      `relationship are walked on, ${allBytes.toFixed(1)} with all columns. Kernel ÷ C++: geometric mean **${geometricMean(ratios.map(({ ratio }) => ratio)).toFixed(2)}**, ` +
      `worst class ${worst.ratio.toFixed(2)} (${worst.name}). Service ÷ (C++ + ${HANDING_OVER} ms): ` +
      `geometric mean **${geometricMean(served.map(({ ratio }) => ratio)).toFixed(2)}**.`,
    '',
    '| class | C++ p50 / p95 | kernel p50 / p95 | ÷ C++ | of medians | service p50 / p95 | ÷ (C++ + 0.05) |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...classes.map((measured) => {
      const over = ratioOf(measured, 'kernel', 'C++');
      const cells = [shown(measured, 'C++'), shown(measured, 'kernel'), ratio(over), over === null ? '' : figure(over.ofMedians)];
      return row([measured.questionClass.name, ...cells, shown(measured, 'service'), ratio(ratioOf(measured, 'service', 'C++', HANDING_OVER))]);
    }),
    '',
  ].join('\n');
}

/** Neo4j, and our own answers over HTTP; null where none was measured. */
export function peerTable({ name, besidePeers }: GraphResult): string | null {
  const rows = besidePeers.filter(({ times }) => times.has('Neo4j') || times.has('GraphQL'));
  if (rows.length === 0) return null;
  return [
    `### ${name}: Neo4j, and the whole way through GraphQL`,
    '',
    '| class | Neo4j: questions | p50 / p95 | ÷ C++ | ÷ kernel | GraphQL p50 / p95 | Neo4j ÷ GraphQL |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows.map((measured) => {
      const asked = measured.times.get('Neo4j')?.length ?? '';
      const over = (['C++', 'kernel'] as const).map((engine) => ratio(ratioOf(measured, 'Neo4j', engine)));
      const cells = [String(asked), shown(measured, 'Neo4j'), ...over, shown(measured, 'GraphQL'), ratio(ratioOf(measured, 'Neo4j', 'GraphQL'))];
      return row([measured.questionClass.name, ...cells]);
    }),
    '',
  ].join('\n');
}

export function libraryTable({ name, besidePeers }: GraphResult): string | null {
  const rows = besidePeers.filter(({ times }) => times.has('graphology'));
  if (rows.length === 0) return null;
  return [
    `### ${name}: graphology`,
    '',
    '| class | graphology p50 / p95 | ÷ C++ | ÷ kernel |',
    '|---|--:|--:|--:|',
    ...rows.map((measured) => {
      const over = (['C++', 'kernel'] as const).map((engine) => ratio(ratioOf(measured, 'graphology', engine)));
      return row([measured.questionClass.name, shown(measured, 'graphology'), ...over]);
    }),
    '',
  ].join('\n');
}

export function goalTable(goals: readonly Goal[]): string {
  return [
    '| goal | must | stretch | reached | met? |',
    '|---|--:|--:|---|---|',
    ...goals.map(({ name, must, stretch, reached, isMet }) => row([name, must, stretch, reached, isMet === null ? 'not measured' : isMet ? 'yes' : '**no**'])),
    '',
  ].join('\n');
}

function shown(measured: Measured, engine: EngineName): string {
  const times = timesOf(measured, engine);
  if (times === null) return '';
  const late = lateCount(measured, engine);
  if (late === times.length) return 'not in time';
  const at = (part: number) =>
    percentile(
      measured.times.get(engine)!.map((time) => time ?? Number.POSITIVE_INFINITY),
      part,
    );
  const middle = [0.5, 0.95].map((part) => (Number.isFinite(at(part)) ? figure(at(part)) : 'late')).join(' / ');
  return late > 0 ? `${middle} (${late} of ${times.length} late)` : middle;
}

function ratio(value: Ratio | null): string {
  return value === null ? '' : `${value.isAtLeast ? '≥ ' : ''}${figure(value.median)}`;
}

/** Three digits. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
