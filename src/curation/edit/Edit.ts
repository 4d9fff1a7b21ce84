import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { EvidenceItem, SeedContent } from '../seedContent.ts';

/** What somebody wants to have otherwise. Those of one request are carried out one after the other, all or none. */
export type Edit =
  /** What a document says, in the form of a seed file: what is there already is added to, a kind, status or summary that is given takes the place of the old one. */
  | { readonly op: 'SAY'; readonly content: SeedContent }
  | { readonly op: 'RETRACT'; readonly target: RetractTarget }
  /** `merged` goes into `into`: its names, statements, identifiers, evidence and relationships; its id leads there for ever. */
  | { readonly op: 'MERGE'; readonly merged: string; readonly into: string }
  /** Undoes the merging that took `merged` away. */
  | { readonly op: 'SPLIT'; readonly merged: string }
  /** Undoes a version: what it changed is as it was before. */
  | { readonly op: 'REVERT'; readonly version: number };

/** What is no longer held to be true. A statement, name or identifier is one of the entity `id`. */
export type RetractTarget =
  | { readonly of: 'ENTITY' | 'RELATIONSHIP'; readonly id: string }
  | { readonly of: 'STATEMENT'; readonly id: string; readonly statement: string }
  | { readonly of: 'NAME'; readonly id: string; readonly text: string }
  | { readonly of: 'IDENTIFIER'; readonly id: string; readonly scheme: string; readonly value: string };

export interface EditRequest {
  /** At most MOST_CHANGES changes may come of them. */
  readonly edits: readonly Edit[];
  /** The name of the mutation or command, for the log. */
  readonly action: string;
  /** Shown in the log, and of a retraction on the tombstone. Never empty. */
  readonly why: string;
  /** The document that calls for the change, where the edits do not hold their own evidence. */
  readonly evidence: readonly EvidenceItem[];
  /** The graph version that the edits were made from; null: whatever it is now. */
  readonly expectedVersion: number | null;
  /** Of this request alone among those of its author; null: none. */
  readonly key: string | null;
  /** Who proposed it, where that is not who carries it out: the version is theirs, its note tells who let it in, and the key is the proposal's. */
  readonly proposer?: { readonly id: string; readonly who: string };
}

/** Most changes of entities and relationships in one version, unless an import says otherwise. */
export const MOST_CHANGES = 10_000;
/** Most of a reason, and of an idempotency key, in UTF-16 code units. */
export const WHY_CHARACTERS = 2_000;
export const KEY_CHARACTERS = 200;

/** What becomes of one entity or relationship; null where it is not there. */
export interface PlannedChange {
  readonly id: string;
  readonly before: EntityRecord | RelationshipRecord | null;
  readonly after: EntityRecord | RelationshipRecord | null;
}

/** What is wrong with an edit, in the words that a seed file would get. */
export interface EditProblem {
  /** Its place among the edits; null: it is the evidence of the request. */
  readonly edit: number | null;
  /** From the edit's content on, as in a seed file: ['relationships', 0, 'from']. Empty: the edit as a whole. */
  readonly field: readonly (string | number)[];
  readonly message: string;
}

export interface EditPlan {
  /** What it was made from. */
  readonly version: number;
  readonly changes: readonly PlannedChange[];
  /** With any, nothing may be carried out. */
  readonly problems: readonly EditProblem[];
}

export interface EditOutcome {
  /** The graph version that holds the changes; with problems or where nothing was to be changed, the one looked at. */
  readonly version: number;
  /** Whether the graph has them: false with problems. */
  readonly isApplied: boolean;
  /** Whether the same request had been carried out before: nothing was changed now. */
  readonly isReplayed: boolean;
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly EditProblem[];
}

/** What the log keeps of an edit besides who, when and why, as JSON in `Author.note`. */
export interface EditNote {
  readonly action: string;
  readonly evidence: readonly EvidenceRecord[];
  /** Tells whether a request with the same key is the same request. */
  readonly digest: string;
  /** Of the one attempt that made the version. */
  readonly attempt: string;
  /** Who let a proposal in. */
  readonly reviewer?: { readonly id: string; readonly who: string };
}
