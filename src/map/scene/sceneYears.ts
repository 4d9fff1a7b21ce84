import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { SceneYear } from '../MapScene.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { membersOf } from './ShownPlan.ts';

/** Of what goes back further, the earlier years are left out. */
const MOST_YEARS = 120;
const DAY_MS = 86_400_000;

/** From the first to the last year in which anything of the plan begins, happens or ends; empty where nothing of it has a date. */
export function sceneYears({ entities, relationships }: Snapshot, plan: ScenePlan): SceneYear[] {
  const spanOf = (columns: { readonly since: Int32Array; readonly until: Int32Array }, i: number): Span => [yearOf(columns.since[i]), yearOf(columns.until[i])];
  const entitySpans = plan.nodes.flatMap(membersOf).map((entity) => spanOf(entities, entity));
  const relationshipSpans = plan.relationships.map((r): Span => {
    const spans = [spanOf(relationships, r), spanOf(entities, relationships.from[r]), spanOf(entities, relationships.to[r])];
    return [Math.max(...spans.map(([since]) => since)), Math.min(...spans.map(([, until]) => until))];
  });
  const known = [...entitySpans, ...relationshipSpans].flat().filter(Number.isFinite);
  if (known.length === 0) return [];
  const [first, last] = known.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const begin = Math.max(first, last - MOST_YEARS + 1);
  const [held, tied] = [countByYear(entitySpans, begin, last), countByYear(relationshipSpans, begin, last)];
  return held.map((count, i) => ({ year: begin + i, entities: count, relationships: tied[i] }));
}

/** First and last year; infinite where it is open. */
type Span = [since: number, until: number];

function yearOf(day: number): number {
  if (day === DAY_OPEN_START) return Number.NEGATIVE_INFINITY;
  return day === DAY_OPEN_END ? Number.POSITIVE_INFINITY : new Date(day * DAY_MS).getUTCFullYear();
}

function countByYear(spans: readonly Span[], begin: number, last: number): number[] {
  const changes = new Int32Array(last - begin + 2);
  for (const [since, until] of spans) {
    const [from, to] = [Math.max(since, begin), Math.min(until, last)];
    if (from > to) continue;
    changes[from - begin]++;
    changes[to - begin + 1]--;
  }
  let running = 0;
  return Array.from({ length: last - begin + 1 }, (_, i) => {
    running += changes[i];
    return running;
  });
}
