import type { FoundingAtlas } from './foundingAtlas.ts';

export interface Proof {
  readonly source: { readonly id: string };
  readonly locator: string | null;
}

export interface WholeEntity {
  readonly id: string;
  readonly type: string;
  readonly evidence: readonly Proof[];
  readonly statements: readonly { readonly property: string; readonly evidence: readonly Proof[] }[];
}

export interface WholeRelationship {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly evidence: readonly Proof[];
}

export interface WholeGraph {
  readonly status: { readonly entityCount: number; readonly relationshipCount: number; readonly statementCount: number };
  /** Sources too. */
  readonly entities: readonly WholeEntity[];
  readonly relationships: readonly WholeRelationship[];
}

/** Everything that the server serves, page by page. */
export async function readWholeGraph({ ask }: FoundingAtlas): Promise<WholeGraph> {
  const { graph } = await ask<{ graph: WholeGraph['status'] }>('{ graph { entityCount relationshipCount statementCount } }');
  const entities: WholeEntity[] = [];
  const relationships = new Map<string, WholeRelationship>();
  for (let after: string | null = null; ; ) {
    const answer: Page = await ask(PAGE, { after });
    for (const { relationships: around, ...entity } of answer.entities.nodes) {
      entities.push(entity);
      if (around.edges.length !== around.totalCount) throw new Error(`${entity.id} has ${around.totalCount} relationships, more than one page`);
      for (const { relationship } of around.edges) relationships.set(relationship.id, relationship);
    }
    const { hasNextPage, endCursor } = answer.entities.pageInfo;
    if (!hasNextPage) return { status: graph, entities, relationships: [...relationships.values()] };
    after = endCursor;
  }
}

interface Page {
  readonly entities: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly (WholeEntity & {
      readonly relationships: { readonly totalCount: number; readonly edges: readonly { readonly relationship: WholeRelationship }[] };
    })[];
  };
}

const PAGE = `query ($after: String) {
  entities(first: 25, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id type
      evidence { source { id } locator }
      statements { property evidence { source { id } locator } }
      relationships(first: 200) { totalCount edges { relationship { id type from { id } to { id } evidence { source { id } locator } } } }
    }
  }
}`;
