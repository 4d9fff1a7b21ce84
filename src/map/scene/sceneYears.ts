import { inRanges, type Steps } from '../../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { SceneYear } from '../MapScene.ts';
import type { ScenePlan } from '../ScenePlan.ts';
import { membersOf } from './ShownPlan.ts';

/** Of what goes back further, the earlier years are left out. */
const MOST_YEARS = 120;
const DAY_MS = 86_400_000;
const A_STEP = 1_024;

/** From the first to the last year in which anything of the plan begins, happens or ends; empty where nothing of it has a date. */
export function* sceneYears({ entities, relationships }: Snapshot, plan: ScenePlan): Steps<SceneYear[]> {
  const { since, until } = entities;
  const { from, to } = relationships;
  const members = plan.nodes.flatMap(membersOf);
  const held = new Spans(members.length);
  yield* inRanges(members.length, A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) held.put(i, since[members[i]], until[members[i]]);
  });
  // A relationship holds as long as its two ends do.
  const tied = new Spans(plan.relationships.length);
  yield* inRanges(plan.relationships.length, A_STEP, (begin, end) => {
    for (let i = begin; i < end; i++) {
      const r = plan.relationships[i];
      tied.put(i, Math.max(relationships.since[r], since[from[r]], since[to[r]]), Math.min(relationships.until[r], until[from[r]], until[to[r]]));
    }
  });
  const [first, last] = [Math.min(held.first, tied.first), Math.max(held.last, tied.last)];
  if (first > last) return [];
  const begin = Math.max(first, last - MOST_YEARS + 1);
  const [entityCounts, relationshipCounts] = [held.countByYear(begin, last), tied.countByYear(begin, last)];
  return entityCounts.map((count, i) => ({ year: begin + i, entities: count, relationships: relationshipCounts[i] }));
}

/** First and last years; infinite where they are open. */
class Spans {
  readonly #since: Float64Array;
  readonly #until: Float64Array;
  /** Of all bounds that are known; the first is greater than the last where none is. */
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  constructor(count: number) {
    this.#since = new Float64Array(count);
    this.#until = new Float64Array(count);
  }

  /** Days. */
  put(place: number, since: number, until: number): void {
    const years = [yearOf(since), yearOf(until)];
    [this.#since[place], this.#until[place]] = years;
    for (const year of years) {
      if (!Number.isFinite(year)) continue;
      this.first = Math.min(this.first, year);
      this.last = Math.max(this.last, year);
    }
  }

  countByYear(begin: number, last: number): number[] {
    const changes = new Int32Array(last - begin + 2);
    for (let i = 0; i < this.#since.length; i++) {
      const [from, to] = [Math.max(this.#since[i], begin), Math.min(this.#until[i], last)];
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
}

function yearOf(day: number): number {
  if (day === DAY_OPEN_START) return Number.NEGATIVE_INFINITY;
  return day === DAY_OPEN_END ? Number.POSITIVE_INFINITY : new Date(day * DAY_MS).getUTCFullYear();
}
