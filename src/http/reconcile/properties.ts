import type { RelationshipTypeDefinition } from '../../ontology/Ontology.ts';
import type { EntityType } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { readable } from './reconcileTypes.ts';

/** What can be asked of an entity: `name.zh`, `statement.founded`, `relationship.INVESTED_IN.out`. */
export interface ReconcileProperty {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Types of the entities that are its values; null: texts. */
  readonly valueTypes: readonly EntityType[] | null;
}

const PLAIN: readonly ReconcileProperty[] = (
  [
    ['id', 'Id', 'The id in the atlas.'],
    ['name.en', 'Name (English)', 'The primary name in English; empty where it has none.'],
    ['name.zh', 'Name (Chinese)', 'The primary name in Chinese; empty where it has none.'],
    ['names.other', 'Other names', 'Aliases, abbreviations and former names.'],
    ['kind', 'Kind', 'A finer sort within the type, for example HOSPITAL.'],
    ['status', 'Status', 'ACTUAL, PLANNED or ENDED.'],
    ['summary.en', 'Summary (English)', 'What it is, in English.'],
    ['summary.zh', 'Summary (Chinese)', 'What it is, in Chinese.'],
    ['identifiers', 'Identifiers', 'Numbers and codes in other registers, each with the name of its register.'],
  ] as const
).map(([id, name, description]) => ({ id, name, description, valueTypes: null }));

const SOURCES: ReconcileProperty = { id: 'sources', name: 'Sources', description: 'The documents that name it.', valueTypes: ['SOURCE'] };

/** All properties; for a type only those that its entities may have. */
export function propertiesOf({ ontology, statementProperties }: Snapshot, type: EntityType | null): readonly ReconcileProperty[] {
  const statements = [...statementProperties.keys()].sort().map((property) => ({
    id: `statement.${property}`,
    name: spaced(property),
    description: 'Values that sources state, the preferred one first.',
    valueTypes: null,
  }));
  const relationships = ontology.relationshipTypes.flatMap((definition) => [
    ...(type === null || definition.from.includes(type) ? [relationshipProperty(definition, 'out')] : []),
    ...(!definition.symmetric && (type === null || definition.to.includes(type)) ? [relationshipProperty(definition, 'in')] : []),
  ]);
  return type === 'SOURCE' ? PLAIN : [...PLAIN, ...statements, ...relationships, SOURCES];
}

function relationshipProperty({ name, description, from, to, symmetric }: RelationshipTypeDefinition, direction: 'in' | 'out'): ReconcileProperty {
  const label = direction === 'out' ? readable(name) : `${readable(name)} (towards it)`;
  const valueTypes = symmetric ? [...new Set([...from, ...to])] : direction === 'out' ? to : from;
  return { id: `relationship.${name}.${direction}`, name: label, description, valueTypes };
}

/** committedCapital as "Committed capital". */
function spaced(property: string): string {
  const words = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
