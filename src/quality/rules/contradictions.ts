import { inPieces, inRanges, type Steps } from '../../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import { STATUSES } from '../../ontology/records.ts';
import type { RecordReader } from '../../snapshot/RecordReader.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { FindingCollector } from '../FindingColumns.ts';
import { readAll } from '../readAll.ts';
import { disagreements } from './disagreements.ts';
import { ONE_HOLDER, postsOf } from './oneHolder.ts';

const A_STEP = 2_048;
const [ACTUAL, ENDED] = [STATUSES.indexOf('ACTUAL'), STATUSES.indexOf('ENDED')];
/** Records that are read for it at most. */
const MOST_READ = 100_000;
const LIFETIME = 0.6;
const SAME_DAYS = 0.8;
const HOLDERS = 0.7;
/** Who takes over is often there for a while before the other goes. */
const HANDOVER_DAYS = 92;
/** What comes before what it makes, or leads to what comes after. */
const ACROSS_LIVES: ReadonlySet<string> = new Set(['FOUNDED', 'SPUN_OUT_OF', 'SUCCEEDED_BY', 'SUPPORTS', 'CONCERNS', 'COMMITTED_TO']);
/** Who is not there yet signs, and who has gone is still paid. */
const LEEWAY_DAYS = 366;

/** What cannot all be true. False when there was too much to read all of it. */
export async function contradictions(snapshot: Snapshot, records: RecordReader, found: FindingCollector, signal: AbortSignal): Promise<boolean> {
  const valued = await inPieces(differingValues(snapshot), { ref: true });
  const isWhole = valued.length <= MOST_READ;
  await readAll(records.entity, valued.slice(0, MOST_READ), signal, (entity, { statements }) => {
    for (const { property, score } of disagreements(statements)) found.addProperty('VALUES_DIFFER', entity, property, score);
  });
  await inPieces(differingAmounts(snapshot, found), { ref: true });
  await inPieces(outsideLifetime(snapshot, found), { ref: true });
  return (await twoHolders(snapshot, records, found, signal)) && isWhole;
}

/** Entities with several values of one property and unit. */
function* differingValues({ entities: { statements } }: Snapshot): Steps<number[]> {
  const entities = new Set<number>();
  for (const form of ['money', 'quantity', 'date'] as const) {
    for (const property of statements.properties(form)) {
      const values = new Map<number, string>();
      statements.each(property, (entity, { form: own, unit, value, status }) => {
        if (own !== form || status !== ACTUAL || entities.has(entity)) return;
        const known = values.get(entity);
        const said = `${unit} ${value}`;
        if (known === undefined) values.set(entity, said);
        else if (known !== said) entities.add(entity);
      });
      yield;
    }
  }
  return [...entities].sort((a, b) => a - b);
}

/** Relationships of one type between the same two, to which documents give other amounts for what may be the same day. */
function* differingAmounts({ relationships }: Snapshot, found: FindingCollector): Steps<void> {
  const { type, from, to, live, since, sinceLatest, status, evidenceAt, evidenceSource } = relationships;
  const byEnds = new Map<string, { readonly relationship: number; readonly value: string }[]>();
  relationships.amounts.each((r, { value, currency, scope }) => {
    if (live?.[r] === 0 || status[r] !== ACTUAL) return;
    const key = `${type[r]} ${from[r]} ${to[r]} ${currency} ${scope}`;
    const known = byEnds.get(key);
    if (known === undefined) byEnds.set(key, [{ relationship: r, value }]);
    else known.push({ relationship: r, value });
  });
  yield;
  const sources = (r: number) => evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1]);
  for (const alike of byEnds.values()) {
    for (const [i, { relationship: a, value }] of alike.entries()) {
      for (const { relationship: b, value: other } of alike.slice(i + 1)) {
        if (value === other || sources(a).some((source) => sources(b).includes(source))) continue;
        // What is not dated may be another round.
        const isDated = since[a] !== DAY_OPEN_START && since[b] !== DAY_OPEN_START;
        if (isDated && since[a] <= sinceLatest[b] && since[b] <= sinceLatest[a]) found.add('AMOUNTS_DIFFER', a, b, SAME_DAYS);
      }
    }
  }
}

/** Relationships that began more than a year before one of the two did, or after it was gone, as far as dates tell. */
function* outsideLifetime({ relationships: columns, entities, ontology }: Snapshot, found: FindingCollector): Steps<void> {
  const isAcross = ontology.relationshipTypes.map(({ name }) => ACROSS_LIVES.has(name));
  const isOutside = (r: number, entity: number) =>
    (entities.since[entity] !== DAY_OPEN_START && columns.sinceLatest[r] < entities.since[entity] - LEEWAY_DAYS) ||
    (entities.until[entity] !== DAY_OPEN_END && columns.since[r] > entities.until[entity] + LEEWAY_DAYS);
  yield* inRanges(columns.count, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (columns.live?.[r] === 0 || columns.since[r] === DAY_OPEN_START || isAcross[columns.type[r]]) continue;
      if (isOutside(r, columns.from[r]) || isOutside(r, columns.to[r])) found.add('OUTSIDE_LIFETIME', r, 0, LIFETIME);
    }
  });
}

interface Holding {
  readonly relationship: number;
  readonly holder: number;
  readonly start: number;
  readonly end: number;
}

async function twoHolders(snapshot: Snapshot, records: RecordReader, found: FindingCollector, signal: AbortSignal): Promise<boolean> {
  const { type, from, to } = snapshot.relationships;
  const { relationshipTypes } = snapshot.ontology;
  const asked = await inPieces(mayHoldPosts(snapshot), { ref: true });
  const held = new Map<string, Holding[]>();
  await readAll(records.relationship, asked.slice(0, MOST_READ), signal, (relationship, { role }) => {
    const span = knownSpan(snapshot, relationship);
    // What is a part belongs to one whole; an institution has one head.
    const isPart = relationshipTypes[type[relationship]].name === 'PART_OF';
    const [holder, place] = isPart ? [to[relationship], from[relationship]] : [from[relationship], to[relationship]];
    for (const post of span === null ? [] : postsOf(relationshipTypes[type[relationship]].name, role)) {
      const key = `${post} ${place}`;
      held.set(key, [...(held.get(key) ?? []), { relationship, holder, ...span! }]);
    }
  });
  for (const holdings of held.values()) {
    for (const [i, one] of holdings.entries()) {
      for (const other of holdings.slice(i + 1)) {
        const days = Math.min(one.end, other.end) - Math.max(one.start, other.start);
        if (one.holder !== other.holder && days > HANDOVER_DAYS) found.add('TWO_HOLDERS', one.relationship, other.relationship, HOLDERS);
      }
    }
  }
  return asked.length <= MOST_READ;
}

/** Relationships of types with such posts. */
function* mayHoldPosts({ relationships: { count, live, type, status }, ontology }: Snapshot): Steps<number[]> {
  const has = ontology.relationshipTypes.map(({ name }) => ONE_HOLDER.some((post) => post.type === name));
  const asked: number[] = [];
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (has[type[r]] && live?.[r] !== 0 && (status[r] === ACTUAL || status[r] === ENDED)) asked.push(r);
    }
  });
  return asked;
}

/** From the first day to the last on which it is known to have held: by its dates, else by those of the documents that tell of it; null: by none. */
function knownSpan({ relationships: columns, entities }: Snapshot, r: number): { readonly start: number; readonly end: number } | null {
  const seen = Array.from(columns.evidenceSource.subarray(columns.evidenceAt[r], columns.evidenceAt[r + 1]), (source) => entities.sinceLatest[source]).filter(
    (day) => day !== DAY_OPEN_START,
  );
  const start = columns.sinceLatest[r] === DAY_OPEN_START ? Math.min(...seen) : columns.sinceLatest[r];
  const end = columns.until[r] === DAY_OPEN_END ? Math.max(...seen) : columns.until[r];
  return Number.isFinite(start) && Number.isFinite(end) && start <= end ? { start, end } : null;
}
