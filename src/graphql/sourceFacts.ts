import { holdsAsOf } from '../analysis/preferredStatementsOf.ts';
import { type SourceUse, sourceUse } from '../analysis/sourceIndex.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import { pageSize } from './limits.ts';
import type { FactRef, PageInfoRef } from './refs.ts';

export interface FactListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: FactRef }[];
  readonly nodes: readonly FactRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

const KIND = 'fact';
const isKey = (key: CursorKey): key is [string] => key.length === 1 && typeof key[0] === 'string';

/** One page of what a source says: by entity id; of each entity first that it is named, then its statements, then the relationships it starts. */
export async function sourceFacts(context: AtlasContext, source: number, page: { first?: number | null; after?: string | null }): Promise<FactListRef> {
  const size = pageSize(page.first, 50);
  const kind = kindAsOf(KIND, context.asOf);
  const after = decodeCursor(kind, page.after, isKey);
  const all = await allFacts(context, source);
  const start = after === null ? 0 : all.filter(({ key }) => key <= after[0]).length;
  const edges = all.slice(start, start + size).map(({ key, fact }) => ({ cursor: encodeCursor(kind, [key]), node: fact }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(edges, { hasNextPage: start + size < all.length, hasPreviousPage: start > 0 }),
    totalCount: all.length,
  };
}

/** Every fact, as of the request's date, with the key it is ordered by. */
async function allFacts({ snapshot, loaders, asOf }: AtlasContext, source: number): Promise<{ key: string; fact: FactRef }[]> {
  const id = snapshot.entities.ids.at(source);
  const graph = GraphAsOf.of(snapshot, asOf);
  const use = thenUsed(sourceUse(snapshot, source), graph);
  const [entities, relationships] = await Promise.all([loaders.entity.loadMany(use.entities), loaders.relationship.loadMany(use.relationships)]);
  const facts: { key: string; fact: FactRef }[] = [];
  const add = (order: string, fact: FactRef) => facts.push({ key: `${snapshot.entities.ids.at(fact.entity.entity)} ${order}`, fact });
  const shown = new Set<string>();
  relationships.forEach((record, i) => {
    if (record instanceof Error) throw record;
    const entity = { entity: snapshot.relationships.from[use.relationships[i]] };
    record.evidence.forEach((evidence, j) => {
      if (evidence.source !== id) return;
      add(`3 ${record.id} ${j}`, { entity, relationship: { relationship: use.relationships[i] }, statement: null, evidence });
      for (const end of [record.from, record.to]) shown.add(`${end} ${evidence.locator}`);
    });
  });
  entities.forEach((record, i) => {
    if (record instanceof Error) throw record;
    const entity = { entity: use.entities[i] };
    record.statements.forEach((statement, s) => {
      if (asOf !== undefined && !holdsAsOf(statement, asOf)) return;
      statement.evidence.forEach((evidence, j) => {
        if (evidence.source !== id) return;
        add(`2 ${statement.property} ${String(s).padStart(4, '0')} ${j}`, { entity, relationship: null, statement: { ...statement, about: entity }, evidence });
        shown.add(`${record.id} ${evidence.locator}`);
      });
    });
    record.evidence.forEach((evidence, j) => {
      // Evidence that the loader took over from a statement or relationship is shown there already.
      if (evidence.source === id && !shown.has(`${record.id} ${evidence.locator}`)) add(`1 ${j}`, { entity, relationship: null, statement: null, evidence });
    });
  });
  return facts.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function thenUsed({ entities, relationships }: SourceUse, graph: GraphAsOf | null): SourceUse {
  if (graph === null) return { entities, relationships };
  return { entities: entities.filter((entity) => graph.hasEntity(entity)), relationships: relationships.filter((r) => graph.hasRelationship(r)) };
}
