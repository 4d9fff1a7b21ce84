import type { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { PlannedNode, ScenePlan } from '../ScenePlan.ts';

/** What of a plan is there at a date. */
export interface ShownPlan {
  /** By place in the plan's nodes: how many entities it stands for then; 0: it is not shown. */
  readonly counts: readonly number[];
  readonly relationships: readonly number[];
  /** Place in the plan's nodes of each entity, shown by itself or folded. */
  readonly placeOf: ReadonlyMap<number, number>;
}

/**
 * Relationships that hold then, and entities that do. Whom nothing ties to the others then is left out, unless it is what the map is about, or is never tied to
 * any: a neighbourhood as of a date holds the neighbours of that time.
 */
export function shownPlan({ relationships: columns }: Snapshot, graph: GraphAsOf | null, plan: ScenePlan): ShownPlan {
  const placeOf = new Map<number, number>();
  plan.nodes.forEach((node, i) => {
    for (const entity of membersOf(node)) if (!placeOf.has(entity)) placeOf.set(entity, i);
  });
  if (graph === null) return { counts: plan.nodes.map((node) => membersOf(node).length), relationships: plan.relationships, placeOf };
  const relationships = plan.relationships.filter((r) => graph.hasRelationship(r));
  const endsOf = (list: readonly number[]) => new Set(list.flatMap((r) => [columns.from[r], columns.to[r]]));
  const [everTied, tiedThen] = [endsOf(plan.relationships), endsOf(relationships)];
  const counts = plan.nodes.map((node) => {
    const held = membersOf(node).filter((entity) => graph.hasEntity(entity));
    if (node.isFocus || node.side !== null) return held.length;
    return held.filter((entity) => tiedThen.has(entity) || !everTied.has(entity)).length;
  });
  return { counts, relationships, placeOf };
}

export function membersOf({ entity, members }: PlannedNode): readonly number[] {
  return entity === null ? members : [entity];
}
