import {
  buildSchema,
  type DirectiveNode,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { AtlasError } from '../errors.ts';
import {
  type Direction,
  type KindDefinition,
  MOST_RELATIONSHIP_TYPES,
  type Ontology,
  type PeriodBound,
  type RelationshipField,
  type RelationshipProperty,
  type RelationshipTypeDefinition,
  type StatementField,
  type StatementFormat,
} from './Ontology.ts';
import { ENTITY_TYPES, type EntityType } from './records.ts';
import type { Labels } from './words/Labels.ts';
import { loadLabels } from './words/loadLabels.ts';
import { SentenceTemplate } from './words/SentenceTemplate.ts';

/** Reads the graph mapping out of the SDL's directives. Throws BAD_SCHEMA, naming the place, when they contradict the schema. */
export function readOntology(sdl: string, labels: Labels = loadLabels()): Ontology {
  const schema = parse(sdl);
  const objectTypes = entityObjectTypes(schema);
  const relationshipTypes = relationshipTypeDefinitions(schema);
  if (relationshipTypes.length > MOST_RELATIONSHIP_TYPES) {
    throw new AtlasError('BAD_SCHEMA', [`RelationshipType has ${relationshipTypes.length} values, ${MOST_RELATIONSHIP_TYPES} are the most`]);
  }
  const kinds = kindDefinitions(schema);
  const relationshipTypeByName = new Map(relationshipTypes.map((definition) => [definition.name, definition]));
  const relationshipFields = new Map<string, Map<string, RelationshipField>>();
  const statementFields = new Map<string, Map<string, StatementField>>();
  const periodBounds = new Map<EntityType, Map<string, PeriodBound>>();
  const formatByProperty = new Map<string, StatementFormat>();
  for (const [entityType, objectType] of objectTypes) {
    const walks = new Map<string, RelationshipField>();
    const shows = new Map<string, StatementField>();
    const bounds = new Map<string, PeriodBound>();
    for (const field of Object.values(objectType.getFields())) {
      const walk = directive(schema, 'relationship', field);
      if (walk !== null) walks.set(field.name, relationshipField(objectType, field, walk, schema));
      const show = directive(schema, 'statement', field);
      if (show !== null) {
        shows.set(field.name, statementField(objectType, field, show));
        if (show['bound'] != null) bounds.set(String(show['property']), show['bound'] as PeriodBound);
        if (show['format'] != null) formatByProperty.set(String(show['property']), show['format'] as StatementFormat);
      }
    }
    relationshipFields.set(objectType.name, walks);
    statementFields.set(objectType.name, shows);
    periodBounds.set(entityType, bounds);
  }
  checkFieldEnds(relationshipFields, relationshipTypeByName, objectTypes);
  checkLabels(labels, schema);
  return Object.freeze({
    entityTypes: [...objectTypes].map(([name, objectType]) => ({ name, objectType: objectType.name, description: objectType.description ?? '' })),
    kinds,
    relationshipTypes,
    relationshipTypeByName,
    kindByName: new Map(kinds.map((kind) => [kind.name, kind])),
    relationshipFields,
    statementFields,
    periodBounds,
    formatByProperty,
    labels,
  });
}

function parse(sdl: string): GraphQLSchema {
  try {
    const schema = buildSchema(sdl);
    const problems = validateSchema(schema);
    if (problems.length > 0) throw problems[0];
    return schema;
  } catch (cause) {
    throw new AtlasError('BAD_SCHEMA', [cause instanceof Error ? cause.message : String(cause)], { cause });
  }
}

/** The object type of each entity type: INSTITUTION is `Institution`. */
function entityObjectTypes(schema: GraphQLSchema): Map<EntityType, GraphQLObjectType> {
  const result = new Map<EntityType, GraphQLObjectType>();
  for (const { name } of enumValues(schema, 'EntityType')) {
    if (!(ENTITY_TYPES as readonly string[]).includes(name)) {
      throw new AtlasError('BAD_SCHEMA', [`EntityType.${name} is none of the ten entity types that stores keep`]);
    }
    const objectName = name.charAt(0) + name.slice(1).toLowerCase();
    const type = schema.getType(objectName);
    if (!isObjectType(type) || !type.getInterfaces().some((i) => i.name === 'Entity')) {
      throw new AtlasError('BAD_SCHEMA', [`EntityType.${name} needs an object type ${objectName} that implements Entity`]);
    }
    result.set(name as EntityType, type);
  }
  return result;
}

function relationshipTypeDefinitions(schema: GraphQLSchema): RelationshipTypeDefinition[] {
  return enumValues(schema, 'RelationshipType').map((value, index) => {
    const mapping = directive(schema, 'relationshipType', value);
    if (mapping === null) throw new AtlasError('BAD_SCHEMA', [`RelationshipType.${value.name} needs @relationshipType(from:, to:)`]);
    const words = value.name.toLowerCase().replaceAll('_', ' ');
    return {
      name: value.name,
      index,
      description: value.description ?? '',
      from: mapping['from'] as EntityType[],
      to: mapping['to'] as EntityType[],
      properties: mapping['properties'] as RelationshipProperty[],
      connects: mapping['connects'] as boolean,
      symmetric: mapping['symmetric'] as boolean,
      sentenceEn: sentenceTemplate(value.name, 'sentenceEn', mapping) ?? `{from} ${words} {to}`,
      sentenceZh: sentenceTemplate(value.name, 'sentenceZh', mapping) ?? `{from} ${value.name} {to}`,
    };
  });
}

function sentenceTemplate(type: string, argument: string, mapping: Record<string, unknown>): string | undefined {
  const template = mapping[argument] as string | null | undefined;
  if (template == null) return undefined;
  try {
    new SentenceTemplate(template);
    return template;
  } catch (cause) {
    throw new AtlasError('BAD_SCHEMA', [`RelationshipType.${type}, ${argument}: ${(cause as Error).message}`], { cause });
  }
}

function kindDefinitions(schema: GraphQLSchema): KindDefinition[] {
  return enumValues(schema, 'Kind').map((value, index) => {
    const mapping = directive(schema, 'kind', value);
    if (mapping === null) throw new AtlasError('BAD_SCHEMA', [`Kind.${value.name} needs @kind(of:)`]);
    return { name: value.name, index, description: value.description ?? '', of: mapping['of'] as EntityType[] };
  });
}

function relationshipField(
  owner: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  mapping: Record<string, unknown>,
  schema: GraphQLSchema,
): RelationshipField {
  const place = `${owner.name}.${field.name}`;
  const connection = getNamedType(field.type);
  const edges = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  if (edges === undefined) throw new AtlasError('BAD_SCHEMA', [`${place} has @relationship, so its type must be a connection with nodes`]);
  const node = getNamedType(edges.type);
  if (isInterfaceType(node)) return { type: String(mapping['type']), direction: mapping['direction'] as Direction, neighbourType: null };
  const neighbourType = enumValues(schema, 'EntityType').find((value) => value.name === node.name.toUpperCase())?.name;
  if (neighbourType === undefined) throw new AtlasError('BAD_SCHEMA', [`${place} lists ${node.name}, which is no entity type`]);
  return { type: String(mapping['type']), direction: mapping['direction'] as Direction, neighbourType: neighbourType as EntityType };
}

function statementField(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, mapping: Record<string, unknown>): StatementField {
  const property = String(mapping['property']);
  const name = getNamedType(field.type).name;
  const listed = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (name === 'Statement') return { property, shape: listed ? 'LIST' : 'ONE' };
  if (name === 'PartialDate' && !listed) return { property, shape: 'DATE' };
  throw new AtlasError('BAD_SCHEMA', [`${owner.name}.${field.name} has @statement, so its type must be Statement, [Statement!]! or PartialDate`]);
}

/** A field that walks a type which can never stand there would always be empty: a slip of the pen. */
function checkFieldEnds(
  fields: Map<string, Map<string, RelationshipField>>,
  types: ReadonlyMap<string, RelationshipTypeDefinition>,
  objectTypes: Map<EntityType, GraphQLObjectType>,
): void {
  for (const [entityType, { name }] of objectTypes) {
    for (const [fieldName, field] of fields.get(name) ?? []) {
      const definition = types.get(field.type);
      if (definition === undefined) throw new AtlasError('BAD_SCHEMA', [`${name}.${fieldName} walks ${field.type}, which is no relationship type`]);
      const fits = (near: readonly EntityType[], far: readonly EntityType[]) =>
        near.includes(entityType) && (field.neighbourType === null || far.includes(field.neighbourType));
      const out = field.direction !== 'IN' && fits(definition.from, definition.to);
      const incoming = field.direction !== 'OUT' && fits(definition.to, definition.from);
      if (!out && !incoming) {
        throw new AtlasError('BAD_SCHEMA', [`${name}.${fieldName} would always be empty: ${field.type} does not run ${field.direction} there`]);
      }
    }
  }
}

/** A label of nothing is a slip of the pen: what it was meant for would go without. */
function checkLabels(labels: Labels, schema: GraphQLSchema): void {
  for (const [section, enumeration] of LABELLED_ENUMERATIONS) {
    const names = enumValues(schema, enumeration).map(({ name }) => name);
    const stray = [...labels[section].keys()].find((name) => !names.includes(name));
    if (stray !== undefined) throw new AtlasError('BAD_SCHEMA', [`labels.json, ${section}.${stray}: ${enumeration} has no such value`]);
  }
}

const LABELLED_ENUMERATIONS = [
  ['entityTypes', 'EntityType'],
  ['kinds', 'Kind'],
  ['relationshipTypes', 'RelationshipType'],
  ['statuses', 'Status'],
  ['stances', 'Stance'],
  ['qualities', 'SourceQuality'],
  ['qualifiers', 'Qualifier'],
  ['amountScopes', 'AmountScope'],
] as const satisfies readonly (readonly [keyof Labels, string])[];

function enumValues(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name) as GraphQLEnumType | undefined;
  if (type === undefined) throw new AtlasError('BAD_SCHEMA', [`it has no enum ${name}`]);
  return type.getValues();
}

function directive(schema: GraphQLSchema, name: string, on: { astNode?: { directives?: readonly DirectiveNode[] } | null }): Record<string, unknown> | null {
  const definition = schema.getDirective(name);
  if (definition == null || on.astNode == null) return null;
  try {
    return getDirectiveValues(definition, on.astNode) ?? null;
  } catch (cause) {
    throw new AtlasError('BAD_SCHEMA', [`@${name}: ${(cause as Error).message}`], { cause });
  }
}
