import type { EntityType } from './records.ts';
import type { Labels } from './words/Labels.ts';

/** What the graph can hold, read from the SDL (see readOntology.ts). */
export interface Ontology {
  readonly entityTypes: readonly EntityTypeDefinition[];
  /** All kinds, in the order of the schema; columns hold their place in this list. */
  readonly kinds: readonly KindDefinition[];
  readonly relationshipTypes: readonly RelationshipTypeDefinition[];
  readonly relationshipTypeByName: ReadonlyMap<string, RelationshipTypeDefinition>;
  readonly kindByName: ReadonlyMap<string, KindDefinition>;
  /** Fields that walk relationships, by GraphQL type name, then field name. */
  readonly relationshipFields: ReadonlyMap<string, ReadonlyMap<string, RelationshipField>>;
  /** Fields that show statements, by GraphQL type name, then field name. */
  readonly statementFields: ReadonlyMap<string, ReadonlyMap<string, StatementField>>;
  /** Statement properties that bound an entity's own period, by entity type. */
  readonly periodBounds: ReadonlyMap<EntityType, ReadonlyMap<string, PeriodBound>>;
  /** Properties whose values must be written in one way. */
  readonly formatByProperty: ReadonlyMap<string, StatementFormat>;
  /** What readers see in place of these names. */
  readonly labels: Labels;
}

/** COORDINATES: see coordinates.ts. */
export type StatementFormat = 'COORDINATES';
export type PeriodBound = 'SINCE' | 'UNTIL' | 'ON';
export type Direction = 'IN' | 'OUT' | 'ANY';
export type RelationshipProperty = 'ROLE' | 'PERIOD' | 'ON' | 'AMOUNT';

export interface EntityTypeDefinition {
  readonly name: EntityType;
  /** The GraphQL object type: INSTITUTION is `Institution`. */
  readonly objectType: string;
  readonly description: string;
}

export interface KindDefinition {
  readonly name: string;
  /** Its place in `kinds`. */
  readonly index: number;
  readonly description: string;
  readonly of: readonly EntityType[];
}

/** A slot of a snapshot tells the type and the direction in one byte. */
export const MOST_RELATIONSHIP_TYPES = 128;

export interface RelationshipTypeDefinition {
  readonly name: string;
  /** Its place in `relationshipTypes`. */
  readonly index: number;
  readonly description: string;
  readonly from: readonly EntityType[];
  readonly to: readonly EntityType[];
  readonly properties: readonly RelationshipProperty[];
  readonly connects: boolean;
  readonly symmetric: boolean;
  /** See words/SentenceTemplate.ts. */
  readonly sentenceEn: string;
  readonly sentenceZh: string;
}

export interface RelationshipField {
  readonly type: string;
  readonly direction: Direction;
  /** What the field lists; null: entities of any type. */
  readonly neighbourType: EntityType | null;
}

export interface StatementField {
  readonly property: string;
  /** DATE: a PartialDate; ONE: the preferred statement; LIST: all of them. */
  readonly shape: 'DATE' | 'ONE' | 'LIST';
}
