import { inRanges, type Steps } from '../../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import { STATUSES } from '../../ontology/records.ts';
import type { KeptStatement } from '../../snapshot/KeptStatement.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { FindingCollector } from '../FindingColumns.ts';

/** As of which day, and how old the newest document of a lasting state may be. */
export interface StaleRule {
  readonly day: number;
  readonly years: number;
}

const A_STEP = 2_048;
const YEAR = 365.2425;
const [ACTUAL, PLANNED] = [STATUSES.indexOf('ACTUAL'), STATUSES.indexOf('PLANNED')];
/** A date that was set has passed: did it happen? For a year less sure: it may be the day of the announcement. */
const DATE_PASSED = 0.8;
const DATE_PASSED_LATELY = 0.5;
/** What is old by the years allowed, and for each year more. */
const OLD = 0.4;
const FOR_EACH_YEAR = 0.05;
const OLDEST = 0.9;
/** What happens at one time is over, and its values stay as they are. */
const OVER: ReadonlySet<string> = new Set(['EVENT', 'AGREEMENT', 'SOURCE']);

/** Lasting states that only old documents tell of, and plans whose time has come. */
export function* stale(snapshot: Snapshot, rule: StaleRule, found: FindingCollector): Steps<void> {
  yield* relationships(snapshot, rule, found);
  yield* entities(snapshot, rule, found);
  yield* values(snapshot, rule, found);
}

function* relationships({ relationships: columns, entities: { sinceLatest }, ontology }: Snapshot, rule: StaleRule, found: FindingCollector): Steps<void> {
  const isLasting = ontology.relationshipTypes.map(({ properties }) => properties.includes('PERIOD'));
  // What may have happened on a day is lasting only where nothing tells the day.
  const mayHappen = ontology.relationshipTypes.map(({ properties }) => properties.includes('ON'));
  yield* inRanges(columns.count, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (columns.live?.[r] === 0) continue;
      const type = columns.type[r];
      const newest = newestOf(columns.evidenceSource.subarray(columns.evidenceAt[r], columns.evidenceAt[r + 1]), sinceLatest);
      if (columns.status[r] === PLANNED) {
        const set = columns.sinceLatest[r];
        const score = set !== DAY_OPEN_START ? passedScore(set, rule) : ageScore(newest, rule);
        if (score > 0) found.add('PLANNED_RELATIONSHIP', r, 0, score);
      } else if (
        columns.status[r] === ACTUAL &&
        columns.until[r] === DAY_OPEN_END &&
        isLasting[type] &&
        !(mayHappen[type] && columns.since[r] !== DAY_OPEN_START)
      ) {
        const score = ageScore(newest, rule);
        if (score > 0) found.add('OLD_RELATIONSHIP', r, 0, score);
      }
    }
  });
}

function* entities({ entities: { count, live, status, sinceLatest, ownSources } }: Snapshot, rule: StaleRule, found: FindingCollector): Steps<void> {
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) {
      if (status[entity] !== PLANNED || live?.[entity] === 0) continue;
      const set = sinceLatest[entity];
      const score = set !== DAY_OPEN_START ? passedScore(set, rule) : ageScore(newestOf(ownSources.of(entity), sinceLatest), rule);
      if (score > 0) found.add('PLANNED_ENTITY', entity, 0, score);
    }
  });
}

function* values({ entities: { statements, type }, ontology }: Snapshot, rule: StaleRule, found: FindingCollector): Steps<void> {
  const isOver = ontology.entityTypes.map(({ name }) => OVER.has(name));
  for (const form of ['money', 'quantity', 'date'] as const) {
    for (const property of statements.properties(form)) {
      const planned = new Map<number, number>();
      /** The newest day of what holds, by entity and unit. */
      const newest = new Map<string, number>();
      statements.each(property, (entity, statement) => {
        if (statement.form !== form) return;
        if (statement.status === PLANNED) {
          const score = form === 'date' ? passedScore(statement.lastDay, rule) : ageScore(dayOf(statement), rule);
          if (score > 0) planned.set(entity, Math.max(planned.get(entity) ?? 0, score));
        } else if (form === 'quantity' && statement.status === ACTUAL && !isOver[type[entity]]) {
          const key = `${entity} ${statement.unit}`;
          newest.set(key, Math.max(newest.get(key) ?? DAY_OPEN_START, dayOf(statement)));
        }
      });
      for (const [entity, score] of planned) found.addProperty('PLANNED_VALUE', entity, property, score);
      const old = new Map<number, number>();
      for (const [key, day] of newest) {
        const score = ageScore(day, rule);
        if (score > 0) old.set(Number.parseInt(key, 10), score);
      }
      for (const [entity, score] of old) found.addProperty('OLD_VALUE', entity, property, score);
      yield;
    }
  }
}

/** The day that the value is of, else that of the newest document. */
function dayOf({ firstDay, lastDay, seen }: KeptStatement): number {
  return firstDay === DAY_OPEN_START ? seen : lastDay;
}

function newestOf(sources: Uint32Array, published: Int32Array): number {
  let newest = DAY_OPEN_START;
  for (const source of sources) newest = Math.max(newest, published[source]);
  return newest;
}

/** 0: it has not. */
function passedScore(set: number, { day }: StaleRule): number {
  if (set >= day) return 0;
  return day - set > YEAR ? DATE_PASSED : DATE_PASSED_LATELY;
}

/** 0: not old, or nobody knows how old. */
function ageScore(day: number, { day: today, years }: StaleRule): number {
  if (day === DAY_OPEN_START) return 0;
  const over = (today - day) / YEAR - years;
  return over <= 0 ? 0 : Math.min(OLDEST, OLD + FOR_EACH_YEAR * over);
}
