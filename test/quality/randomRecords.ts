import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import type { RecordChange } from '../../src/quality/measureImpact.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, relationship, source } from '../snapshot/records.ts';
import type { Records } from './slowPaths.ts';

const KINDS = ['HOSPITAL', 'COMPANY', 'COMPANY', 'UNIVERSITY', null];

function randomEntity(random: RandomNumbers, slug: string): EntityRecord {
  const type = random.one(['institution', 'institution', 'fund', 'person']);
  return entity(
    `${type}/${slug}`,
    type === 'institution' ? { kind: random.one(KINDS), evidence: [evidence('source/a')] } : { evidence: [evidence('source/a')] },
  );
}

function randomRelationship(random: RandomNumbers, entities: readonly EntityRecord[]): RelationshipRecord {
  const [from, to] = [random.one(entities), random.one(entities)];
  const type = random.one(['SUPPORTS', 'SUPPORTS', 'FINANCED', 'LOCATED_IN']);
  return relationship(type, from.id, to.id, { evidence: [evidence('source/a')] });
}

export function randomRecords(random: RandomNumbers, count = 14, links = random.whole(15, 60)): Records {
  const entities = Array.from({ length: count }, (_, i) => randomEntity(random, `e${String(i).padStart(2, '0')}`));
  return recordsOf(
    entities,
    Array.from({ length: links }, () => randomRelationship(random, entities)),
  );
}

export function recordsOf(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Records {
  return {
    entities: new Map([...entities, source('source/a')].map((record) => [record.id, record])),
    relationships: new Map(relationships.filter(({ from, to }) => from !== to).map((record) => [record.id, record])),
  };
}

/** Takes things away, adds new ones, makes hospitals companies, and makes two entities one. */
export function edited(random: RandomNumbers, { entities, relationships }: Records): Records {
  let links = [...relationships.values()].filter(() => !random.chance(0.15));
  let nodes = [...entities.values()].filter(({ type }) => type !== 'SOURCE');
  nodes = nodes.map((record) => (record.type === 'INSTITUTION' && random.chance(0.2) ? { ...record, kind: random.one(KINDS) } : record));
  if (random.chance(0.5)) nodes.push(...['new1', 'new2'].map((slug) => randomEntity(random, slug)));
  for (let i = random.whole(0, 4); i > 0; i--) links.push(randomRelationship(random, nodes));
  if (random.chance(0.3)) {
    const { id } = random.one(nodes);
    nodes = nodes.filter((record) => record.id !== id);
    links = links.filter(({ from, to }) => from !== id && to !== id);
  }
  if (random.chance(0.3)) {
    const [gone, into] = [random.one(nodes).id, random.one(nodes).id];
    const led = (id: string) => (id === gone ? into : id);
    if (gone !== into) nodes = nodes.filter(({ id }) => id !== gone);
    links = links.map((link) => relationship(link.type, led(link.from), led(link.to), { evidence: link.evidence }));
  }
  return recordsOf(nodes, links);
}

export function changesBetween(before: Records, after: Records): RecordChange[] {
  const changes = <R extends EntityRecord | RelationshipRecord>(was: ReadonlyMap<string, R>, is: ReadonlyMap<string, R>) =>
    [...new Set([...was.keys(), ...is.keys()])]
      .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
      .filter(({ before: one, after: other }) => JSON.stringify(one) !== JSON.stringify(other));
  return [...changes(before.entities, after.entities), ...changes(before.relationships, after.relationships)];
}

/** Built as a whole, or, every other time, from changes of another, which numbers entities otherwise. */
export function snapshotAt(records: Records, seed: number): Snapshot {
  const built = (of: Records) =>
    snapshotOf(ONTOLOGY, [...of.entities.values()], [...of.relationships.values()], { version: 1, loadedAt: LOADED_AT, isLenient: true });
  if (seed % 2 === 0) return built(records);
  const other = edited(new RandomNumbers(seed + 1_000), records);
  const changes = changesBetween(other, records);
  const logged = changes.map((change) => ({ ...change, version: 2, at: LOADED_AT.toISOString(), who: 'test', why: 'test' }));
  return changedSnapshot(built(other), logged as never, { version: 2, loadedAt: LOADED_AT, published: () => null }) ?? built(records);
}
