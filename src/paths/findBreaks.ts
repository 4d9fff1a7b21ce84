import { firstPlace } from '../lib/firstPlace.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { NETWORK_BUDGET } from './Budget.ts';
import { placeOf } from './findPaths.ts';
import type { BridgesResult } from './kernels/findBridges.ts';
import { listPage } from './listPage.ts';
import { type NetworkQuery, type SearchPage, searchPage } from './NetworkQuery.ts';
import type { PathRunner } from './PathRunner.ts';
import { SharedAnswers } from './SharedAnswers.ts';

export interface BridgePage {
  readonly first: number;
  /** The last bridge already seen, with the id of the entity at its end on the smaller side. */
  readonly after: { readonly smallSize: number; readonly largeSize: number; readonly id: string } | null;
}

export interface FoundBridge {
  readonly relationship: number;
  readonly smallSide: BridgeSide;
  readonly largeSide: BridgeSide;
}

export interface BridgeSide {
  /** The end of the bridge on this side. */
  readonly entity: number;
  readonly size: number;
}

export interface CutEntityPage {
  readonly first: number;
  /** The last one already seen. */
  readonly after: { readonly cutOff: number; readonly parts: number; readonly id: string } | null;
}

export interface FoundCutEntity {
  readonly entity: number;
  readonly parts: number;
  readonly cutOff: number;
}

/** One page of the relationships on which alone it rests that two sides are connected. */
export async function bridgePage(
  snapshot: Snapshot,
  query: NetworkQuery & BridgePage,
  runner: PathRunner,
  signal?: AbortSignal,
): Promise<SearchPage<FoundBridge>> {
  const found = await findBreaks(snapshot, query, runner, signal);
  const { bridges, smallEnd, smallSize, largeSize } = found;
  const { relationships, topology } = snapshot;
  const { after } = query;
  const end = after === null ? 0 : placeOf(snapshot, after.id);
  const isAfter = (i: number, { smallSize: small, largeSize: large }: NonNullable<typeof after>) =>
    (small - smallSize[i] || large - largeSize[i] || rankOf(topology, smallEnd[i]) - end) > 0;
  const start = after === null ? 0 : firstPlace(bridges.length, (i) => isAfter(i, after));
  const page = listPage(bridges.length, start, query.first, (i) => {
    const [from, to] = [relationships.from[bridges[i]], relationships.to[bridges[i]]];
    return {
      relationship: bridges[i],
      smallSide: { entity: smallEnd[i], size: smallSize[i] },
      largeSide: { entity: smallEnd[i] === from ? to : from, size: largeSize[i] },
    };
  });
  return searchPage(page, found);
}

/** One page of the entities on which alone it rests that others are connected. */
export async function cutEntityPage(
  snapshot: Snapshot,
  query: NetworkQuery & CutEntityPage,
  runner: PathRunner,
  signal?: AbortSignal,
): Promise<SearchPage<FoundCutEntity>> {
  const found = await findBreaks(snapshot, query, runner, signal);
  const { cuts, parts, cutOff } = found;
  const { after } = query;
  const place = after === null ? 0 : placeOf(snapshot, after.id);
  const start =
    after === null ? 0 : firstPlace(cuts.length, (i) => (after.cutOff - cutOff[i] || after.parts - parts[i] || rankOf(snapshot.topology, cuts[i]) - place) > 0);
  const page = listPage(cuts.length, start, query.first, (i) => ({ entity: cuts[i], parts: parts[i], cutOff: cutOff[i] }));
  return searchPage(page, found);
}

/** Both lists come from one search. */
function findBreaks({ topology }: Snapshot, query: NetworkQuery, runner: PathRunner, signal: AbortSignal | undefined): Promise<BridgesResult> {
  const job = { kind: 'BRIDGES', within: query.within, filter: query.filter, budget: query.budget ?? NETWORK_BUDGET } as const;
  return SharedAnswers.of(topology).ask(`bridges ${query.key}`, (begun) => runner.bridges(topology, job, begun), signal);
}
