import type { EntityType } from '../ontology/records.ts';
import type { FoundPath } from '../paths/FoundPath.ts';

/** What a map shows at whatever time, in numbers of the snapshot: a date only hides some of it, so that the picture stands still while time runs. */
export interface ScenePlan {
  readonly form: 'OVERVIEW' | 'FOCUS' | 'CONNECT';
  readonly nodes: readonly PlannedNode[];
  /** Relationships that are drawn: between two nodes, or between an entity and a member of a fold. */
  readonly relationships: readonly number[];
  /** Best first; null: none were asked for. */
  readonly paths: readonly FoundPath[] | null;
  /** How entities beyond are counted that fit the request: null where nothing is left out. */
  readonly omitted: PlanOmission | null;
}

export interface PlannedNode {
  /** The entity, or null for a fold. */
  readonly entity: number | null;
  /** Members of a fold, by rank; empty for an entity, and for a fold of which all are shown by now: it is not drawn, but keeps its place. */
  readonly members: readonly number[];
  /** Of a fold: the entity whose neighbours they are, and how many of the type and kind are shown already. */
  readonly of: number | null;
  readonly shown: number;
  /** What else is told of a fold; null for an entity. */
  readonly fold: PlannedFold | null;
  /** Nodes of later steps are placed around those of earlier ones, which stay where they are. */
  readonly step: number;
  /** Of paths: how far from the left. */
  readonly column: number | null;
  readonly isFocus: boolean;
  /** It was not there before it came into the middle: only then its sign is larger and weighs more, so that nothing moves when what is there is opened. */
  readonly cameAsFocus: boolean;
  readonly side: 'FROM' | 'TO' | null;
}

/** Neighbours of one entity that are of one type and kind. */
export interface PlannedFold {
  readonly type: EntityType;
  readonly kind: string | null;
  /** Members that it had when it came. Its place is made for so many, and tied to that entity, so that nothing moves when it is opened. */
  readonly firstCount: number;
  /** To be put into `open`, in place of what stands there of the same fold, so that the next of them are shown. */
  readonly opening: string;
}

export interface PlanOmission {
  /** How many entities fit and are not shown; null: nobody counted. */
  readonly entities: number | null;
  readonly reason: 'SIZE' | 'PATHS' | 'SEARCH_TIME' | 'SEARCH_STEPS';
}
