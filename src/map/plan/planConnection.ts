import type { MapContext } from '../MapContext.ts';
import type { ConnectSubject, MapRequest } from '../MapRequest.ts';
import type { PlannedNode, ScenePlan } from '../ScenePlan.ts';
import { rankedPaths } from './rankedPaths.ts';

/** The best paths between the two sides, as of the date, in columns from the one side to the other. */
export async function planConnection(context: MapContext, request: MapRequest, subject: ConnectSubject): Promise<ScenePlan> {
  const answer = await rankedPaths(context, request, subject);
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
