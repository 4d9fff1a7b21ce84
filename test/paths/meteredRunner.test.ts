import { describe, expect, it } from '@jest/globals';
import { AtlasError } from '../../src/errors.ts';
import { meteredRunner } from '../../src/paths/meteredRunner.ts';
import type { PathRunner } from '../../src/paths/PathRunner.ts';
import { Metrics } from '../../src/telemetry/Metrics.ts';

/** A runner whose searches end as told. */
function ending(end: () => Promise<object>): PathRunner {
  return { paths: end, connectors: end } as unknown as PathRunner;
}

describe('a metered runner', () => {
  it('counts searches, their steps, and what cut them', async () => {
    const metrics = new Metrics();
    const results = [
      { explored: 7, truncatedBy: 'EXPANSIONS' },
      { explored: 5, truncatedBy: null },
      { explored: 1, truncatedBy: 'TIME' },
    ];
    const runner = meteredRunner(
      ending(async () => results.shift()!),
      metrics,
    );
    expect(await runner.paths({} as never, {} as never)).toEqual({ explored: 7, truncatedBy: 'EXPANSIONS' });
    await runner.paths({} as never, {} as never);
    await runner.connectors({} as never, {} as never);
    const counted = [metrics.searches, metrics.expansions, metrics.searchesCut].map((family) => family.samples());
    expect(counted).toEqual([
      [
        { labels: { search: 'paths' }, value: 2 },
        { labels: { search: 'connectors' }, value: 1 },
      ],
      [
        { labels: { search: 'paths' }, value: 12 },
        { labels: { search: 'connectors' }, value: 1 },
      ],
      [
        { labels: { search: 'paths', reason: 'EXPANSIONS' }, value: 1 },
        { labels: { search: 'connectors', reason: 'TIME' }, value: 1 },
      ],
    ]);
    expect(
      metrics.searchSeconds
        .samples()
        .filter(({ suffix }) => suffix === '_count')
        .map(({ value }) => value),
    ).toEqual([2, 1]);
    metrics.close();
  });

  it('counts those that fail by their code, and passes the failure on', async () => {
    const metrics = new Metrics();
    const failures: unknown[] = [new AtlasError('OVERLOADED'), new DOMException('gone', 'AbortError'), new TypeError('ours')];
    const runner = meteredRunner(
      ending(() => Promise.reject(failures.shift())),
      metrics,
    );
    for (const name of ['OVERLOADED', 'gone', 'ours']) await expect(runner.paths({} as never, {} as never)).rejects.toThrow(name === 'OVERLOADED' ? '' : name);
    expect(metrics.searchesFailed.samples().map(({ labels, value }) => [labels['code'], value])).toEqual([
      ['OVERLOADED', 1],
      ['ABORTED', 1],
      ['INTERNAL_SERVER_ERROR', 1],
    ]);
    expect(metrics.searches.samples()).toEqual([]);
    metrics.close();
  });
});
