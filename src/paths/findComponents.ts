import { firstPlace } from '../lib/firstPlace.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { NETWORK_BUDGET } from './Budget.ts';
import { placeOf } from './findPaths.ts';
import type { ComponentsResult } from './kernels/splitComponents.ts';
import { type ListPage, listPage } from './listPage.ts';
import { type NetworkQuery, type SearchPage, searchPage } from './NetworkQuery.ts';
import type { PathRunner } from './PathRunner.ts';
import { SharedAnswers } from './SharedAnswers.ts';

export interface ComponentPage {
  readonly first: number;
  /** The last component already seen: its size and the id that comes first in it. */
  readonly after: { readonly size: number; readonly earliest: string } | null;
}

export interface FoundComponent {
  readonly size: number;
  /** Relationships among its members. */
  readonly relationshipCount: number;
  readonly earliest: number;
  /** Entity numbers, those with the most different neighbours first, then by id. */
  readonly members: Uint32Array;
  /** Of each member: number of different neighbours. */
  readonly neighbours: Uint32Array;
}

/** One page of the pieces into which a part of the graph falls. */
export async function findComponents(
  snapshot: Snapshot,
  query: NetworkQuery & ComponentPage,
  runner: PathRunner,
  signal?: AbortSignal,
): Promise<SearchPage<FoundComponent>> {
  const { topology } = snapshot;
  const job = { kind: 'COMPONENTS', within: query.within, filter: query.filter, budget: query.budget ?? NETWORK_BUDGET } as const;
  const found = await SharedAnswers.of(topology).ask(`components ${query.key}`, (begun) => runner.components(topology, job, begun), signal);
  const count = found.earliest.length;
  const start = query.after === null ? 0 : placeAfter(snapshot, found, query.after);
  const page = listPage(count, start, query.first, (c) => ({
    size: found.at[c + 1] - found.at[c],
    relationshipCount: found.relationships[c],
    earliest: found.earliest[c],
    members: found.members.subarray(found.at[c], found.at[c + 1]),
    neighbours: found.neighbours.subarray(found.at[c], found.at[c + 1]),
  }));
  return searchPage(page, found);
}

/** One page of a component's members. */
export function componentMembers(
  snapshot: Snapshot,
  { members, neighbours }: FoundComponent,
  first: number,
  after: { readonly neighbours: number; readonly id: string } | null,
): ListPage<{ readonly entity: number; readonly neighbours: number }> {
  const place = after === null ? 0 : placeOf(snapshot, after.id);
  const start = after === null ? 0 : firstPlace(members.length, (i) => (after.neighbours - neighbours[i] || rankOf(snapshot.topology, members[i]) - place) > 0);
  return listPage(members.length, start, first, (i) => ({ entity: members[i], neighbours: neighbours[i] }));
}

function placeAfter(snapshot: Snapshot, { at, earliest }: ComponentsResult, after: NonNullable<ComponentPage['after']>): number {
  const place = placeOf(snapshot, after.earliest);
  return firstPlace(earliest.length, (c) => (after.size - (at[c + 1] - at[c]) || rankOf(snapshot.topology, earliest[c]) - place) > 0);
}
