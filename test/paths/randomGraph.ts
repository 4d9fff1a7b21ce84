import { type RelationshipRecord, SOURCE_QUALITIES, STANCES, STATUSES } from '../../src/ontology/records.ts';
import { RandomNumbers } from './randomNumbers.ts';
import type { Criteria, Question } from './slowSearch.ts';
import { entity, evidence, RELATIONSHIP_TYPES, relationship, type SmallGraph, source } from './smallGraph.ts';

const SOURCES = SOURCE_QUALITIES.map((quality) => source(`source/${quality.toLowerCase()}`, quality));
const DATES = ['2010', '2011', '2012', '2011-06', '2011-07', '2012-02', '2011-06-15', '2012-02-29'];

/**
 * A graph of 2 to 10 entities with everything that can go wrong in a search: hubs, dead ends, entities alone, parallel relationships in both
 * directions, overlapping and impossible periods, every status, evidence of every stance and quality. Ids come in no order.
 */
export function randomGraph(seed: number): SmallGraph {
  const random = new RandomNumbers(seed);
  const entities = Array.from({ length: random.one([2, 3, 5, 7, 8, 9, 10]) }, (_, i) => entity(`institution/${random.whole(0, 999)}-${i}`));
  const ids = entities.map(({ id }) => id);
  const hubs = random.some(ids, 0.2);
  const pairs: [string, string][] = [];
  for (let left = random.whole(random.one([0, ids.length]), ids.length * 4); left > 0; left--) {
    const from = hubs.length > 0 && random.chance(0.4) ? random.one(hubs) : random.one(ids);
    const to = random.one(ids);
    if (from !== to) pairs.push(random.chance(0.5) ? [from, to] : [to, from]);
  }
  for (const [from, to] of random.some(pairs, 0.2)) pairs.push(random.chance(0.5) ? [from, to] : [to, from]);
  const relationships = pairs.map(([from, to], i) => randomRelationship(random, `relationship/${random.whole(0, 999)}-${i}`, from, to));
  return { entities: [...entities, ...SOURCES], relationships };
}

/** What may be asked of the graph: sets may overlap, repeat an id or be empty; half of the conditions are left out. */
export function randomQuestion(graph: SmallGraph, seed: number): Question {
  const random = new RandomNumbers(seed + 1_000_000);
  const ids = graph.entities.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id);
  const side = (outOf: readonly string[]) => {
    if (outOf.length === 0 || random.chance(0.03)) return [];
    const chosen = [random.one(outOf), ...random.some(outOf, random.one([0, 0.1, 0.2]))];
    if (random.chance(0.1)) chosen.push(...random.some(chosen, 0.5));
    return random.chance(0.5) ? chosen : chosen.reverse();
  };
  const from = side(ids);
  const others = ids.filter((id) => !from.includes(id));
  return {
    from,
    to: side(random.chance(0.7) ? others : ids),
    maxHops: random.one([1, 2, 3, 4, 4, 5, 5, 6, 6]),
    criteria: random.chance(0.5) ? null : randomCriteria(random),
    via: random.chance(0.6) ? null : new Set(random.some(ids, 0.8)),
    avoid: random.chance(0.6) ? null : new Set(random.some(ids, 0.1)),
    connector: random.chance(0.5) ? null : new Set(random.some(ids, 0.5)),
  };
}

function randomRelationship(random: RandomNumbers, id: string, from: string, to: string): RelationshipRecord {
  const date = () => (random.chance(0.5) ? null : random.one(DATES));
  const dated = random.chance(0.25) ? { on: random.one(DATES) } : { since: date(), until: date() };
  return relationship(id, from, to, {
    type: random.chance(0.15) ? 'NEAR' : random.one(['FUNDS', 'WORKS_WITH']),
    status: random.chance(0.6) ? 'ACTUAL' : random.one(STATUSES),
    evidence: Array.from({ length: random.whole(1, 3) }, () => evidence(random.one(SOURCES).id, random.one(STANCES))),
    ...dated,
  });
}

export function randomCriteria(random: RandomNumbers): Criteria {
  const maybe = <T>(value: T): T | null => (random.chance(0.15) ? value : null);
  const sources = SOURCES.map(({ id }) => id);
  return {
    types: maybe(random.some(RELATIONSHIP_TYPES, 0.8)),
    notTypes: maybe(random.some(RELATIONSHIP_TYPES, 0.2)),
    asOf: maybe(random.one(DATES)),
    status: maybe(random.some(STATUSES, 0.8)),
    stance: maybe(random.one(STANCES)),
    minQuality: maybe(random.one(SOURCE_QUALITIES)),
    source: maybe(random.one(sources)),
    withoutSources: maybe(random.some(sources, 0.4)),
  };
}
