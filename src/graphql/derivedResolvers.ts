import type { GraphQLFieldResolver } from 'graphql';
import type { Ontology, RelationshipField, StatementField } from '../ontology/Ontology.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { neighbourList } from './neighbours.ts';
import type { EntityRef } from './refs.ts';
import { statementsOf } from './statements.ts';

type Resolver = GraphQLFieldResolver<EntityRef, AtlasContext>;

/** The resolver of every field that the SDL marks @relationship or @statement: type name, then field name. */
export function derivedResolvers(ontology: Ontology): Record<string, Record<string, Resolver>> {
  const resolvers: Record<string, Record<string, Resolver>> = {};
  for (const { objectType } of ontology.entityTypes) {
    const fields: Record<string, Resolver> = {};
    for (const [name, field] of ontology.relationshipFields.get(objectType) ?? []) fields[name] = relationshipResolver(ontology, field);
    for (const [name, field] of ontology.statementFields.get(objectType) ?? []) fields[name] = statementResolver(field);
    resolvers[objectType] = fields;
  }
  return resolvers;
}

function relationshipResolver(ontology: Ontology, field: RelationshipField): Resolver {
  const neighbourType = field.neighbourType === null ? null : ontology.entityTypes.findIndex(({ name }) => name === field.neighbourType);
  return ({ entity }, args, context) => {
    const types = context.snapshot.entities.type;
    const neighbour = neighbourType === null ? null : (other: number) => types[other] === neighbourType;
    return neighbourList(context, entity, { types: [field.type], direction: field.direction, neighbour, asOf: args['asOf'] ?? null }, args);
  };
}

function statementResolver({ property, shape }: StatementField): Resolver {
  return async ({ entity }, _, context) => {
    const statements = await statementsOf(context, entity, { property });
    if (shape === 'LIST') return statements;
    if (shape === 'ONE') return statements[0] ?? null;
    const dated = statements.find(({ value }) => value.form === 'date');
    return dated?.value.form === 'date' ? dated.value.date : null;
  };
}
