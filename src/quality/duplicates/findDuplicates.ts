import type { Steps } from '../../lib/steps.ts';
import { hasOneTypo } from '../../search/resolve/compareNames.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { Blocks, pairOf } from './Blocks.ts';
import { likenessOfEntities } from './likenessOfEntities.ts';
import { NameTable } from './NameTable.ts';
import { isHalf, nameKeys } from './nameKeys.ts';

/** Pairs of entities that may be one, each once. */
export interface Duplicates {
  readonly pairs: readonly DuplicatePair[];
  /** False: names have so much in common that not all pairs were compared. */
  readonly isWhole: boolean;
}

export interface DuplicatePair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
}

/** What is less alike is two. */
export const LEAST_LIKENESS = 0.5;

const NAMES_A_STEP = 16;
const PAIRS_A_STEP = 16;

const ofSnapshot = new WeakMap<Snapshot, Duplicates>();

/**
 * Compares what shares something rare, never all with all. What was found in the version that a snapshot was made from holds for what has not changed since: only what has is compared
 * again. `searchReady` must have ended.
 */
export function* findDuplicates(snapshot: Snapshot): Steps<Duplicates> {
  const known = ofSnapshot.get(snapshot);
  if (known !== undefined) return known;
  const base = snapshot.delta === null ? null : yield* findDuplicates(snapshot.delta.base);
  const changed = snapshot.delta === null ? null : changedSince(snapshot, snapshot.delta.base);
  const found = yield* compareAll(snapshot, changed === null ? null : (entity) => changed.has(entity));
  const kept = base === null || changed === null ? [] : base.pairs.filter(({ first, second }) => !changed.has(first) && !changed.has(second));
  const duplicates = { pairs: [...kept, ...found.pairs], isWhole: found.isWhole && base?.isWhole !== false };
  ofSnapshot.set(snapshot, duplicates);
  return duplicates;
}

/** With what has other neighbours now. */
function changedSince({ entities, delta }: Snapshot, base: Snapshot): ReadonlySet<number> {
  const changed = new Set(delta?.entities);
  for (let v = 0; v < entities.count; v++) if (v >= base.entities.count || entities.degree[v] !== base.entities.degree[v]) changed.add(v);
  return changed;
}

function* compareAll(snapshot: Snapshot, asked: ((entity: number) => boolean) | null): Steps<Duplicates> {
  const { type } = snapshot.entities;
  const sources = snapshot.ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  const names = new NameTable(snapshot);
  const blocks = new Blocks();
  let done = 0;
  for (const entity of names.entities()) {
    if (type[entity] === sources) continue;
    const keys = new Set(names.namesOf(entity).flatMap((name) => nameKeys(name, names.initials(name), names.frequency)));
    for (const key of keys) blocks.add(`${type[entity]} ${key}`, entity, isHalf(key));
    if (++done % NAMES_A_STEP === 0) yield;
  }
  const { pairs, isWhole } = yield* blocks.pairs(asked);
  const found: DuplicatePair[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const { first, second, isHint } = pairOf(pairs[i]);
    const likeness = isHint && !mayBeTypo(names, first, second) ? null : likenessOfEntities(snapshot, names, first, second);
    if (likeness !== null && likeness.score >= LEAST_LIKENESS) found.push({ first, second, score: likeness.score });
    if (i % PAIRS_A_STEP === 0) yield;
  }
  return { pairs: found, isWhole };
}

function mayBeTypo(names: NameTable, first: number, second: number): boolean {
  return names.namesOf(first).some((one) => names.namesOf(second).some((other) => hasOneTypo(one.core, other.core)));
}
