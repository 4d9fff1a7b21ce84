import type { Snapshot } from './Snapshot.ts';

export interface TouchingIds {
  readonly entities: readonly string[];
  readonly relationships: readonly string[];
}

/** The ids of the relationships that an entity takes part in; of a source, those of the entities and relationships that it is evidence of. By number. */
export function idsTouching({ ontology, entities, relationships, topology }: Snapshot, id: string): TouchingIds {
  const entity = entities.ids.own.find(id);
  if (entity === undefined) return { entities: [], relationships: [] };
  if (ontology.entityTypes[entities.type[entity]].name === 'SOURCE') {
    return { entities: idsOf(entities, entitiesCiting(entities, entity)), relationships: idsOf(relationships, relationshipsCiting(relationships, entity)) };
  }
  const { at, end, relationship } = topology;
  return { entities: [], relationships: idsOf(relationships, Array.from(relationship.subarray(at[entity], end[entity])).sort()) };
}

function* entitiesCiting({ count, live, ownSources }: Snapshot['entities'], source: number): Generator<number> {
  for (let v = 0; v < count; v++) if (live?.[v] !== 0 && ownSources.of(v).includes(source)) yield v;
}

function* relationshipsCiting({ count, live, evidenceAt, evidenceSource }: Snapshot['relationships'], source: number): Generator<number> {
  for (let r = 0; r < count; r++) {
    if (live?.[r] !== 0 && evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1]).includes(source)) yield r;
  }
}

function idsOf({ ids }: Snapshot['entities'] | Snapshot['relationships'], numbers: Iterable<number>): string[] {
  return Array.from(numbers, (number) => ids.at(number));
}
