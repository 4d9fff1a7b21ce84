import { sortInSteps } from '../lib/sortInSteps.ts';
import type { Steps } from '../lib/steps.ts';
import type { DependentsResult } from '../paths/kernels/countDependents.ts';
import { compareRelationships, type Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import type { FindingColumns } from './FindingColumns.ts';
import { FINDING_RULES } from './FindingRule.ts';

/** All findings about one version, ranked: by the paths that depend on them, then by score, rule and ids. */
export interface Findings extends FindingColumns {
  readonly snapshot: Snapshot;
  /** Places in the columns. */
  readonly order: Uint32Array;
  readonly pathCount: Float64Array;
  /** Nothing is missing. */
  readonly isWhole: boolean;
  /** False: paths are at least so many. */
  readonly arePathsWhole: boolean;
}

export function* rankFindings(snapshot: Snapshot, columns: FindingColumns, paths: DependentsResult, isWhole: boolean): Steps<Findings> {
  const { rule, first, second, score, properties } = columns;
  const pathCount = new Float64Array(rule.length);
  let pair = 0;
  for (let i = 0; i < rule.length; i++) {
    const { about, name } = FINDING_RULES[rule[i]];
    if (about === 'ENTITIES') pathCount[i] = paths.ofPair[pair++];
    else if (about === 'ENTITY' || about === 'PROPERTY') pathCount[i] = paths.ofEntity[first[i]];
    else if (name === 'TWO_HOLDERS') pathCount[i] = Math.max(paths.ofRelationship[first[i]], paths.ofRelationship[second[i]]);
    else pathCount[i] = paths.ofRelationship[first[i]];
    if (i % A_STEP === 0) yield;
  }
  const byName = properties.map((_, i) => i).sort((a, b) => (properties[a] < properties[b] ? -1 : 1));
  const placeOfProperty = new Uint32Array(properties.length);
  for (const [place, property] of byName.entries()) placeOfProperty[property] = place;
  const compare = (a: number, b: number): number => {
    const { about } = FINDING_RULES[rule[a]];
    const compareOne = (x: number, y: number) =>
      isOfRelationships(about) ? compareRelationships(snapshot, x, y) : rankOf(snapshot.topology, x) - rankOf(snapshot.topology, y);
    const order = pathCount[b] - pathCount[a] || score[b] - score[a] || rule[a] - rule[b] || compareOne(first[a], first[b]);
    if (order !== 0 || first[a] !== first[b]) return order;
    return about === 'PROPERTY' ? placeOfProperty[second[a]] - placeOfProperty[second[b]] : compareOne(second[a], second[b]);
  };
  const order = yield* sortInSteps(rule.length, compare);
  return { ...columns, snapshot, order, pathCount, isWhole, arePathsWhole: paths.truncatedBy === null };
}

export function isOfRelationships(about: (typeof FINDING_RULES)[number]['about']): boolean {
  return about === 'RELATIONSHIP' || about === 'RELATIONSHIPS';
}

const A_STEP = 4_096;
