import type { IdColumn } from '../lib/PackedTexts.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import type { EntitySources } from './EntitySources.ts';
import type { EntityTexts } from './EntityTexts.ts';
import type { MoneyColumn } from './MoneyColumn.ts';
import type { Topology } from './Topology.ts';

/**
 * The graph of one version in memory. It is built, then frozen: a snapshot is replaced, never edited.
 * Entities and relationships are numbered by ascending id (order of UTF-16 code units), so comparing numbers compares ids.
 * Enumerated columns hold the value's place in the ontology's list (`ontology.entityTypes`, `.kinds`, `.relationshipTypes`)
 * or in the lists of records.ts (STATUSES, STANCES, SOURCE_QUALITIES). Days are counted from 1970-01-01.
 */
export interface Snapshot {
  readonly version: number;
  readonly loadedAt: Date;
  readonly ontology: Ontology;
  readonly entities: EntityColumns;
  readonly relationships: RelationshipColumns;
  /** Rows, and what else searches read. The columns of the same names are these same arrays. */
  readonly topology: Topology;
  /** Number of statements of each property, by property. */
  readonly statementProperties: ReadonlyMap<string, number>;
  readonly statementCount: number;
}

/** One entry an entity. */
export interface EntityColumns {
  readonly count: number;
  readonly ids: IdColumn;
  readonly type: Uint8Array;
  /** NO_KIND where it has none. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  /** Its own period; DAY_OPEN_START and DAY_OPEN_END where no statement bounds it. */
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** Number of relationships, either direction. */
  readonly degree: Uint32Array;
  readonly texts: EntityTexts;
  readonly sources: EntitySources;
  readonly money: MoneyColumn;
  /** SourceQuality of a source; the worst for what is no source. */
  readonly quality: Uint8Array;
}

/** One entry a relationship. */
export interface RelationshipColumns {
  readonly count: number;
  readonly ids: IdColumn;
  readonly type: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly status: Uint8Array;
  /** First and last day on which it may hold; open where unknown; what happened on a day holds from then on. */
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** (deg_t(from) · deg_t(to))^-½, degrees by its type in the whole snapshot. */
  readonly weight: Float64Array;
  /** Evidence of relationship r: entries evidenceAt[r] up to, not including, evidenceAt[r + 1]. */
  readonly evidenceAt: Uint32Array;
  /** Entity number of the source. */
  readonly evidenceSource: Uint32Array;
  readonly evidenceStance: Uint8Array;
}

export const NO_KIND = 255;
