import type { Direction, Ontology, RelationshipTypeDefinition } from './Ontology.ts';

/** Entity types as a set: bit i stands for `ontology.entityTypes[i]`. */
export type TypeSet = number;

export function allTypes({ entityTypes }: Ontology): TypeSet {
  return (1 << entityTypes.length) - 1;
}

export function typeSet({ entityTypes }: Ontology, names: readonly string[]): TypeSet {
  return names.reduce((set, name) => set | (1 << entityTypes.findIndex((type) => type.name === name)), 0);
}

export function typeNames({ entityTypes }: Ontology, set: TypeSet): string[] {
  return entityTypes.filter((_, i) => (set & (1 << i)) !== 0).map(({ name }) => name);
}

/** Types that may have one of the kinds. */
export function kindTypes(ontology: Ontology, kinds: readonly string[]): TypeSet {
  return typeSet(
    ontology,
    kinds.flatMap((kind) => ontology.kindByName.get(kind)?.of ?? []),
  );
}

/** What one of the relationships may lead to from one of the types. What is symmetric is walked either way. */
export function typesReached(ontology: Ontology, from: TypeSet, relationships: readonly RelationshipTypeDefinition[], direction: Direction): TypeSet {
  let reached = 0;
  for (const type of relationships) {
    const [tails, heads] = [typeSet(ontology, type.from), typeSet(ontology, type.to)];
    if ((direction !== 'IN' || type.symmetric) && (tails & from) !== 0) reached |= heads;
    if ((direction !== 'OUT' || type.symmetric) && (heads & from) !== 0) reached |= tails;
  }
  return reached;
}

export function opposite(direction: Direction): Direction {
  return direction === 'ANY' ? 'ANY' : direction === 'OUT' ? 'IN' : 'OUT';
}
