import { AtlasError } from '../../errors.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { idsTouching } from '../../snapshot/idsTouching.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { desksOf } from '../curation/carryOut.ts';
import { LIMITS, limitDetails } from '../limits.ts';
import { logLoaders } from './logLoaders.ts';

/** More merges than that into one another are not followed. */
const MOST_MERGES = 100;

/** What had the id at a version, or what it had been merged into by then; null: nothing. */
export async function stateAt(context: AtlasContext, version: number, id: string): Promise<EntityRecord | RelationshipRecord | null> {
  let asked = id;
  for (let step = 0; step < MOST_MERGES; step++) {
    const history = await logLoaders(context).history.load(asked);
    const last = history.findLast((change) => change.version <= version);
    if (last === undefined) return history[0]?.before ?? null;
    if (last.after !== null) return last.after;
    const heir = (await logLoaders(context).heirs.load(last.version)).get(asked);
    if (heir === undefined) return null;
    asked = heir;
  }
  return null;
}

/**
 * The relationships that an entity had at a version, by id: those that it has now, and those that changed since. What changed since is read from the log, which is
 * refused where that is more than `limits.changesLookedAt`.
 */
export async function relationshipsAt(context: AtlasContext, version: number, id: string): Promise<RelationshipRecord[]> {
  const { snapshot, signal } = context;
  const entity = await stateAt(context, version, id);
  if (entity === null || !('names' in entity)) return [];
  const then = new Map<string, RelationshipRecord | null>();
  let looked = 0;
  for await (const change of desksOf(context).log.changesSince(version)) {
    signal.throwIfAborted();
    if (change.version > snapshot.version) break;
    if (++looked > LIMITS.changesLookedAt) throw tooFarBack(version);
    const { before } = change;
    if (then.has(change.id) || (change.after ?? before) === null || 'names' in (change.after ?? before)!) continue;
    then.set(change.id, before as RelationshipRecord | null);
  }
  const unchanged = idsTouching(snapshot, entity.id).relationships.filter((one) => !then.has(one));
  const numbers = unchanged.map((one) => snapshot.relationships.ids.find(one) as number);
  for (const record of await context.loaders.relationship.loadMany(numbers)) {
    if (record instanceof Error) throw record;
    then.set(record.id, record);
  }
  return [...then.values()].filter((record) => record !== null && (record.from === entity.id || record.to === entity.id)).sort(byId) as RelationshipRecord[];
}

function byId(a: RelationshipRecord | null, b: RelationshipRecord | null): number {
  return a!.id < b!.id ? -1 : 1;
}

function tooFarBack(version: number): AtlasError {
  const max = LIMITS.changesLookedAt;
  const message = `version: more than ${max} changes were made since version ${version}; ask for the relationships by their ids (\`nodes(ids:)\`), or at a later version`;
  return new AtlasError('LIMIT_EXCEEDED', [message], { details: limitDetails('changesLookedAt', max + 1, 'version') });
}
