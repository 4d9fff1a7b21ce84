import type { Group } from '../analysis/readGroup.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { EntityType, SourceQuality, Stance, Status } from '../ontology/records.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';

/** What a map shows. It is asked for by the parameters of an address, the same for the page, the data, the picture and the exports; see MAP_PARAMETERS. */
export interface MapRequest {
  /** Around some entities, or the paths between two groups; null: the best connected entities of all. */
  readonly subject: FocusSubject | ConnectSubject | null;
  readonly filter: MapFilter;
  readonly asOf: PartialDate | null;
  readonly language: WrittenLanguage;
  /** At most so many entities are shown one by one, folds aside. */
  readonly size: number;
  /** The same request, written in one way only: what stands behind the "?"; parameters that are as usual are left out, language is always there. */
  readonly address: string;
}

export interface FocusSubject {
  readonly form: 'FOCUS';
  /** Entity numbers, in the order in which they were opened. */
  readonly focus: readonly number[];
  readonly hops: number;
  /** Folds that are opened, in order of their steps; see foldKey.ts. */
  readonly open: readonly FoldOpening[];
}

/** Shows the first so many of the neighbours of one entity that are of one type and kind. */
export interface FoldOpening {
  readonly of: number;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly shown: number;
  /** Its place in the map's history, from 1: what is in the middle and what is opened came one after the other. Steps that no opening has are those of `focus`, in its order. */
  readonly step: number;
}

export interface ConnectSubject {
  readonly form: 'CONNECT';
  readonly from: Group;
  readonly to: Group;
  readonly maxHops: number;
  /** Ranked paths that are shown, at most. */
  readonly paths: number;
}

/** What may be shown; null: anything. What is asked for by name (focus, from, to) is shown in any case. */
export interface MapFilter {
  readonly types: readonly EntityType[] | null;
  readonly kinds: readonly string[] | null;
  readonly relationships: readonly string[] | null;
  readonly status: readonly Status[] | null;
  readonly stance: Stance | null;
  readonly quality: SourceQuality | null;
  /** Entity number. */
  readonly source: number | null;
}
