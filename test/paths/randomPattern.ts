import type { Ontology, RelationshipTypeDefinition } from '../../src/ontology/Ontology.ts';
import type { EntityType } from '../../src/ontology/records.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { randomCriteria, randomGraph } from './randomGraph.ts';
import { RandomNumbers } from './randomNumbers.ts';
import type { SlowPattern, SlowStep, Wanted } from './slowMatch.ts';
import { ONTOLOGY, type SmallGraph } from './smallGraph.ts';

const TYPES = ['INSTITUTION', 'FUND', 'AGREEMENT'] as const;
const NAMES = ['FUNDS', 'WORKS_WITH', 'NEAR', 'SIGNED'] as const;
const EITHER: readonly EntityType[] = ['INSTITUTION', 'FUND'];
export const SYMMETRIC: ReadonlySet<string> = new Set(['WORKS_WITH']);

const RELATIONSHIP_TYPES: readonly RelationshipTypeDefinition[] = [
  type(0, 'FUNDS', EITHER, EITHER),
  type(1, 'WORKS_WITH', EITHER, EITHER),
  type(2, 'NEAR', ['INSTITUTION'], ['INSTITUTION']),
  type(3, 'SIGNED', EITHER, ['AGREEMENT']),
];

/** Three types of entities, of which agreements are only signed. WORKS_WITH has no direction, and NEAR is no connection. */
export const PATTERN_ONTOLOGY: Ontology = {
  ...ONTOLOGY,
  entityTypes: [...TYPES, 'SOURCE' as const].map((name) => ({ name, objectType: name, description: '' })),
  relationshipTypes: RELATIONSHIP_TYPES,
  relationshipTypeByName: new Map(RELATIONSHIP_TYPES.map((definition) => [definition.name, definition])),
};

/** The graph of the seed with the three types of entities; what the ontology has no relationship for is left unrelated. */
export function randomTypedGraph(seed: number): SmallGraph {
  const random = new RandomNumbers(seed + 2_000_000);
  const { entities, relationships } = randomGraph(seed);
  const typed = entities.map((entity) =>
    entity.type === 'SOURCE' ? entity : { ...entity, type: random.one(['INSTITUTION', 'INSTITUTION', ...TYPES] as const) },
  );
  const typeOf = new Map(typed.map(({ id, type }) => [id, type]));
  return {
    entities: typed,
    relationships: relationships.flatMap((relationship) => {
      for (const turned of [relationship, { ...relationship, from: relationship.to, to: relationship.from }]) {
        const [from, to] = [turned.from, turned.to].map((id) => typeOf.get(id) as EntityType);
        const fitting = RELATIONSHIP_TYPES.filter((definition) => definition.from.includes(from) && definition.to.includes(to)).map(({ name }) => name);
        if (fitting.length > 0) return { ...turned, type: fitting.includes(turned.type) && random.chance(0.7) ? turned.type : random.one(fitting) };
      }
      return [];
    }),
  };
}

export function typedSnapshot({ entities, relationships }: SmallGraph): Snapshot {
  const onSkipped = (message: string) => {
    throw new Error(message);
  };
  return snapshotOf(PATTERN_ONTOLOGY, entities, relationships, { version: 1, loadedAt: new Date(0), onSkipped, isLenient: true });
}

/**
 * One to five steps of at most 8 hops in all; most conditions are left out, and those that are given let most things through. Every third pattern is made of
 * repeated steps with hardly any condition, which paths follow in several ways.
 */
export function randomPattern(graph: SmallGraph, seed: number): SlowPattern {
  const random = new RandomNumbers(seed + 3_000_000);
  const ids = graph.entities.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id);
  const isLoose = seed % 3 === 0;
  const chance = (probability: number) => random.chance(isLoose ? probability / 3 : probability);
  const wanted = (): Wanted => ({
    types: chance(0.25) ? [...new Set([random.one(TYPES), ...random.some(TYPES, 0.4)])] : null,
    ids: chance(0.2) ? new Set(random.some(ids, random.one([0.4, 0.8]))) : null,
  });
  const criteria = () => (random.chance(0.7) ? { types: [random.one(NAMES), ...random.some(NAMES, 0.5)] } : randomCriteria(random));
  const steps: SlowStep[] = [];
  const most = isLoose ? random.whole(2, 4) : random.one([1, 3, 4, 5, ids.length < 8 ? 8 : 5]);
  for (let left = most; left > 0 && steps.length < 5 && (steps.length === 0 || !chance(0.3)); left -= steps[steps.length - 1].max) {
    const max = chance(0.5) ? 1 : random.whole(1, Math.min(left, random.one([2, 2, 3, 8])));
    steps.push({
      entity: wanted(),
      through: chance(0.4) ? wanted() : { types: null, ids: null },
      criteria: random.chance(0.4) ? criteria() : null,
      direction: chance(0.4) ? random.one(['IN', 'OUT']) : 'ANY',
      min: random.whole(random.chance(0.3) ? 0 : 1, random.one([1, max])),
      max,
    });
  }
  return { start: wanted(), steps };
}

/** The same paths from their ends: what a step ends at becomes what the one before it ends at. */
export function reversedPattern({ start, steps }: SlowPattern): SlowPattern {
  const opposite = { IN: 'OUT', OUT: 'IN', ANY: 'ANY' } as const;
  const entities = [start, ...steps.map(({ entity }) => entity)];
  return {
    start: entities[steps.length],
    steps: steps.map((step, i) => ({ ...step, direction: opposite[step.direction], entity: entities[i] })).reverse(),
  };
}

function type(index: number, name: string, from: readonly EntityType[], to: readonly EntityType[]): RelationshipTypeDefinition {
  return { name, index, description: '', from, to, properties: [], connects: name !== 'NEAR', symmetric: SYMMETRIC.has(name), sentenceEn: '', sentenceZh: '' };
}
