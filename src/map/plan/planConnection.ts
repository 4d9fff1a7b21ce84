import { entityMask } from '../../analysis/entityMask.ts';
import { GROUP_LIMITS, type Group } from '../../analysis/readGroup.ts';
import { findPaths } from '../../paths/findPaths.ts';
import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import type { PlannedNode, ScenePlan } from '../ScenePlan.ts';
import { entitiesOnMap, relationshipsOnMap } from './mapMasks.ts';

/** The best paths between the two sides, as of the date, in columns from the one side to the other. */
export async function planConnection(context: MapContext, { filter, asOf }: MapRequest, subject: ConnectSubject): Promise<ScenePlan> {
  const { snapshot, runner, signal, graph } = context;
  const side = (group: Group, argument: string) => Uint32Array.from(members(entityMask(snapshot, group.criteria, { argument, asOf, ...GROUP_LIMITS })));
  const via = filter.types === null && filter.kinds === null ? null : entitiesOnMap(snapshot, filter);
  const answer = await findPaths(
    snapshot,
    {
      ...{ from: side(subject.from, 'from'), to: side(subject.to, 'to'), mode: 'ALL', maxHops: subject.maxHops, via },
      filter: relationshipsOnMap(snapshot, filter, 'PATHS', { asOf }),
      avoid: graph?.absent ?? null,
      ...{ first: subject.paths, after: null },
    },
    runner,
    signal,
  );
  const nodes = new Map<number, PlannedNode>();
  for (const { entities } of answer.paths) {
    entities.forEach((entity, i) => {
      const end = i === 0 ? 'FROM' : i === entities.length - 1 ? 'TO' : null;
      const known = nodes.get(entity);
      const column = Math.min(known?.column ?? i, i);
      nodes.set(entity, { entity, members: [], of: null, shown: 0, fold: null, step: 0, column, isFocus: false, cameAsFocus: false, side: known?.side ?? end });
    });
  }
  const { truncatedBy } = answer;
  return {
    form: 'CONNECT',
    nodes: [...nodes.values()],
    relationships: [...new Set(answer.paths.flatMap(({ hops }) => hops.flat()))],
    paths: answer.paths,
    omitted:
      truncatedBy === null
        ? answer.hasNextPage
          ? { entities: null, reason: 'PATHS' }
          : null
        : { entities: null, reason: truncatedBy === 'TIME' ? 'SEARCH_TIME' : 'SEARCH_STEPS' },
  };
}

function* members(mask: Uint8Array): Iterable<number> {
  for (let entity = mask.indexOf(1); entity !== -1; entity = mask.indexOf(1, entity + 1)) yield entity;
}
