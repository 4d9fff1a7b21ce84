import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { MapContext } from './MapContext.ts';
import type { MapRequest } from './MapRequest.ts';
import type { MapScene } from './MapScene.ts';
import { planScene } from './plan/planScene.ts';
import { drawPlan } from './scene/drawPlan.ts';

export type MapParts = Omit<MapContext, 'language' | 'asOf' | 'graph'>;

/** The map of one graph version. Rejects with a coded error that names the parameter, or with the signal's reason. */
export async function createScene(parts: MapParts, request: MapRequest): Promise<MapScene> {
  const { language, asOf, subject } = request;
  const context: MapContext = { ...parts, language, asOf, graph: GraphAsOf.of(parts.snapshot, asOf) };
  const plan = await planScene(context, request);
  // Paths are those of the date; the years in which there are some are asked of all.
  const isDated = subject?.form === 'CONNECT' && asOf !== null;
  const atAnyTime = isDated ? await planScene({ ...context, asOf: null, graph: null }, { ...request, asOf: null }) : plan;
  return drawPlan(context, request, plan, atAnyTime);
}
