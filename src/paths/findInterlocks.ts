import { firstPlace } from '../lib/firstPlace.ts';
import type { Direction } from '../ontology/Ontology.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { type Budget, DEFAULT_BUDGET } from './Budget.ts';
import { commonNeighbours } from './commonNeighbours.ts';
import { directedFilters } from './directedFilters.ts';
import { placeOf } from './findPaths.ts';
import { hopRelationships } from './hopRelationships.ts';
import type { InterlocksResult } from './kernels/countInterlocks.ts';
import { termsMeet } from './kernels/termsMeet.ts';
import type { WalkFilter } from './kernels/WalkFilter.ts';
import { listPage } from './listPage.ts';
import { type SearchPage, searchPage } from './NetworkQuery.ts';
import type { PathRunner } from './PathRunner.ts';
import { SharedAnswers } from './SharedAnswers.ts';

/** Entity numbers and masks (1 = yes). */
export interface InterlockQuery {
  /** Holds all of the following but the page: the same key is the same question. */
  readonly key: string;
  readonly of: Uint32Array;
  /** Null: what has the type of the one in `of`. */
  readonly with: Uint8Array | null;
  /** What there is; left out: everything. */
  readonly present?: Uint8Array | null;
  readonly through: Uint8Array;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  /** Which way relationships run, seen from the ends of a pair. */
  readonly direction: Direction;
  readonly first: number;
  /** The last pair already seen. */
  readonly after: { readonly shared: number; readonly meeting: number; readonly from: string; readonly with: string } | null;
  readonly budget?: Budget;
}

export interface FoundInterlock {
  readonly from: number;
  readonly with: number;
  readonly sharedCount: number;
  readonly overlappingCount: number;
}

/** What two entities have in common, and on which relationships that rests. */
export interface SharedEntity {
  readonly entity: number;
  /** Best evidence first. */
  readonly fromRelationships: readonly number[];
  readonly withRelationships: readonly number[];
  /** MEET, UNKNOWN or APART. */
  readonly meeting: number;
}

/** One page of the pairs, in order. */
export async function findInterlocks(snapshot: Snapshot, query: InterlockQuery, runner: PathRunner, signal?: AbortSignal): Promise<SearchPage<FoundInterlock>> {
  const { through, first, budget = DEFAULT_BUDGET } = query;
  const of = Uint32Array.from(new Set(query.of)).sort((a, b) => rankOf(snapshot.topology, a) - rankOf(snapshot.topology, b));
  const job = {
    kind: 'INTERLOCKS',
    of,
    with: query.with,
    present: query.present ?? null,
    through,
    ...directedFilters(snapshot, query.filter, query.direction),
    budget,
  } as const;
  const found = await SharedAnswers.of(snapshot.topology).ask(query.key, (begun) => runner.interlocks(snapshot.topology, job, begun), signal);
  const start = query.after === null ? 0 : placeAfter(snapshot, found, query.after);
  const page = listPage(found.from.length, start, first, (i) => ({
    from: found.from[i],
    with: found.with[i],
    sharedCount: found.shared[i],
    overlappingCount: found.meeting[i],
  }));
  return searchPage(page, found);
}

/** What the two share: those whose terms meet first, then those of which it is not known, then by id. */
export function sharedEntities(
  snapshot: Snapshot,
  { through, filter, direction }: Pick<InterlockQuery, 'through' | 'filter' | 'direction'>,
  pair: { from: number; with: number },
): SharedEntity[] {
  const { topology } = snapshot;
  const { fromEnds } = directedFilters(snapshot, filter, direction);
  const shared: SharedEntity[] = [];
  for (const entity of commonNeighbours(topology, pair.from, pair.with, through)) {
    if (entity === pair.from || entity === pair.with) continue;
    const fromRelationships = hopRelationships(snapshot, fromEnds, pair.from, entity);
    const withRelationships = hopRelationships(snapshot, fromEnds, pair.with, entity);
    if (fromRelationships.length === 0 || withRelationships.length === 0) continue;
    shared.push({ entity, fromRelationships, withRelationships, meeting: termsMeet(topology, fromRelationships, withRelationships) });
  }
  return shared.sort((a, b) => b.meeting - a.meeting || rankOf(topology, a.entity) - rankOf(topology, b.entity));
}

function placeAfter(snapshot: Snapshot, found: InterlocksResult, after: NonNullable<InterlockQuery['after']>): number {
  const { topology } = snapshot;
  const [from, other] = [placeOf(snapshot, after.from), placeOf(snapshot, after.with)];
  return firstPlace(found.from.length, (i) => {
    const ends = rankOf(topology, found.from[i]) - from || rankOf(topology, found.with[i]) - other;
    return (after.shared - found.shared[i] || after.meeting - found.meeting[i] || ends) > 0;
  });
}
