import type { MapContext } from '../MapContext.ts';
import type { MapRequest } from '../MapRequest.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { planConnection } from './planConnection.ts';
import { planFocus } from './planFocus.ts';
import { planOverview } from './planOverview.ts';

/** What the map shows, at whatever time (paths are those of the date). */
export async function planScene(context: MapContext, request: MapRequest): Promise<ScenePlan> {
  const { subject } = request;
  if (subject === null) return planOverview(context, request);
  return subject.form === 'FOCUS' ? planFocus(context, request, subject) : planConnection(context, request, subject);
}
