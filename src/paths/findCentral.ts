import { firstPlace } from '../lib/firstPlace.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { NETWORK_BUDGET } from './Budget.ts';
import { placeOf } from './findPaths.ts';
import { placesOf } from './kernels/sortDescending.ts';
import { listPage } from './listPage.ts';
import { type NetworkQuery, type SearchPage, searchPage } from './NetworkQuery.ts';
import type { PathRunner } from './PathRunner.ts';
import { SharedAnswers } from './SharedAnswers.ts';

export interface CentralityPage {
  readonly measure: 'DEGREE' | 'BETWEENNESS';
  /** Which of the entities to list (1 = yes); null: all. */
  readonly where: Uint8Array | null;
  readonly first: number;
  /** The last one already seen. */
  readonly after: { readonly value: number; readonly id: string } | null;
}

export interface CentralEntity {
  readonly entity: number;
  /** Among all entities that it was worked out for; equal values have equal ranks. */
  readonly rank: number;
  readonly value: number;
  /** Share of the largest value that there can be; null where there can be none. */
  readonly score: number | null;
  readonly neighbours: number;
  readonly relationships: number;
}

export interface CentralityAnswer extends SearchPage<CentralEntity> {
  readonly entityCount: number;
  readonly sampled: boolean;
  readonly samples: number;
  /** What a score is off by at most, 19 times of 20; null when nothing was sampled. */
  readonly errorBound: number | null;
}

/** One page of the entities by their place in the network. */
export async function findCentral(
  snapshot: Snapshot,
  query: NetworkQuery & CentralityPage,
  runner: PathRunner,
  signal?: AbortSignal,
): Promise<CentralityAnswer> {
  const { topology } = snapshot;
  const { measure, where, after } = query;
  const job = { kind: 'CENTRALITY', measure, within: query.within, filter: query.filter, budget: query.budget ?? NETWORK_BUDGET } as const;
  const found = await SharedAnswers.of(topology).ask(`centrality ${measure} ${query.key}`, (begun) => runner.centrality(topology, job, begun), signal);
  const { entities, values, samples, sources } = found;
  const listed = where === null ? null : placesOf(entities.length).filter((place) => where[entities[place]] === 1);
  const at = (i: number) => (listed === null ? i : listed[i]);
  const length = listed === null ? entities.length : listed.length;
  const last = after === null ? 0 : placeOf(snapshot, after.id);
  const start = after === null ? 0 : firstPlace(length, (i) => (after.value - values[at(i)] || rankOf(topology, entities[at(i)]) - last) > 0);
  const largest = largestValue(measure, entities.length);
  const page = listPage(length, start, query.first, (i) => {
    const place = at(i);
    const value = values[place];
    return {
      ...{ entity: entities[place], value, score: largest === 0 ? null : value / largest },
      rank: firstPlace(entities.length, (other) => values[other] <= value) + 1,
      ...{ neighbours: found.neighbours[place], relationships: found.relationships[place] },
    };
  });
  const sampled = samples < sources;
  const errorBound = sampled && samples > 0 ? sampleError(entities.length, sources, samples) : null;
  return { ...searchPage(page, found), entityCount: entities.length, sampled, samples, errorBound };
}

/** The middle of a star has it: all others are its neighbours, and each two of them are connected by it alone. */
function largestValue(measure: CentralityPage['measure'], count: number): number {
  return Math.max(0, measure === 'DEGREE' ? count - 1 : ((count - 1) * (count - 2)) / 2);
}

/** Hoeffding's inequality (1963), which holds for draws without replacement too: what one source adds lies between 0 and count - 2. */
function sampleError(count: number, sources: number, samples: number): number | null {
  return count < 3 ? null : (sources / (count - 1)) * Math.sqrt(Math.log(2 / 0.05) / (2 * samples));
}
