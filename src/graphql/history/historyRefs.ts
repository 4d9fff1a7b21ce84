import type { LoggedChange, Revision } from '../../store/store.ts';
import type { PageInfoRef } from '../refs.ts';

/** One change of one thing. */
export type LogEntryRef = LoggedChange;

export interface LogListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: LogEntryRef }[];
  readonly nodes: readonly LogEntryRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
}

export type RevisionRef = Revision;

export interface RevisionListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: RevisionRef }[];
  readonly nodes: readonly RevisionRef[];
  readonly pageInfo: PageInfoRef;
  /** Null: it would take a look at each. */
  readonly totalCount: number | null;
}

export interface GraphAtRef {
  readonly version: number;
}
