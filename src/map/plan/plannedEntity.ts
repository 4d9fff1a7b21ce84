import type { PlannedNode } from '../ScenePlan.ts';

/** One that is shown by itself; what is not given is as usual. */
export function plannedEntity(entity: number, more: Partial<PlannedNode> = {}): PlannedNode {
  return { ...{ entity, members: [], of: null, shown: 0, fold: null, step: 0, column: null, isFocus: false, cameAsFocus: false, side: null }, ...more };
}
