import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { ONTOLOGY } from '../snapshot/records.ts';

export interface Records {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relationships: ReadonlyMap<string, RelationshipRecord>;
}

export function sortOf(entity: EntityRecord): 'HOSPITAL' | 'COMPANY' | 'FUND' | null {
  if (entity.kind === 'HOSPITAL' || entity.kind === 'COMPANY') return entity.kind;
  return entity.type === 'FUND' ? 'FUND' : null;
}

/** Every path of at most four hops from one sort to another, as ids; only its ends are of these sorts. Walks everything. */
export function slowPaths({ entities, relationships }: Records, from: string, to: string): string[][] {
  const paths: string[][] = [];
  const near = new Map([...entities.keys()].map((id) => [id, new Set<string>()]));
  for (const { type, from: one, to: other } of relationships.values()) {
    if (one === other || !ONTOLOGY.relationshipTypeByName.get(type)!.connects) continue;
    near.get(one)!.add(other);
    near.get(other)!.add(one);
  }
  const walk = (path: string[]) => {
    for (const next of near.get(path.at(-1)!)!) {
      if (path.includes(next)) continue;
      const sort = sortOf(entities.get(next)!);
      if (sort === to) paths.push([...path, next]);
      else if (sort !== from && path.length < 4) walk([...path, next]);
    }
  };
  for (const entity of entities.values()) if (sortOf(entity) === from) walk([entity.id]);
  return paths;
}

/** The same from whichever end it is read. */
export function eitherWay(path: readonly string[]): string {
  return [path.join(' '), [...path].reverse().join(' ')].sort()[0];
}
