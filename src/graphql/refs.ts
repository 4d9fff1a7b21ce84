import type { Facet, FacetCount } from '../analysis/facetCounts.ts';
import type { EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import type { FoundPath } from '../paths/FoundPath.ts';
import type { CentralityAnswer } from '../paths/findCentral.ts';
import type { MatrixAnswer } from '../paths/findConnectorMatrix.ts';
import type { ConnectorAnswer } from '../paths/findConnectors.ts';
import type { FoundInterlock, InterlockQuery, SharedEntity } from '../paths/findInterlocks.ts';
import type { PathAnswer } from '../paths/findPaths.ts';
import type { FoundRelaxation } from '../paths/findRelaxations.ts';
import type { Question } from '../paths/questionChanges.ts';
import type { EntityTypeInfo, KindInfo, RelationshipTypeInfo, SearchField, StatementPropertyInfo } from './generated.ts';

/** What resolvers hand down for each GraphQL type: numbers in the request's snapshot; texts and evidence are loaded when asked for. */
export interface EntityRef {
  readonly entity: number;
}

export interface RelationshipRef {
  readonly relationship: number;
}

export type NodeRef = EntityRef | RelationshipRef;

export type StatementRef = StatementRecord & { readonly about: EntityRef };

export interface FactRef {
  readonly entity: EntityRef;
  readonly relationship: RelationshipRef | null;
  readonly statement: StatementRef | null;
  readonly evidence: EvidenceRecord;
}

export type PathRef = FoundPath;

/** One page of paths, and how to get the first so many of them all. */
export interface PathListRef extends Omit<PathAnswer, 'paths' | 'hasNextPage' | 'hasPreviousPage'>, Searched {
  /** What relaxations change; null: a pattern, which they leave alone. */
  readonly question: Question | null;
  readonly firstPaths: (count: number) => Promise<Pick<PathAnswer, 'paths' | 'truncatedBy'>>;
  readonly edges: readonly { readonly cursor: string; readonly node: PathRef }[];
  readonly nodes: readonly PathRef[];
  readonly pageInfo: PageInfoRef;
}

export interface HopRef {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly relationships: readonly RelationshipRef[];
}

export interface ConnectorRef {
  readonly entity: number;
  readonly distance: number;
  readonly pathCount: number;
  readonly score: number;
  readonly paths: readonly FoundPath[];
}

/** Rows, columns, cells and connectors name entities by number. */
export interface MatrixRef extends MatrixAnswer {
  readonly cellCount: number;
  readonly skipped: Uint32Array;
}

/** One page of connectors, and the question that it answers. */
export interface ConnectorListRef extends Omit<ConnectorAnswer, 'connectors' | 'hasNextPage' | 'hasPreviousPage'>, Searched {
  readonly question: Question;
  readonly edges: readonly { readonly cursor: string; readonly node: ConnectorRef }[];
  readonly nodes: readonly ConnectorRef[];
  readonly pageInfo: PageInfoRef;
}

/** A change that helps, and the question without it. */
export interface RelaxationRef extends FoundRelaxation {
  readonly question: Question;
}
/** A pair, and the question that it answers. */
export interface InterlockRef extends FoundInterlock {
  readonly query: InterlockQuery;
}

export type SharedEntityRef = SharedEntity;

/** One page of mentions, and all entities that the text mentions. */
export interface MentionListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: MentionRef }[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
  readonly mentioned: readonly { readonly entity: EntityRef; readonly count: number; readonly firstStart: number; readonly texts: readonly string[] }[];
}

export interface MentionRef extends MentionCandidateRef {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ambiguous: boolean;
  readonly candidates: readonly MentionCandidateRef[];
}

export interface MentionCandidateRef {
  readonly entity: EntityRef;
  readonly field: 'NAME' | 'ALIAS' | 'ABBREVIATION' | 'FORMER_NAME';
  readonly name: string;
}

export interface PageInfoRef {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list, and which entities it holds (1 = in it). Its page is made when it is asked for: a count needs no order. */
export interface EntityListRef extends Faceted {
  readonly mask: Uint8Array;
  readonly totalCount: number;
  readonly page: () => Promise<EntityPageRef>;
}

export interface EntityPageRef {
  readonly edges: readonly { readonly cursor: string; readonly node: EntityRef }[];
  readonly pageInfo: PageInfoRef;
}

/** What can be counted by facets. */
export interface Faceted {
  readonly facetOf: (facet: Facet) => FacetCountsRef;
}

/** One page of the entities by their place in the network. */
export interface CentralityListRef extends Faceted, Omit<CentralityAnswer, 'items' | 'hasNextPage' | 'hasPreviousPage'> {
  readonly edges: readonly { readonly cursor: string; readonly node: CentralEntityRef }[];
  readonly nodes: readonly CentralEntityRef[];
  readonly pageInfo: PageInfoRef;
}

export interface CentralEntityRef {
  readonly entity: EntityRef;
  readonly rank: number;
  readonly score: number | null;
  readonly value: number;
  readonly neighbourCount: number;
  readonly relationshipCount: number;
}

/** One page of the entities of a component. */
export interface MemberListRef extends Faceted {
  readonly edges: readonly { readonly cursor: string; readonly node: EntityRef; readonly neighbourCount: number }[];
  readonly nodes: readonly EntityRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

/** The same where it may take another search. */
export interface Searched {
  readonly facetOf: (facet: Facet) => Promise<FacetCountsRef>;
}

export interface FacetCountsRef {
  readonly by: Facet;
  readonly values: readonly FacetValueRef[];
  readonly withoutCount: number;
}

export interface FacetValueRef extends FacetCount {
  readonly selected: boolean;
}

export interface SearchListRef extends Faceted {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: EntityRef;
    readonly score: number;
    readonly matchedOn: { readonly field: SearchField; readonly text: string };
  }[];
  readonly nodes: readonly EntityRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

/** One page of an entity's relationships. */
export interface NeighbourListRef extends Faceted {
  readonly edges: readonly { readonly cursor: string; readonly node: EntityRef; readonly relationship: RelationshipRef }[];
  readonly nodes: readonly EntityRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

/** Both are read from the request's snapshot. */
export type OntologyRef = Record<string, never>;
export type GraphStatusRef = Record<string, never>;

/** Labels depend on the language asked for. */
export type EntityTypeInfoRef = Omit<EntityTypeInfo, 'label'>;
export type KindInfoRef = Omit<KindInfo, 'label'>;
export type RelationshipTypeInfoRef = Omit<RelationshipTypeInfo, 'label'>;
export type StatementPropertyInfoRef = Omit<StatementPropertyInfo, 'label'>;

/** What a run of versions comes to, as far as it was asked for. */
export interface GraphChangeRef {
  readonly version: number;
  readonly at: Date;
  readonly changes: readonly ChangeRef[];
  readonly changeCount: number | null;
  readonly complete: boolean;
}

export interface ChangeRef {
  readonly nodeId: string;
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly type: string;
  readonly node: NodeRef | null;
}
