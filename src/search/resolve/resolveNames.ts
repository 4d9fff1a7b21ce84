import { smallest } from '../../lib/smallest.ts';
import { inPieces, type Steps } from '../../lib/steps.ts';
import type { EntityType } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import { loadPinyin } from '../pinyin.ts';
import type { SnapshotIndexPart } from '../SnapshotIndex.ts';
import { hasOneTypo, likenessOf, REASONS, type Reason } from './compareNames.ts';
import { type NameForm, nameForm, saysLittle } from './NameForm.ts';
import { gramsOf, halvesOf, type KnownName, mayHaveTypo, type ResolveField, type ResolveIndex, resolveIndexes, wordsInOrder } from './ResolveIndex.ts';

/** An entity that a name may mean. */
export interface ResolvedMatch {
  readonly entity: number;
  /** Above 0; 1: its primary name, letter by letter (folded), or its id. */
  readonly score: number;
  /** Sure enough to be taken without a look: nothing else comes near. At most one match of a name has it. */
  readonly isMatch: boolean;
  readonly reason: Reason;
  readonly field: ResolveField;
  /** The text that was matched, as kept. */
  readonly text: string;
}

export interface NameQuestion {
  readonly name: string;
  readonly accepts: (entity: number) => boolean;
  readonly first: number;
}

/** Null: all types but sources. */
export function acceptingTypes({ ontology, entities }: Snapshot, types: readonly EntityType[] | null): (entity: number) => boolean {
  const wanted = ontology.entityTypes.map(({ name }) => (types === null ? name !== 'SOURCE' : types.includes(name)));
  return (entity) => wanted[entities.type[entity]];
}

/** The best matches of each name, best first; none for what is like nothing. In pieces, so that nobody waits for a thousand names. */
export async function resolveNames(
  snapshot: Snapshot,
  questions: readonly NameQuestion[],
  signal: AbortSignal,
): Promise<readonly (readonly ResolvedMatch[])[]> {
  await loadPinyin();
  const parts = await resolveIndexes.of(snapshot);
  signal.throwIfAborted();
  return inPieces(resolveAll(snapshot, parts, questions, signal), { ref: true });
}

type Parts = readonly SnapshotIndexPart<ResolveIndex>[];

function* resolveAll(snapshot: Snapshot, parts: Parts, questions: readonly NameQuestion[], signal: AbortSignal): Steps<ResolvedMatch[][]> {
  const answers: ResolvedMatch[][] = [];
  // A column holds many names more than once.
  const known = new Map<NameQuestion['accepts'], Map<string, ResolvedMatch[]>>();
  for (const question of questions) {
    signal.throwIfAborted();
    const { name, accepts, first } = question;
    const ofKind = known.get(accepts) ?? new Map<string, ResolvedMatch[]>();
    known.set(accepts, ofKind);
    const key = `${first} ${name}`;
    const answer = ofKind.get(key) ?? resolveName(snapshot, parts, question);
    ofKind.set(key, answer);
    answers.push(answer);
    yield;
  }
  return answers;
}

/** What a match in the field has taken off. */
const FIELD_PENALTY: Record<ResolveField, number> = { PRIMARY: 0, ALIAS: 0.01, ABBREVIATION: 0.02, FORMER: 0.03, IDENTIFIER: 0, ID: 0 };
const LEAST_FOR_MATCH = 0.88;
const LEAD_FOR_MATCH = 0.05;

/** Whether the first of these descending scores is sure enough to be taken without a look. */
export function isSure(scores: readonly number[]): boolean {
  return scores.length > 0 && scores[0] >= LEAST_FOR_MATCH && (scores.length === 1 || scores[0] - scores[1] >= LEAD_FOR_MATCH);
}

function resolveName(snapshot: Snapshot, parts: Parts, { name, accepts, first }: NameQuestion): ResolvedMatch[] {
  const { entities, topology } = snapshot;
  const isWanted = (entity: number) => entities.live?.[entity] !== 0 && accepts(entity);
  const best = new Map<number, Omit<ResolvedMatch, 'isMatch'>>();
  const offer = (match: Omit<ResolvedMatch, 'isMatch'>) => {
    const other = best.get(match.entity);
    if (other === undefined || match.score > other.score) best.set(match.entity, match);
  };
  const byId = entities.ids.find(name.trim());
  if (byId !== undefined && isWanted(byId)) offer({ entity: byId, score: 1, reason: 'SAME', field: 'ID', text: entities.ids.at(byId) });
  const given = nameForm(name);
  if (given.whole !== '') {
    const weights = new Map<string, number>();
    const weight = (gram: string) => {
      let value = weights.get(gram);
      if (value === undefined) {
        value = weightOf(parts, gram);
        weights.set(gram, value);
      }
      return value;
    };
    for (const known of candidates(parts, given, weight)) {
      if (!isWanted(known.entity)) continue;
      const likeness = likenessOf(given, known, weight);
      if (likeness === null) continue;
      offer({ entity: known.entity, score: likeness.score - FIELD_PENALTY[known.field], reason: likeness.reason, field: known.field, text: known.text });
    }
  }
  const ranked = [...best.values()].sort(
    (a, b) =>
      b.score - a.score ||
      REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
      entities.degree[b.entity] - entities.degree[a.entity] ||
      rankOf(topology, a.entity) - rankOf(topology, b.entity),
  );
  const isFirstSure = isSure(ranked.map(({ score }) => score));
  return ranked.slice(0, first).map((match, i) => ({ ...match, score: Math.round(match.score * 1_000) / 1_000, isMatch: i === 0 && isFirstSure }));
}

/** Names looked at for the words that they share with the one given: those of its rarest words. */
const MOST_BY_WORDS = 4_000;
/** Of them these are compared in full. */
const MOST_COMPARED = 40;
/** Names looked at for a typo in one half. */
const MOST_BY_HALF = 4_000;

function* candidates(parts: Parts, given: NameForm, weight: (gram: string) => number): Iterable<KnownName> {
  const keys = [given.whole, given.bare, given.core, wordsInOrder(given.words)].filter((key) => key !== '');
  const halves = mayHaveTypo(given.core) ? [-1, 0, 1].flatMap((more) => halvesOf(given.core, given.core.length + more)) : [];
  const grams = [...gramsOf(given.words)].sort((a, b) => weight(b) - weight(a));
  for (const { index, outdated } of parts) {
    const numbers = new Set<number>();
    for (const key of keys) for (const number of index.byKey.get(key) ?? []) numbers.add(number);
    for (const half of halves) {
      for (const number of (index.byHalf.get(half) ?? []).slice(0, MOST_BY_HALF)) if (hasOneTypo(given.core, index.names[number].core)) numbers.add(number);
    }
    for (const number of sharing(index, grams, weight)) numbers.add(number);
    for (const number of numbers) if (outdated?.has(index.names[number].entity) !== true) yield index.names[number];
  }
}

/** The names that share most with the words, the rarest of which come first. */
function sharing({ byGram }: ResolveIndex, grams: readonly string[], weight: (gram: string) => number): readonly number[] {
  const shared = new Map<number, number>();
  let room = MOST_BY_WORDS;
  for (const gram of grams) {
    const list = byGram.get(gram) ?? [];
    if (list.length > room) break;
    room -= list.length;
    for (const number of list) shared.set(number, (shared.get(number) ?? 0) + weight(gram));
  }
  return smallest(shared.keys(), MOST_COMPARED, (a, b) => (shared.get(b) as number) - (shared.get(a) as number) || a - b);
}

const LITTLE = 0.2;

/** Much for what few names hold. */
function weightOf(parts: Parts, gram: string): number {
  let [all, holding] = [0, 0];
  for (const { index } of parts) {
    all += index.names.length;
    holding += index.byGram.get(gram)?.length ?? 0;
  }
  return Math.log(1 + all / (1 + holding)) * (saysLittle(gram) ? LITTLE : 1);
}
