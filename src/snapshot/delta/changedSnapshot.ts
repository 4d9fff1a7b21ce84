import { compareTexts } from '../../lib/compareTexts.ts';
import { latestStart, periodDays } from '../../ontology/partialDate.ts';
import { type EntityRecord, type RelationshipRecord, STANCES, STATUSES } from '../../ontology/records.ts';
import type { LoggedChange } from '../../store/store.ts';
import { isReadable } from '../AmountColumn.ts';
import { allSources, EntityValues, ownSources } from '../entityColumns.ts';
import { NodeIds } from '../NodeIds.ts';
import { entityProblem, relationshipProblem, type TypeOf } from '../recordProblems.ts';
import type { EntityColumns, RelationshipColumns, Snapshot } from '../Snapshot.ts';
import type { Topology } from '../Topology.ts';
import { createVersion, roomOf } from '../topologyBuffer.ts';
import { fillOrder } from './entityOrder.ts';
import { LayeredAmounts } from './LayeredAmounts.ts';
import { LayeredSources, LayeredStatements, LayeredTexts, type NewWords, newWords } from './LayeredEntities.ts';
import { LayeredIds } from './LayeredIds.ts';
import { type NetChanges, netChanges } from './netChanges.ts';
import { byEntity, updateWeights, writeRows } from './newRows.ts';

/** Beyond so many entities that differ from the base it is better to build a new one. */
export const MOST_CHANGED = 20_000;

/**
 * The next version of a snapshot, from the changes between the two: it shares the arrays of its base, so that it costs what was changed, and a copy
 * of what each entity and relationship has one number of. It is the same graph that would be built from all the store holds.
 *
 * Null where that cannot be told from the changes, or costs more than to build it: where something had been left out or is left out now, a document's date
 * or an entity's type changes, a document goes, or no room is left.
 *
 * What is appended stands in the memory of the base, where versions share it: of each snapshot only one next version may be in use.
 */
export function changedSnapshot(
  before: Snapshot,
  changes: readonly LoggedChange[],
  { version, loadedAt, published }: { readonly version: number; readonly loadedAt: Date; readonly published: (id: string) => string | null },
): Snapshot | null {
  if (!before.isWhole) return null;
  const net = netChanges(changes);
  const numbering = numberEntities(before, net);
  if (numbering === null) return null;
  const relationships = relationshipChanges(before, net, numbering);
  if (relationships === null) return null;
  return nextVersion(before, net, numbering, relationships, { version, loadedAt, values: new EntityValues(before.ontology, published) });
}

interface Numbering {
  readonly ids: LayeredIds;
  /** Numbers of entities that are gone. */
  readonly removed: ReadonlySet<number>;
  /** What others are now, by number; the added ones in order. */
  readonly records: ReadonlyMap<number, EntityRecord>;
  readonly typeOf: TypeOf;
}

function numberEntities(before: Snapshot, { entities }: NetChanges): Numbering | null {
  const { ontology } = before;
  const {
    ids: { own: ids },
    type,
    count,
  } = before.entities;
  const removed = new Set<number>();
  const records = new Map<number, EntityRecord>();
  let next = count;
  for (const change of entities) {
    const number = ids.find(change.id);
    if ((change.before === null) !== (number === undefined)) return null;
    const isSource = (change.before ?? change.after)?.type === 'SOURCE';
    if (change.after === null) {
      if (isSource || number === undefined) return null;
      removed.add(number);
    } else {
      if (change.before !== null && (change.before.type !== change.after.type || change.before.source?.published !== change.after.source?.published))
        return null;
      records.set(number ?? next++, change.after);
    }
  }
  const added = [...records].filter(([number]) => number >= count).map(([, record]) => record);
  const layered = LayeredIds.after(
    ids,
    [...removed].map((number) => ids.at(number)),
    added.map(({ id }) => id),
  );
  const typeOf: TypeOf = (id) => {
    const number = layered.find(id);
    if (number === undefined) return null;
    return records.get(number)?.type ?? ontology.entityTypes[type[number]].name;
  };
  for (const record of records.values()) {
    if (entityProblem(ontology, record, typeOf, false) !== null || !ownSources(record, (id) => layered.find(id)).isWhole) return null;
  }
  return { ids: layered, removed, records, typeOf };
}

interface RelationshipChanges {
  readonly ids: LayeredIds;
  /** Numbers that no row may lead to any more: of what is gone, and of what was changed. */
  readonly gone: ReadonlySet<number>;
  /** What takes the next numbers, in this order. */
  readonly appended: readonly RelationshipRecord[];
}

function relationshipChanges(before: Snapshot, { relationships }: NetChanges, { typeOf }: Numbering): RelationshipChanges | null {
  const { own: ids } = before.relationships.ids;
  const gone = new Set<number>();
  const removed: string[] = [];
  const appended: RelationshipRecord[] = [];
  for (const change of relationships) {
    const number = ids.find(change.id);
    if ((change.before === null) !== (number === undefined)) return null;
    if (number !== undefined) gone.add(number);
    if (change.after === null) removed.push(change.id);
    else if (relationshipProblem(before.ontology, change.after, typeOf, false) !== null) return null;
    else appended.push(change.after);
  }
  const layered = LayeredIds.after(
    ids,
    removed,
    appended.map(({ id }) => id),
  );
  return { ids: layered, gone, appended };
}

interface Facts {
  readonly version: number;
  readonly loadedAt: Date;
  readonly values: EntityValues;
}

function nextVersion(
  before: Snapshot,
  net: NetChanges,
  numbering: Numbering,
  changes: RelationshipChanges,
  { version, loadedAt, values }: Facts,
): Snapshot | null {
  const touched = touchedEntities(before, numbering, changes);
  const topology = roomyVersion(before, numbering, changes, touched);
  if (topology === null) return null;
  const base = before.delta?.base ?? before;
  const [old, { records, removed, ids }] = [before.topology, numbering];
  topology.at.set(old.at);
  topology.end.set(old.end);
  fillOrder(topology, old, ids);
  append(topology, before, numbering, changes);
  const appended = byEntity(topology, numbersFrom(before.relationships.count, topology.relationshipCount));
  const relationshipIds = changes.ids;
  const compare = (a: number, b: number) => compareTexts(relationshipIds.at(a), relationshipIds.at(b));
  writeRows(topology, touched, old, byEntity(topology, changes.gone), appended, compare);
  // What holds on to an entity that is gone would have been left out.
  for (const entity of removed) if (topology.end[entity] > topology.at[entity]) return null;
  updateWeights(topology, touched, old, before.ontology.relationshipTypes.length, before.relationships.count);

  const changedEntities = new Set([...(before.delta?.entities ?? []), ...records.keys(), ...removed]);
  if (changedEntities.size > MOST_CHANGED) return null;
  const entities = entityColumns(before, base, topology, touched, numbering, values);
  const statementProperties = statementsAfter(before, net);
  return Object.freeze({
    version,
    loadedAt,
    isWhole: true,
    delta: { base, entities: changedEntities, sources: new Set((entities.sources as LayeredSources).anew.keys()) },
    ontology: before.ontology,
    entities,
    relationships: relationshipColumns(before, topology, changes),
    topology,
    statementProperties,
    statementCount: [...statementProperties.values()].reduce((sum, count) => sum + count, 0),
  });
}

/** Ends of relationships that go or come, in order of number. */
function touchedEntities({ relationships: { from, to } }: Snapshot, { ids }: Numbering, { gone, appended }: RelationshipChanges): Uint32Array {
  const touched = new Set<number>();
  for (const r of gone) touched.add(from[r]).add(to[r]);
  for (const record of appended) touched.add(ids.find(record.from) as number).add(ids.find(record.to) as number);
  return Uint32Array.from(touched).sort();
}

/** Null where the base has no room for what is appended. */
function roomyVersion(before: Snapshot, { ids }: Numbering, { gone, appended }: RelationshipChanges, touched: Uint32Array): Topology | null {
  const { topology, relationships } = before;
  let slots = topology.to.length + (appended.length - gone.size) * 2;
  for (const v of touched) if (v < topology.entityCount) slots += topology.end[v] - topology.at[v];
  const evidence = appended.reduce((sum, record) => sum + record.evidence.length, topology.evidenceSource.length);
  const sizes = { entities: ids.length, relationships: relationships.count + appended.length, slots, evidence };
  const room = roomOf(topology.memory.base);
  if (sizes.relationships > room.relationships || slots > room.slots || evidence > room.evidence) return null;
  const isRanked = topology.rank !== null || ids.length > topology.entityCount;
  const keepsWeights = gone.size === 0 && appended.length === 0;
  const version = createVersion(topology.memory.base, { ...sizes, isRanked }, keepsWeights ? topology.memory.weights : null);
  if (version.weight.buffer !== topology.weight.buffer) version.weight.set(topology.weight);
  return version;
}

/** Puts the relationships behind those there are. */
function append(topology: Topology, before: Snapshot, { ids }: Numbering, { appended }: RelationshipChanges): void {
  const { type, fromEntity, toEntity, status, since, until, evidenceAt, evidenceSource, evidenceStance } = topology;
  const numberOf = (id: string) => ids.find(id) as number;
  appended.forEach((record, i) => {
    const r = before.relationships.count + i;
    type[r] = before.ontology.relationshipTypeByName.get(record.type)?.index as number;
    fromEntity[r] = numberOf(record.from);
    toEntity[r] = numberOf(record.to);
    status[r] = STATUSES.indexOf(record.status);
    ({ since: since[r], until: until[r] } = periodDays(record));
    let e = evidenceAt[r];
    for (const { source, stance } of record.evidence) {
      evidenceSource[e] = numberOf(source);
      evidenceStance[e++] = STANCES.indexOf(stance);
    }
    evidenceAt[r + 1] = e;
  });
}

function* numbersFrom(first: number, end: number): Generator<number> {
  for (let number = first; number < end; number++) yield number;
}

function entityColumns(before: Snapshot, base: Snapshot, topology: Topology, touched: Uint32Array, numbering: Numbering, values: EntityValues): EntityColumns {
  const { records, removed, ids } = numbering;
  const count = ids.length;
  const { entityType: type, kind, quality, at, end } = topology;
  const status = grown(before.entities.status, new Uint8Array(count));
  const since = grown(before.entities.since, new Int32Array(count));
  const until = grown(before.entities.until, new Int32Array(count));
  const sinceLatest = grown(before.entities.sinceLatest, new Int32Array(count));
  const untilEarliest = grown(before.entities.untilEarliest, new Int32Array(count));
  const degree = grown(before.entities.degree, new Uint32Array(count));
  grown(before.entities.type, type);
  grown(before.entities.kind, kind);
  grown(before.entities.quality, quality);
  const words = new Map<number, NewWords | null>(before.delta === null ? [] : (before.entities.texts as LayeredTexts).words);
  const own = new Map(before.delta === null ? [] : (before.entities.ownSources as LayeredSources).anew);
  const sources = new Map(before.delta === null ? [] : (before.entities.sources as LayeredSources).anew);
  for (const [entity, record] of records) {
    const { kept, ...numbers } = values.of(record);
    type[entity] = numbers.type;
    kind[entity] = numbers.kind;
    quality[entity] = numbers.quality;
    status[entity] = numbers.status;
    since[entity] = numbers.since;
    until[entity] = numbers.until;
    sinceLatest[entity] = numbers.sinceLatest;
    untilEarliest[entity] = numbers.untilEarliest;
    words.set(entity, newWords(record, kept));
    own.set(entity, ownSources(record, (id) => ids.find(id)).numbers);
  }
  for (const entity of removed) {
    words.set(entity, null);
    own.set(entity, new Uint32Array(0));
  }
  const formerIds = before.entities.ids.former.with([
    ...[...removed].map((entity) => [entity, []] as const),
    ...[...records].map(([entity, record]) => [entity, record.formerIds ?? []] as const),
  ]);
  const layeredOwn = new LayeredSources(base.entities.ownSources, own);
  for (const entity of new Set([...touched, ...records.keys(), ...removed])) {
    sources.set(entity, allSources(topology, entity, layeredOwn.of(entity)));
    degree[entity] = end[entity] - at[entity];
  }
  return {
    count,
    live: without(before.entities.live, before.entities.count, removed, count),
    liveCount: before.entities.liveCount - removed.size + count - before.entities.count,
    ids: new NodeIds(ids, formerIds),
    type,
    kind,
    status,
    since,
    until,
    sinceLatest,
    untilEarliest,
    degree,
    quality,
    texts: new LayeredTexts(base.entities.texts, words, count),
    statements: new LayeredStatements(base.entities.statements, words),
    ownSources: layeredOwn,
    sources: new LayeredSources(base.entities.sources, sources),
  };
}

function relationshipColumns({ relationships }: Snapshot, topology: Topology, { ids: own, gone, appended }: RelationshipChanges): RelationshipColumns {
  const { type, fromEntity: from, toEntity: to, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance } = topology;
  const count = own.length;
  const formerIds = relationships.ids.former.with([
    ...[...gone].map((relationship) => [relationship, []] as const),
    ...appended.map((record, i) => [relationships.count + i, record.formerIds ?? []] as const),
  ]);
  const ids = new NodeIds(own, formerIds);
  const liveCount = relationships.liveCount - gone.size + appended.length;
  const live = without(relationships.live, relationships.count, gone, count);
  const sinceLatest = grown(relationships.sinceLatest, new Int32Array(count));
  appended.forEach((record, i) => {
    sinceLatest[relationships.count + i] = latestStart(record);
  });
  const amounts = LayeredAmounts.after(
    relationships.amounts,
    appended.flatMap(({ amount }, i) => (isReadable(amount) ? [[relationships.count + i, amount] as const] : [])),
  );
  return { count, live, liveCount, ids, type, from, to, status, since, until, sinceLatest, amounts, weight, evidenceAt, evidenceSource, evidenceStance };
}

function grown<T extends { set(values: T): void }>(before: T, after: T): T {
  after.set(before);
  return after;
}

/** 1 for each number in use; null: for all. */
function without(before: Uint8Array | null, countBefore: number, gone: ReadonlySet<number>, count: number): Uint8Array | null {
  if (before === null && gone.size === 0) return null;
  const live = new Uint8Array(count).fill(1);
  if (before !== null) live.set(before.subarray(0, countBefore));
  for (const number of gone) live[number] = 0;
  return live;
}

function statementsAfter(before: Snapshot, { entities }: NetChanges): ReadonlyMap<string, number> {
  const counts = new Map(before.statementProperties);
  const add = (record: EntityRecord | null, step: number) => {
    for (const { property } of record?.statements ?? []) counts.set(property, (counts.get(property) ?? 0) + step);
  };
  for (const change of entities) {
    add(change.before, -1);
    add(change.after, 1);
  }
  for (const [property, count] of counts) if (count === 0) counts.delete(property);
  return counts;
}
