import { compareIds } from '../../lib/compareTexts.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { LoggedChange } from '../../store/store.ts';

export interface NetChange<R> {
  readonly id: string;
  readonly before: R | null;
  readonly after: R | null;
}

export interface NetChanges {
  readonly entities: readonly NetChange<EntityRecord>[];
  readonly relationships: readonly NetChange<RelationshipRecord>[];
}

/** What a run of logged changes comes to, by id: the first `before` and the last `after` of each thing; what is as it was is left out. */
export function netChanges(changes: readonly LoggedChange[]): NetChanges {
  const byId = new Map<string, NetChange<EntityRecord | RelationshipRecord>>();
  for (const { id, before, after } of changes) byId.set(id, { id, before: byId.has(id) ? byId.get(id)!.before : before, after });
  const net = [...byId.values()].filter(({ before, after }) => before !== after).sort(compareIds);
  const isEntity = ({ before, after }: NetChange<EntityRecord | RelationshipRecord>) => 'names' in (after ?? before)!;
  return {
    entities: net.filter(isEntity) as NetChange<EntityRecord>[],
    relationships: net.filter((change) => !isEntity(change)) as NetChange<RelationshipRecord>[],
  };
}
