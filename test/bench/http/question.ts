/** The typical list: 50 entities, four fields each, and a nested connection of at most five. Every server but one that derives its schema is asked this. */
export const LIST_QUERY = 'query List { institutions(first: 50) { nodes { id name kind status relationships(first: 5) { edges { node { id name } } } } } }';

/** What of the atlas's schema the query needs, for servers with resolvers of their own. */
export const LIST_SDL = `
  type Query { institutions(first: Int = 20): InstitutionConnection! }
  type InstitutionConnection { nodes: [Institution!]! }
  type Institution { id: ID! name: String! kind: String status: String! relationships(first: Int = 20): NeighbourConnection! }
  type NeighbourConnection { edges: [NeighbourEdge!]! }
  type NeighbourEdge { node: Neighbour! }
  type Neighbour { id: ID! name: String! }
`;

export interface ListedInstitution {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly status: string;
  readonly relationships: { readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[] };
}

/** What an answer holds, so that servers can be seen to do the same: which institutions, and how many neighbours each. */
export function shapeOf(institutions: readonly ListedInstitution[]): readonly string[] {
  return institutions.map(({ id, name, kind, status, relationships }) => `${id} ${name} ${kind} ${status} ${relationships.edges.length}`);
}
