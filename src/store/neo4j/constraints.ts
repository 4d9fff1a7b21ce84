import { type Cypher, cypher, identifier } from './labels.ts';

/** Each has its name, so that it is made once, whoever comes first. */
export interface SchemaStatement {
  readonly name: string;
  readonly statement: Cypher;
}

export function uniqueNode(label: string, property: string): SchemaStatement {
  const name = `atlas_${label}_${property}`.toLowerCase();
  return {
    name,
    statement: cypher`CREATE CONSTRAINT ${identifier(name)} IF NOT EXISTS FOR (n:${identifier(label)}) REQUIRE n.${identifier(property)} IS UNIQUE`,
  };
}

/** Also for a relationship type that is not in the ontology (yet): an id is found through the index of its type. */
export function uniqueRelationship(type: string): SchemaStatement {
  const name = `atlas_${type.toLowerCase()}_id`;
  return { name, statement: cypher`CREATE CONSTRAINT ${identifier(name)} IF NOT EXISTS FOR ()-[r:${identifier(type)}]-() REQUIRE r.id IS UNIQUE` };
}

export const NAMES_INDEX: SchemaStatement = {
  name: 'atlas_names',
  statement: cypher`CREATE FULLTEXT INDEX atlas_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.nameZh, n.aliases, n.summary, n.summaryZh]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'cjk' } }`,
};
