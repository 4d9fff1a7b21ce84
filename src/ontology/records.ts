import type { PartialDate } from './partialDate.ts';

/**
 * What stores keep and seeds say, in plain JSON. Enumerated values are those of the SDL; ids and enum values are text here
 * and become integers only in the snapshot. Absent values are null, never left out, so that equal facts have equal bytes; `formerIds` alone is left out when
 * there are none, as in all that was stored before there were any.
 */
export const ENTITY_TYPES = ['INSTITUTION', 'PERSON', 'FUND', 'PLATFORM', 'PRODUCT', 'AGREEMENT', 'EVENT', 'PROGRAMME', 'PLACE', 'SOURCE'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export const STATUSES = ['ACTUAL', 'PLANNED', 'ENDED'] as const;
export type Status = (typeof STATUSES)[number];
export const STANCES = ['STATED', 'IMPLIED'] as const;
export type Stance = (typeof STANCES)[number];
/** Best first. */
export const SOURCE_QUALITIES = ['PRIMARY', 'PRESS', 'REPOST', 'WEAK'] as const;
export type SourceQuality = (typeof SOURCE_QUALITIES)[number];
export const QUALIFIERS = ['EXACT', 'ABOUT', 'AT_LEAST'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
export const NAME_USES = ['PRIMARY', 'ALIAS', 'FORMER', 'ABBREVIATION'] as const;
export type NameUse = (typeof NAME_USES)[number];
export const LANGUAGES = ['EN', 'ZH', 'OTHER'] as const;
export type Language = (typeof LANGUAGES)[number];
export const AMOUNT_SCOPES = ['OWN', 'ROUND_TOTAL', 'CONSORTIUM_TOTAL', 'UPFRONT', 'UP_TO', 'PRICE', 'DEAL_TOTAL'] as const;
export type AmountScope = (typeof AMOUNT_SCOPES)[number];

export interface EvidenceRecord {
  readonly source: string;
  readonly locator: string | null;
  readonly stance: Stance;
  readonly asOf: PartialDate | null;
}

export interface NameRecord {
  readonly text: string;
  readonly language: Language;
  readonly use: NameUse;
  readonly translated: boolean;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/** `value` is a decimal number as text, in whole units of the currency. */
export interface MoneyRecord {
  readonly value: string;
  readonly currency: string;
  readonly scope: AmountScope | null;
}

export type ValueRecord =
  | { readonly form: 'text'; readonly text: string; readonly language: Language }
  | { readonly form: 'quantity'; readonly number: string; readonly unit: string }
  | { readonly form: 'money'; readonly money: MoneyRecord }
  | { readonly form: 'date'; readonly date: PartialDate };

export interface StatementRecord {
  readonly property: string;
  readonly value: ValueRecord;
  readonly asOf: PartialDate | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly note: string | null;
  readonly evidence: readonly EvidenceRecord[];
}

export interface IdentifierRecord {
  readonly scheme: string;
  readonly value: string;
  readonly evidence: readonly EvidenceRecord[];
}

/** What only a Source has. */
export interface SourceDetails {
  readonly title: string;
  readonly titleTranslated: boolean;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly language: string;
  readonly quality: SourceQuality;
}

export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly status: Status;
  /** At least one; primary names first. */
  readonly names: readonly NameRecord[];
  readonly summaries: readonly { readonly language: Language; readonly text: string }[];
  readonly identifiers: readonly IdentifierRecord[];
  readonly statements: readonly StatementRecord[];
  /** Empty only for a Source, which is evidence itself. */
  readonly evidence: readonly EvidenceRecord[];
  /** Null for all types but SOURCE. */
  readonly source: SourceDetails | null;
  /** Ids that were merged into this one, ascending; never empty. They lead here for ever, unless something is added under one of them again. */
  readonly formerIds?: readonly string[];
}

export interface RelationshipRecord {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly status: Status;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly on: PartialDate | null;
  readonly amount: MoneyRecord | null;
  readonly note: string | null;
  /** Never empty. */
  readonly evidence: readonly EvidenceRecord[];
  /** As of an entity: a relationship has another id when one of its ends is merged. */
  readonly formerIds?: readonly string[];
}

/** Readable and stable: type, both ends, and a key where the same two are related twice in one way. */
export function relationshipId(type: string, from: string, to: string, key: string | null): string {
  const id = `${type.toLowerCase().replaceAll('_', '-')}:${from}:${to}`;
  return key === null ? id : `${id}:${key}`;
}
