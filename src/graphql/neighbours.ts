import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { facetChoice } from '../analysis/facetChoice.ts';
import { type Facet, mostFirst } from '../analysis/facetCounts.ts';
import { type NeighbourCriteria, neighbourRelationships, otherEnd } from '../analysis/neighbours.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import type { TextColumn } from '../lib/PackedTexts.ts';
import { pageWindow } from '../lib/pageWindow.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
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

/**
 * One page of an entity's relationships; the cursor holds the relationship's id, which is what they are ordered by. Inside `atlas(asOf:)` they and both their
 * ends are as of its date, or of the list's own.
 */
export function neighbourList(
  context: AtlasContext,
  entity: number,
  criteria: NeighbourCriteria,
  page: PageArguments,
  choice: NeighbourChoice = NO_CHOICE,
): NeighbourListRef {
  const { snapshot, asOf } = context;
  const request = pageRequest(page);
  const kind = kindAsOf(KIND, asOf);
  const after = decodeCursor(kind, page.after, isKey);
  const before = decodeCursor(kind, page.before, isKey, 'before');
  const all = neighboursInOrder(context, entity, criteria);
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
    edges.push(new NeighbourEdge({ entity: otherEnd(snapshot, relationship, entity) }, { relationship }, kind, ids));
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
  readonly kind: string;
  readonly ids: TextColumn;

  constructor(node: EntityRef, relationship: RelationshipRef, kind: string, ids: TextColumn) {
    this.node = node;
    this.relationship = relationship;
    this.kind = kind;
    this.ids = ids;
  }

  /** Written when it is asked for: most are not. */
  get cursor(): string {
    return encodeCursor(this.kind, [this.ids.at(this.relationship.relationship)]);
  }
}

/** Those of an entity that has many are found and put in order once a version. */
function neighboursInOrder(context: AtlasContext, entity: number, criteria: NeighbourCriteria): Uint32Array {
  const { snapshot } = context;
  const { at, end } = snapshot.topology;
  const make = () => relationshipsOf(context, entity, criteria);
  if (criteria.neighbour !== null || end[entity] - at[entity] < MANY) return make();
  const { types, direction, asOf } = criteria;
  return keptNeighbours(snapshot, `${entity} ${direction} ${asOf} ${types} ${dateOfList(context, asOf)}`, make);
}

const MANY = 100;

/** As of when both ends must be there: the date of the list, in place of that of `atlas`; left out without one. */
export function dateOfList({ asOf }: Pick<AtlasContext, 'asOf'>, ownDate: PartialDate | null | undefined): PartialDate | undefined {
  return asOf === undefined ? undefined : (ownDate ?? asOf);
}

function relationshipsOf(context: AtlasContext, entity: number, criteria: NeighbourCriteria): Uint32Array {
  const related = neighbourRelationships(context.snapshot, entity, criteria);
  const graph = GraphAsOf.of(context.snapshot, dateOfList(context, criteria.asOf));
  return graph === null ? related : related.filter((relationship) => graph.hasRelationship(relationship));
}

/** Neighbours by how they are related to this entity, each once a type. */
function relationFacet(context: AtlasContext, entity: number, criteria: NeighbourCriteria, { types }: NeighbourChoice): FacetCountsRef {
  const { snapshot } = context;
  const { relationships, ontology } = snapshot;
  const owners = new Map<string, Set<number>>((types ?? []).map((type) => [type, new Set()]));
  for (const r of relationshipsOf(context, entity, types === null ? criteria : { ...criteria, types: null })) {
    const { name } = ontology.relationshipTypes[relationships.type[r]];
    const neighbours = owners.get(name) ?? new Set();
    owners.set(name, neighbours.add(otherEnd(snapshot, r, entity)));
  }
  const values = [...owners].map(([value, { size }]) => ({ value, entity: null, count: size, selected: types?.includes(value) ?? false }));
  return { by: 'RELATIONSHIP_TYPE', values: values.sort(mostFirst), withoutCount: 0 };
}

function neighbourFacet(context: AtlasContext, entity: number, criteria: NeighbourCriteria, { where }: NeighbourChoice, facet: Facet): FacetCountsRef {
  const { snapshot } = context;
  const asOf = dateOfList(context, criteria.asOf);
  const { others, own } = facetChoice(where ?? {}, facet);
  const mask = own.length === 0 ? null : neighbourMask(context, others, asOf);
  const counted = mask === null ? criteria : { ...criteria, neighbour: (other: number) => mask[other] === 1 };
  const related = relationshipsOf(context, entity, counted);
  const members = new Set(Array.from(related, (r) => otherEnd(snapshot, r, entity)));
  return countedFacet({ snapshot, asOf }, Uint32Array.from(members), facet, own);
}
