import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { facetChoice } from '../analysis/facetChoice.ts';
import { type Facet, mostFirst } from '../analysis/facetCounts.ts';
import { type NeighbourCriteria, neighbourRelationships, otherEnd } from '../analysis/neighbours.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import type { TextColumn } from '../lib/PackedTexts.ts';
import { pageWindow } from '../lib/pageWindow.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from './cursor.ts';
import { countedFacet } from './facets.ts';
import { keptNeighbours } from './keptNeighbours.ts';
import { type PageArguments, pageRequest } from './limits.ts';
import { neighbourMask } from './neighbourMask.ts';
import type { EntityRef, FacetCountsRef, NeighbourListRef, PageInfoRef, RelationshipRef } from './refs.ts';

/** What a reader chose, as far as facets may set it aside; the rest of a list's criteria belongs to the field. */
export interface NeighbourChoice {
  readonly types: readonly string[] | null;
  readonly where: EntityCriteria | null;
}

const KIND = 'neighbour';
const NO_CHOICE: NeighbourChoice = { types: null, where: null };
const isKey = (key: CursorKey): key is [string] => key.length === 1 && typeof key[0] === 'string';

/** One page of an entity's relationships; the cursor holds the relationship's id, which is what they are ordered by. */
export function neighbourList(
  context: AtlasContext,
  entity: number,
  criteria: NeighbourCriteria,
  page: PageArguments,
  choice: NeighbourChoice = NO_CHOICE,
): NeighbourListRef {
  const { snapshot } = context;
  const request = pageRequest(page);
  const after = decodeCursor(KIND, page.after, isKey);
  const before = decodeCursor(KIND, page.before, isKey, 'before');
  const all = neighboursInOrder(snapshot, entity, criteria);
  const ids = snapshot.relationships.ids;
  const window = pageWindow(
    all.length,
    after && firstPlace(all.length, (place) => ids.at(all[place]) > after[0]),
    before && firstPlace(all.length, (place) => ids.at(all[place]) >= before[0]),
    request,
  );
  const edges: NeighbourEdge[] = [];
  for (let place = window.start; place < window.end; place++) {
    const relationship = all[place];
    edges.push(new NeighbourEdge({ entity: otherEnd(snapshot, relationship, entity) }, { relationship }, ids));
  }
  return new NeighbourPage(edges, all.length, window, (facet) =>
    facet === 'RELATIONSHIP_TYPE' ? relationFacet(context, entity, criteria, choice) : neighbourFacet(context, entity, criteria, choice, facet),
  );
}

class NeighbourPage implements NeighbourListRef {
  readonly edges: readonly NeighbourEdge[];
  readonly totalCount: number;
  readonly window: Pick<PageInfoRef, 'hasNextPage' | 'hasPreviousPage'>;
  readonly facetOf: NeighbourListRef['facetOf'];

  constructor(edges: readonly NeighbourEdge[], totalCount: number, window: NeighbourPage['window'], facetOf: NeighbourListRef['facetOf']) {
    this.edges = edges;
    this.totalCount = totalCount;
    this.window = window;
    this.facetOf = facetOf;
  }

  get nodes(): readonly EntityRef[] {
    return this.edges.map(({ node }) => node);
  }

  get pageInfo(): PageInfoRef {
    return pageInfo(this.edges, this.window);
  }
}

class NeighbourEdge {
  readonly node: EntityRef;
  readonly relationship: RelationshipRef;
  readonly ids: TextColumn;

  constructor(node: EntityRef, relationship: RelationshipRef, ids: TextColumn) {
    this.node = node;
    this.relationship = relationship;
    this.ids = ids;
  }

  /** Written when it is asked for: most are not. */
  get cursor(): string {
    return encodeCursor(KIND, [this.ids.at(this.relationship.relationship)]);
  }
}

/** Those of an entity that has many are found and put in order once a version. */
function neighboursInOrder(snapshot: Snapshot, entity: number, criteria: NeighbourCriteria): Uint32Array {
  const { at, end } = snapshot.topology;
  const make = () => neighbourRelationships(snapshot, entity, criteria);
  if (criteria.neighbour !== null || end[entity] - at[entity] < MANY) return make();
  const { types, direction, asOf } = criteria;
  return keptNeighbours(snapshot, `${entity} ${direction} ${asOf} ${types}`, make);
}

const MANY = 100;

/** Neighbours by how they are related to this entity, each once a type. */
function relationFacet({ snapshot }: AtlasContext, entity: number, criteria: NeighbourCriteria, { types }: NeighbourChoice): FacetCountsRef {
  const { relationships, ontology } = snapshot;
  const owners = new Map<string, Set<number>>((types ?? []).map((type) => [type, new Set()]));
  for (const r of neighbourRelationships(snapshot, entity, types === null ? criteria : { ...criteria, types: null })) {
    const { name } = ontology.relationshipTypes[relationships.type[r]];
    const neighbours = owners.get(name) ?? new Set();
    owners.set(name, neighbours.add(otherEnd(snapshot, r, entity)));
  }
  const values = [...owners].map(([value, { size }]) => ({ value, entity: null, count: size, selected: types?.includes(value) ?? false }));
  return { by: 'RELATIONSHIP_TYPE', values: values.sort(mostFirst), withoutCount: 0 };
}

function neighbourFacet(context: AtlasContext, entity: number, criteria: NeighbourCriteria, { where }: NeighbourChoice, facet: Facet): FacetCountsRef {
  const { snapshot } = context;
  const { others, own } = facetChoice(where ?? {}, facet);
  const mask = own.length === 0 ? null : neighbourMask(context, others);
  const counted = mask === null ? criteria : { ...criteria, neighbour: (other: number) => mask[other] === 1 };
  const related = neighbourRelationships(snapshot, entity, counted);
  const members = new Set(Array.from(related, (r) => otherEnd(snapshot, r, entity)));
  return countedFacet(snapshot, Uint32Array.from(members), facet, own);
}
