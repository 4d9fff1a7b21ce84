import type { Ontology } from '../ontology/Ontology.ts';
import type { AmountColumn } from './AmountColumn.ts';
import type { EntitySources } from './EntitySources.ts';
import type { EntityTexts } from './EntityTexts.ts';
import type { NodeIds } from './NodeIds.ts';
import type { StatementColumn } from './StatementColumn.ts';
import type { Topology } from './Topology.ts';

/**
 * The graph of one version in memory. It is built, then frozen: a snapshot is replaced, never edited.
 * Entities and relationships are numbered by ascending id (order of UTF-16 code units). A version that was made from another by some changes keeps the
 * numbers: what was added comes behind, what is gone keeps a number that nothing leads to (see delta/), so ids are compared by
 * `topology.rank` and `compareRelationships`.
 * Enumerated columns hold the value's place in the ontology's list (`ontology.entityTypes`, `.kinds`, `.relationshipTypes`)
 * or in the lists of records.ts (STATUSES, STANCES, SOURCE_QUALITIES). Days are counted from 1970-01-01.
 */
export interface Snapshot {
  readonly version: number;
  readonly loadedAt: Date;
  /** Nothing that the store holds was left out. */
  readonly isWhole: boolean;
  /** Null: built from all that the store holds. */
  readonly delta: SnapshotDelta | null;
  readonly ontology: Ontology;
  readonly entities: EntityColumns;
  readonly relationships: RelationshipColumns;
  /** Rows, and what else searches read. The columns of the same names are these same arrays. */
  readonly topology: Topology;
  /** Number of statements of each property, by property. */
  readonly statementProperties: ReadonlyMap<string, number>;
  readonly statementCount: number;
}

/** What a version differs in from the last one that was built as a whole. */
export interface SnapshotDelta {
  readonly base: Snapshot;
  /** Entities of whose texts, names, amounts, dates or existence something changed, the added ones among them. */
  readonly entities: ReadonlySet<number>;
  /** Entities whose sources changed. */
  readonly sources: ReadonlySet<number>;
}

/** One entry an entity. */
export interface EntityColumns {
  /** Numbers in use. */
  readonly count: number;
  /** 1 for each number that has an entity; null: all have one. */
  readonly live: Uint8Array | null;
  readonly liveCount: number;
  readonly ids: NodeIds;
  readonly type: Uint8Array;
  /** NO_KIND where it has none. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  /** Its own period; DAY_OPEN_START and DAY_OPEN_END where no statement bounds it. */
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** A date tells as much as its document: the last day on which the period may have begun, and the first on which it may have ended; open as above. */
  readonly sinceLatest: Int32Array;
  readonly untilEarliest: Int32Array;
  /** Number of relationships, either direction. */
  readonly degree: Uint32Array;
  readonly texts: EntityTexts;
  /** Sources that say something of it, or of its relationships. */
  readonly sources: EntitySources;
  /** Those of what it holds itself. */
  readonly ownSources: EntitySources;
  readonly statements: StatementColumn;
  /** SourceQuality of a source; the worst for what is no source. */
  readonly quality: Uint8Array;
}

/** One entry a relationship. */
export interface RelationshipColumns {
  readonly count: number;
  readonly live: Uint8Array | null;
  readonly liveCount: number;
  readonly ids: NodeIds;
  readonly type: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly status: Uint8Array;
  /** First and last day on which it may hold; open where unknown; what happened on a day holds from then on. */
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** The last day on which it may have begun or happened, as far as its date tells; DAY_OPEN_START where unknown. */
  readonly sinceLatest: Int32Array;
  readonly amounts: AmountColumn;
  /** (deg_t(from) · deg_t(to))^-½, degrees by its type in the whole snapshot. */
  readonly weight: Float64Array;
  /** Evidence of relationship r: entries evidenceAt[r] up to, not including, evidenceAt[r + 1]. */
  readonly evidenceAt: Uint32Array;
  /** Entity number of the source. */
  readonly evidenceSource: Uint32Array;
  readonly evidenceStance: Uint8Array;
}

export const NO_KIND = 255;

/** Compares two relationships by id. */
export function compareRelationships({ relationships: { ids }, delta }: Snapshot, a: number, b: number): number {
  if (delta === null || (a < delta.base.relationships.count && b < delta.base.relationships.count) || a === b) return a - b;
  return ids.at(a) < ids.at(b) ? -1 : 1;
}
