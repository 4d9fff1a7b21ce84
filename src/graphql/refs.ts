import type { EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import type { FoundPath } from '../paths/FoundPath.ts';
import type { MatrixAnswer } from '../paths/findConnectorMatrix.ts';
import type { ConnectorAnswer } from '../paths/findConnectors.ts';
import type { FoundInterlock, InterlockQuery, SharedEntity } from '../paths/findInterlocks.ts';
import type { PathAnswer } from '../paths/findPaths.ts';
import type { FoundRelaxation } from '../paths/findRelaxations.ts';
import type { Question } from '../paths/questionChanges.ts';

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
export interface PathListRef extends Omit<PathAnswer, 'paths' | 'hasNextPage' | 'hasPreviousPage'> {
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
export interface ConnectorListRef extends Omit<ConnectorAnswer, 'connectors' | 'hasNextPage' | 'hasPreviousPage'> {
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

export interface PageInfoRef {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of a list, and which entities the whole list holds (1 = in it). */
export interface EntityListRef {
  readonly mask: Uint8Array;
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: EntityRef }[];
  readonly pageInfo: PageInfoRef;
}

export interface FacetValueRef {
  readonly value: string;
  readonly entity: number | null;
  readonly count: number;
}

/** Both are read from the request's snapshot. */
export type OntologyRef = Record<string, never>;
export type GraphStatusRef = Record<string, never>;
