import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { KeptStatement } from '../snapshot/KeptStatement.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/**
 * Statements with one property that were known as of a date (null: all), an entity's own in order of preference. `isPreferred`: it is the one to show then,
 * among those of its form and unit.
 */
export function eachStatement(
  { entities: { statements } }: Snapshot,
  property: string,
  graph: GraphAsOf | null,
  tell: (entity: number, statement: KeptStatement, isPreferred: boolean) => void,
): void {
  if (graph === null) {
    statements.each(property, (entity, statement) => tell(entity, statement, statement.isPreferred));
    return;
  }
  const { last } = graph.days;
  const told = new Set<string>();
  let owner = -1;
  statements.each(property, (entity, statement) => {
    if (statement.firstDay > last) return;
    if (entity !== owner) told.clear();
    owner = entity;
    const key = `${statement.form} ${statement.unit}`;
    const isPreferred = !told.has(key);
    told.add(key);
    tell(entity, statement, isPreferred);
  });
}
