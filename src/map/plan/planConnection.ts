import { compareTexts } from '../../lib/compareTexts.ts';
import { onesOf } from '../../lib/onesOf.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import type { PathAnswer } from '../../paths/findPaths.ts';
import { compareRelationships, type Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import type { PlannedNode, PlanOmission, ScenePlan } from '../ScenePlan.ts';
import { pathColumns } from './pathColumns.ts';
import { plannedEntity } from './plannedEntity.ts';
import { rankedPaths } from './rankedPaths.ts';

/** Where no path is found, two sides that are no more together are shown, so that it can be seen what was asked. */
const FEW = 20;

/** The best paths between the two sides, as of the date, in columns from the one side to the other. Of these as many as fit the size, the first one in any case. */
export async function planConnection(context: MapContext, request: MapRequest, subject: ConnectSubject): Promise<ScenePlan> {
  const { snapshot } = context;
  const answer = await rankedPaths(context, request, subject);
  const paths = withinSize(answer.paths, request.size);
  return {
    form: 'CONNECT',
    nodes: paths.length === 0 ? fewOfSides(snapshot, subject) : nodesOf(paths),
    relationships: [...new Set(paths.flatMap(({ hops }) => hops.flat()))].sort((a, b) => compareRelationships(snapshot, a, b)),
    paths,
    omitted: omission(answer, paths.length),
  };
}

function withinSize(paths: readonly FoundPath[], size: number): readonly FoundPath[] {
  const shown = new Set<number>();
  const fitting = paths.findIndex(({ entities }, i) => {
    for (const entity of entities) shown.add(entity);
    return i > 0 && shown.size > size;
  });
  return fitting === -1 ? paths : paths.slice(0, fitting);
}

function nodesOf(paths: readonly FoundPath[]): PlannedNode[] {
  const columns = pathColumns(paths);
  const ends = new Map(
    paths.flatMap(({ entities }) => [
      [entities[0], 'FROM'],
      [entities[entities.length - 1], 'TO'],
    ]),
  );
  const entities = new Set(paths.flatMap((path) => path.entities));
  return Array.from(entities, (entity) => plannedEntity(entity, { column: columns.get(entity) ?? 0, side: (ends.get(entity) as 'FROM' | 'TO') ?? null }));
}

function fewOfSides({ topology }: Snapshot, { from, to }: ConnectSubject): PlannedNode[] {
  const sideOf = new Map<number, 'FROM' | 'TO'>();
  for (const [group, side] of [[from, 'FROM'] as const, [to, 'TO'] as const]) {
    for (const entity of onesOf(group.mask)) {
      if (!sideOf.has(entity)) sideOf.set(entity, side);
      if (sideOf.size > FEW) return [];
    }
  }
  return [...sideOf]
    .sort(([a, sideA], [b, sideB]) => compareTexts(sideA, sideB) || rankOf(topology, a) - rankOf(topology, b))
    .map(([entity, side]) => plannedEntity(entity, { column: side === 'FROM' ? 0 : 1, side }));
}

function omission({ truncatedBy, hasNextPage, paths }: PathAnswer, shown: number): PlanOmission | null {
  if (truncatedBy !== null) return { entities: null, reason: truncatedBy === 'TIME' ? 'SEARCH_TIME' : 'SEARCH_STEPS' };
  if (shown < paths.length) return { entities: null, reason: 'SIZE' };
  return hasNextPage ? { entities: null, reason: 'PATHS' } : null;
}
