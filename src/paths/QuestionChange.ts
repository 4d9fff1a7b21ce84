import type { SourceQuality, Status } from '../ontology/records.ts';
import type { RelationshipCriteria } from './relationshipFilter.ts';

/** In the order in which they stand where nothing else decides. */
export const RELAXATION_KINDS = ['MORE_HOPS', 'STATUS', 'STANCE', 'QUALITY', 'TIME', 'SOURCE', 'TYPES', 'VIA', 'CONNECTOR', 'AVOID'] as const;
export type RelaxationKind = (typeof RELAXATION_KINDS)[number];

/** One change to the question, and what the arguments must say to make it; null: leave the argument out. */
export interface QuestionChange {
  readonly kind: RelaxationKind;
  /** The argument that changes. */
  readonly argument: string;
  /** The question's criteria with the change. */
  readonly criteria: RelationshipCriteria | null;
  readonly maxHops?: number;
  readonly status?: readonly Status[];
  readonly minQuality?: SourceQuality;
  readonly types?: readonly string[];
  readonly notTypes?: readonly string[];
  readonly withoutSources?: readonly number[];
  /** What counts besides. */
  readonly addedStatus?: Status;
  readonly addedType?: string;
  /** A document that counts besides, or an entity that is avoided no longer. */
  readonly entity?: number;
}

/** Changes of one kind; see ChangeGroup. */
export interface QuestionChanges {
  readonly cover: QuestionChange;
  readonly parts: readonly QuestionChange[] | 'EACH_AVOIDED';
  readonly isStepwise?: boolean;
  /** Told where no part helps; left out: the cover. */
  readonly fallbacks?: readonly QuestionChange[];
}

/** Where there is one part it is all there is. */
export function changesOf(cover: QuestionChange, parts: readonly QuestionChange[], more: Omit<QuestionChanges, 'cover' | 'parts'> = {}): QuestionChanges[] {
  if (parts.length === 0) return [];
  return parts.length === 1 ? [{ cover: parts[0], parts: [] }] : [{ cover, parts, ...more }];
}
