import { SOURCE_QUALITIES, STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Change, Goal } from './kernels/tryChanges.ts';
import { changesOf, type QuestionChange, type QuestionChanges } from './QuestionChange.ts';
import { type RelationshipCriteria, relationshipFilter } from './relationshipFilter.ts';
import { typeChanges } from './typeChanges.ts';

/** A question for paths or connectors: entity numbers and masks (1 = yes); null: no condition. */
export interface Question {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly maxHops: number;
  readonly criteria: RelationshipCriteria | null;
  readonly via: Uint8Array | null;
  readonly avoid: Uint8Array | null;
  /** What is not there as of the date in `criteria`; left out: everything is. */
  readonly absent?: Uint8Array | null;
  /** The argument that this date comes from; left out: `relationships.asOf`. */
  readonly asOfArgument?: string;
  readonly goal: Goal;
}

/** All single changes by which a question asks for less. */
export function questionChanges(snapshot: Snapshot, question: Question, mostHops: number): QuestionChanges[] {
  const { maxHops, criteria, via, avoid, asOfArgument = 'relationships.asOf', goal } = question;
  const changes: QuestionChanges[] = [];
  const one = (change: Omit<QuestionChange, 'criteria'>, changed: Partial<RelationshipCriteria> = {}) => {
    changes.push({ cover: { ...change, criteria: criteria === null ? null : { ...criteria, ...changed } }, parts: [] });
  };
  if (maxHops < mostHops) one({ kind: 'MORE_HOPS', argument: 'maxHops', maxHops: mostHops });
  if (criteria !== null) {
    changes.push(...statusChanges(criteria));
    if (criteria.stance != null) one({ kind: 'STANCE', argument: 'relationships.stance' }, { stance: null });
    changes.push(...qualityChanges(criteria));
    if (criteria.asOf != null) one({ kind: 'TIME', argument: asOfArgument }, { asOf: null });
    if (criteria.source != null) one({ kind: 'SOURCE', argument: 'relationships.source', entity: criteria.source }, { source: null });
    changes.push(...withoutSourcesChanges(criteria));
  }
  changes.push(...typeChanges(snapshot, criteria));
  if (via !== null) one({ kind: 'VIA', argument: 'via' });
  if (goal.kind === 'CONNECTORS' && goal.isConnector !== null) one({ kind: 'CONNECTOR', argument: 'connector' });
  if (avoid?.includes(1)) changes.push(avoidChanges(criteria, avoid));
  return changes;
}

/** The change as the search has it. */
export function searchChange(snapshot: Snapshot, { kind, maxHops, criteria, entity }: QuestionChange): Change {
  if (kind === 'MORE_HOPS') return { maxHops };
  if (kind === 'VIA' || kind === 'CONNECTOR') return { dropped: kind };
  if (kind === 'AVOID') return entity === undefined ? { dropped: 'AVOID' } : { allowed: entity };
  return { filter: relationshipFilter(snapshot, criteria, 'PATHS'), ...(kind === 'TIME' ? { isAnyTime: true } : {}) };
}

function statusChanges(criteria: RelationshipCriteria): QuestionChanges[] {
  const { status } = criteria;
  if (status == null) return [];
  const change = { kind: 'STATUS', argument: 'relationships.status' } as const;
  const parts = STATUSES.filter((value) => !status.includes(value)).map((added): QuestionChange => {
    const counted = STATUSES.filter((value) => value === added || status.includes(value));
    const isAll = counted.length === STATUSES.length;
    return { ...change, criteria: { ...criteria, status: counted }, ...(isAll ? {} : { status: counted }), addedStatus: added };
  });
  return changesOf({ ...change, criteria: { ...criteria, status: null } }, parts);
}

function qualityChanges(criteria: RelationshipCriteria): QuestionChanges[] {
  if (criteria.minQuality == null) return [];
  const steps = SOURCE_QUALITIES.slice(SOURCE_QUALITIES.indexOf(criteria.minQuality) + 1).map((minQuality): QuestionChange => {
    return { kind: 'QUALITY', argument: 'relationships.minQuality', minQuality, criteria: { ...criteria, minQuality } };
  });
  return changesOf(steps[steps.length - 1], steps, { isStepwise: true });
}

function withoutSourcesChanges(criteria: RelationshipCriteria): QuestionChanges[] {
  const setAside = [...new Set(criteria.withoutSources ?? [])];
  const change = { kind: 'SOURCE', argument: 'relationships.withoutSources' } as const;
  const parts = setAside.map((entity): QuestionChange => {
    const rest = setAside.filter((source) => source !== entity);
    return { ...change, entity, criteria: { ...criteria, withoutSources: rest }, ...(rest.length > 0 ? { withoutSources: rest } : {}) };
  });
  return changesOf({ ...change, criteria: { ...criteria, withoutSources: null } }, parts);
}

function avoidChanges(criteria: RelationshipCriteria | null, avoid: Uint8Array): QuestionChanges {
  const change = { kind: 'AVOID', argument: 'avoid', criteria } as const;
  const first = avoid.indexOf(1);
  const isOnly = !avoid.includes(1, first + 1);
  return isOnly ? { cover: { ...change, entity: first }, parts: [] } : { cover: change, parts: 'EACH_AVOIDED' };
}
