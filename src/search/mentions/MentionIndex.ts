import type { Steps } from '../../lib/steps.ts';
import { NAME_USES } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { isGeneric } from '../genericWords.ts';
import { SnapshotIndex } from '../SnapshotIndex.ts';
import { type FoldedStream, foldedStream, HARD_GAP, SOFT_GAP, UNIT } from './FoldedStream.ts';

/** The names of some entities, as a text is scanned for them. */
export interface MentionIndex {
  /** Ascending entities by what a name of theirs reads as (see `readings`). */
  readonly entities: ReadonlyMap<string, readonly number[]>;
  /** Lengths of the readings that begin so (see `beginningAt`), longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

export const mentionIndexes = new SnapshotIndex<MentionIndex>(buildIndex);

/** What a name reads as: with its punctuation and without it. None for what would be found everywhere: one character, or a word like "fund". */
export function readings(name: string): readonly FoldedStream[] {
  const written = foldedStream(name);
  const plain = written.units.replaceAll(HARD_GAP, SOFT_GAP);
  if ([...plain].length < 2 || isGeneric(plain)) return [];
  return plain === written.units ? [written] : [written, foldedStream(plain)];
}

/** What must be the same for a name to begin at a place: the first word; in Chinese two units. */
export function beginningAt({ units, kind }: FoldedStream, at: number): string {
  if (kind[at] === UNIT.CHINESE) return units.slice(at, at + 2);
  let end = at + 1;
  while (end < units.length && kind[end] === UNIT.WORD) end++;
  return units.slice(at, end);
}

/** Whether a word may end before this place or begin at it. */
export function isBoundary({ kind }: FoldedStream, at: number): boolean {
  return at <= 0 || at >= kind.length || kind[at - 1] !== UNIT.WORD || kind[at] !== UNIT.WORD;
}

function* buildIndex({ entities: { texts } }: Snapshot, members: Iterable<number>): Steps<MentionIndex> {
  const entities = new Map<string, number[]>();
  const lengths = new Map<string, number[]>();
  let done = 0;
  for (const entity of members) {
    for (const { field, text } of texts.of(entity)) {
      if (!(NAME_USES as readonly string[]).includes(field)) continue;
      for (const reading of readings(text)) {
        const owners = entities.get(reading.units);
        if (owners === undefined) entities.set(reading.units, [entity]);
        else if (owners.at(-1) !== entity) owners.push(entity);
        const beginning = beginningAt(reading, 0);
        const known = lengths.get(beginning);
        if (known === undefined) lengths.set(beginning, [reading.units.length]);
        else if (!known.includes(reading.units.length)) known.push(reading.units.length);
      }
    }
    if (++done % ENTITIES_A_PIECE === 0) yield;
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  return { entities, lengths };
}

const ENTITIES_A_PIECE = 16;
