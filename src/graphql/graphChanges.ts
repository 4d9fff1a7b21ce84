import { AtlasError } from '../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { ChangeFeed } from '../snapshot/ChangeFeed.ts';
import { type NetChange, netChanges } from '../snapshot/delta/netChanges.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { SubscriptionGraphChangedArgs } from './generated.ts';
import { idList, LIMITS, LONGEST_ID, nonEmpty, plainText } from './limits.ts';
import type { ChangeRef, GraphChangeRef } from './refs.ts';

/** Where changes come from, and where a client that comes back left off. */
export interface ChangeSource {
  readonly feed: ChangeFeed;
  readonly current: () => Snapshot;
  /** The last event's id that the client has seen; null: it comes for the first time. */
  readonly lastEventId: string | null;
}

/** An event, and the snapshot that it is answered from. */
export interface GraphChangeEvent {
  readonly graphChanged: GraphChangeRef;
  readonly snapshot: Snapshot;
}

/** One event whenever the graph shown has changes that were asked for, until the signal ends it. What comes while an event is being handled is told in the next one. */
export function graphChanges({ feed, current, lastEventId }: ChangeSource, args: SubscriptionGraphChangedArgs, signal: AbortSignal) {
  const isAsked = filterOf(args);
  if (args.since != null && args.since < 0) {
    throw new AtlasError('BAD_USER_INPUT', [`since: ${args.since} is no graph version; give one that you have seen`], { details: { argument: 'since' } });
  }
  return follow();

  async function* follow(): AsyncGenerator<GraphChangeEvent, void, void> {
    let seen = lastEventId === null ? (args.since ?? current().version) : versionOf(lastEventId);
    while (!signal.aborted) {
      const snapshot = current();
      if (snapshot.version === seen) {
        await feed.next(signal);
        continue;
      }
      const changes = await feed.between(seen, snapshot.version);
      seen = snapshot.version;
      if (signal.aborted) return;
      if (changes === null) yield { snapshot, graphChanged: { version: seen, at: snapshot.loadedAt, changes: [], changeCount: null, complete: false } };
      else {
        const { entities, relationships } = netChanges(changes);
        const asked = [...entities, ...relationships].filter((change) => isAsked(change, snapshot));
        const listed = asked.slice(0, LIMITS.changes).map((change) => changeRef(change, snapshot));
        const at = new Date(changes[changes.length - 1].at);
        if (asked.length > 0) {
          const complete = listed.length === asked.length;
          yield { snapshot, graphChanged: { version: seen, at, changes: listed, changeCount: asked.length, complete } };
        }
      }
    }
  }
}

type ThingChange = NetChange<EntityRecord | RelationshipRecord>;

/** What is no version is one that never was: its changes cannot be told. */
function versionOf(eventId: string): number {
  return /^\d{1,15}$/.test(eventId) ? Number(eventId) : Number.POSITIVE_INFINITY;
}

function filterOf({ types, ids }: SubscriptionGraphChangedArgs): (change: ThingChange, snapshot: Snapshot) => boolean {
  const wantedTypes = types == null ? null : new Set<string>(nonEmpty('types', types));
  const wantedIds = ids == null ? null : new Set(idList('ids', nonEmpty('ids', ids)).map((id) => plainText('ids', id, LONGEST_ID)));
  return ({ id, before, after }, snapshot) => {
    const record = (after ?? before) as EntityRecord | RelationshipRecord;
    const touched = 'from' in record ? [record.from, record.to] : [id];
    if (wantedIds !== null && !wantedIds.has(id) && !touched.some((one) => wantedIds.has(one))) return false;
    return wantedTypes === null || touched.some((one) => wantedTypes.has('from' in record ? typeOf(one, snapshot) : record.type));
  };
}

/** Of an entity that is gone its id tells, which begins with it. */
function typeOf(id: string, { entities, ontology }: Snapshot): string {
  const entity = entities.ids.find(id);
  return entity === undefined ? id.split('/')[0].toUpperCase() : ontology.entityTypes[entities.type[entity]].name;
}

function changeRef({ id, before, after }: ThingChange, { entities, relationships }: Snapshot): ChangeRef {
  const kind = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';
  const { type } = (after ?? before) as EntityRecord | RelationshipRecord;
  const [entity, relationship] = [entities.ids.find(id), relationships.ids.find(id)];
  return { nodeId: id, kind, type, node: entity !== undefined ? { entity } : relationship !== undefined ? { relationship } : null };
}
