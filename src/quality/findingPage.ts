import { firstPlace } from '../lib/firstPlace.ts';
import { GrowingArray } from '../lib/GrowingArray.ts';
import { inPieces, inRanges, type Steps } from '../lib/steps.ts';
import { FINDING_KINDS, FINDING_RULES, type FindingKind } from './FindingRule.ts';
import { type Findings, isOfRelationships } from './Findings.ts';

export interface FindingChoice {
  /** Null: all. */
  readonly kinds: readonly FindingKind[] | null;
  /** Places of entity types, of which one that a finding concerns must be; null: any. */
  readonly types: readonly number[] | null;
  readonly about: { readonly entity: number } | { readonly relationship: number } | null;
  readonly minScore: number;
}

/** How a finding stands among all; it stays good when others come. */
export type FindingKey = readonly [paths: number, score: number, rule: number, first: string, second: string];

export interface FindingPage {
  /** Places in the findings' columns. */
  readonly items: readonly number[];
  readonly totalCount: number;
  readonly countOf: ReadonlyMap<FindingKind, number>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export async function findingPage(findings: Findings, choice: FindingChoice, first: number, after: FindingKey | null): Promise<FindingPage> {
  const chosen = await inPieces(chosenOf(findings, choice), { ref: true });
  const start = after === null ? 0 : firstPlace(chosen.length, (i) => compareKeys(findingKey(findings, chosen[i]), after) > 0);
  const countOf = new Map<FindingKind, number>(FINDING_KINDS.map((kind) => [kind, 0]));
  for (const i of chosen) {
    const { kind } = FINDING_RULES[findings.rule[i]];
    countOf.set(kind, (countOf.get(kind) as number) + 1);
  }
  const items = [...chosen.subarray(start, start + first)];
  return { items, totalCount: chosen.length, countOf, hasNextPage: start + first < chosen.length, hasPreviousPage: start > 0 };
}

const A_STEP = 2_048;

function* chosenOf(findings: Findings, { kinds, types, about, minScore }: FindingChoice): Steps<Uint32Array> {
  const { order, rule, score, snapshot } = findings;
  const isKind = FINDING_RULES.map(({ kind }) => kinds?.includes(kind) ?? true);
  const isType = types === null ? null : new Set(types);
  const chosen = new GrowingArray((length) => new Uint32Array(length));
  yield* inRanges(order.length, A_STEP, (begin, end) => {
    for (let at = begin; at < end; at++) {
      const i = order[at];
      if (!isKind[rule[i]] || score[i] < minScore) continue;
      if (about !== null && !('entity' in about ? entitiesOf(findings, i).includes(about.entity) : relationshipsOf(findings, i).includes(about.relationship)))
        continue;
      if (isType !== null && !entitiesOf(findings, i).some((entity) => isType.has(snapshot.entities.type[entity]))) continue;
      chosen.push(i);
    }
  });
  return chosen.toArray();
}

/** The entities that a finding concerns: of relationships their ends. */
export function entitiesOf(findings: Findings, i: number): number[] {
  const { first, second, rule, snapshot } = findings;
  const { about } = FINDING_RULES[rule[i]];
  if (isOfRelationships(about)) {
    const { from, to } = snapshot.relationships;
    return [...new Set(relationshipsOf(findings, i).flatMap((r) => [from[r], to[r]]))];
  }
  return about === 'ENTITIES' ? [first[i], second[i]] : [first[i]];
}

export function relationshipsOf({ first, second, rule }: Findings, i: number): number[] {
  const { about } = FINDING_RULES[rule[i]];
  if (!isOfRelationships(about)) return [];
  return about === 'RELATIONSHIPS' ? [first[i], second[i]] : [first[i]];
}

export function findingKey({ first, second, rule, score, pathCount, properties, snapshot }: Findings, i: number): FindingKey {
  const { about } = FINDING_RULES[rule[i]];
  const ids = isOfRelationships(about) ? snapshot.relationships.ids : snapshot.entities.ids;
  const other = about === 'PROPERTY' ? properties[second[i]] : about === 'ENTITIES' || about === 'RELATIONSHIPS' ? ids.at(second[i]) : '';
  return [pathCount[i], score[i], rule[i], ids.at(first[i]), other];
}

function compareKeys(one: FindingKey, other: FindingKey): number {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return other[0] - one[0] || other[1] - one[1] || one[2] - other[2] || byText(one[3], other[3]) || byText(one[4], other[4]);
}
