import { inPieces, type Steps } from '../../lib/steps.ts';
import { type EntityType, NAME_USES, type NameUse } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import type { SnapshotIndexPart } from '../SnapshotIndex.ts';
import { caseFits } from './caseFits.ts';
import { cutsWord } from './cutsWord.ts';
import { type FoldedStream, foldingSteps, UNIT } from './FoldedStream.ts';
import { beginningAt, isBoundary, type MentionIndex, mentionIndexes, readings } from './MentionIndex.ts';

/** An entity that a piece of a text may mean, and by which of its names. */
export interface MentionCandidate {
  readonly entity: number;
  readonly field: NameUse;
  readonly name: string;
}

export interface Mention {
  /** UTF-16 code units of the text as given: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** Best first: by the kind of name, then the entity with more relationships, then the id. Never empty. */
  readonly candidates: readonly MentionCandidate[];
}

/**
 * The names of known entities in a text, in the order of the text. None overlap: a longer piece beats each shorter one that it touches, of two equally long ones the
 * first stays. `types`: null: all but sources. What is of another type is not listed, but what stands inside its name is not listed either.
 */
export async function findMentions(snapshot: Snapshot, text: string, types: readonly EntityType[] | null, signal: AbortSignal): Promise<readonly Mention[]> {
  const parts = await mentionIndexes.of(snapshot);
  signal.throwIfAborted();
  const isWanted = snapshot.ontology.entityTypes.map(({ name }) => (types === null ? name !== 'SOURCE' : types.includes(name)));
  const isRead = snapshot.ontology.entityTypes.map(({ name }) => name !== 'SOURCE' || types?.includes('SOURCE') === true);
  return inPieces(scan(snapshot, text, parts, isRead, isWanted, signal), { ref: true });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly mention: Mention;
}

const PLACES_A_PIECE = 64;

function* scan(
  snapshot: Snapshot,
  text: string,
  parts: readonly SnapshotIndexPart<MentionIndex>[],
  isRead: readonly boolean[],
  isWanted: readonly boolean[],
  signal: AbortSignal,
): Steps<readonly Mention[]> {
  const { type } = snapshot.entities;
  const stream = yield* foldingSteps(text);
  const pieces: Piece[] = [];
  const bearers = new Map<string, readonly MentionCandidate[]>();
  for (let from = 0; from < stream.units.length; from++) {
    if (from % PLACES_A_PIECE === 0) {
      yield;
      signal.throwIfAborted();
    }
    if (stream.kind[from] === UNIT.GAP || !isBoundary(stream, from)) continue;
    for (const length of lengthsAt(parts, stream, from)) {
      const to = from + length;
      if (to > stream.units.length || !isBoundary(stream, to)) continue;
      const reading = stream.units.slice(from, to);
      let named = bearers.get(reading);
      if (named === undefined) {
        named = bearersOf(snapshot, parts, reading, isRead);
        if (named.length > 0) bearers.set(reading, named);
      }
      const mention = named.length === 0 ? null : mentionOf(text, stream, from, to, named);
      if (mention !== null) pieces.push({ from, to, mention });
    }
  }
  return apart(pieces, stream.units.length)
    .map((mention) => ({ ...mention, candidates: mention.candidates.filter(({ entity }) => isWanted[type[entity]]) }))
    .filter(({ candidates }) => candidates.length > 0);
}

function lengthsAt(parts: readonly SnapshotIndexPart<MentionIndex>[], stream: FoldedStream, at: number): readonly number[] {
  const beginning = beginningAt(stream, at);
  const lists = parts.map(({ index }) => index.lengths.get(beginning)).filter((list) => list !== undefined);
  return lists.length <= 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}

/** All names that read so, best first. */
function bearersOf(snapshot: Snapshot, parts: readonly SnapshotIndexPart<MentionIndex>[], reading: string, isRead: readonly boolean[]): MentionCandidate[] {
  const { type, texts, degree } = snapshot.entities;
  return parts
    .flatMap(({ index, outdated }) => (index.entities.get(reading) ?? []).filter((entity) => outdated?.has(entity) !== true))
    .filter((entity) => isRead[type[entity]])
    .flatMap((entity) =>
      texts
        .of(entity)
        .filter(({ field, text }) => isNameUse(field) && readings(text).some(({ units }) => units === reading))
        .map(({ field, text }) => ({ entity, field: field as NameUse, name: text })),
    )
    .sort(
      (a, b) =>
        USES.indexOf(a.field) - USES.indexOf(b.field) ||
        degree[b.entity] - degree[a.entity] ||
        rankOf(snapshot.topology, a.entity) - rankOf(snapshot.topology, b.entity),
    );
}

function mentionOf(text: string, stream: FoldedStream, from: number, to: number, named: readonly MentionCandidate[]): Mention | null {
  const [start, end] = [stream.start[from], stream.end[to - 1]];
  if (isInsideCharacter(stream, from, to)) return null;
  const found = text.slice(start, end);
  const candidates: MentionCandidate[] = [];
  for (const candidate of named) {
    if (caseFits(candidate.name, found) && candidates.every(({ entity }) => entity !== candidate.entity)) candidates.push(candidate);
  }
  if (candidates.length === 0 || (to - from === 2 && stream.kind[from] === UNIT.CHINESE && cutsWord(text, start, end))) return null;
  return { start, end, candidates };
}

function isNameUse(field: string): boolean {
  return (NAME_USES as readonly string[]).includes(field);
}

const USES: readonly NameUse[] = ['PRIMARY', 'ALIAS', 'ABBREVIATION', 'FORMER'];

/** ㍿ is four characters: a name may not begin or end within it. */
function isInsideCharacter({ start }: FoldedStream, from: number, to: number): boolean {
  return (from > 0 && start[from - 1] === start[from]) || (to < start.length && start[to - 1] === start[to]);
}

/** A shorter piece that touches a longer one begins or ends in it, so its two ends tell. */
function apart(pieces: readonly Piece[], length: number): readonly Mention[] {
  const taken = new Uint8Array(length);
  return [...pieces]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .filter(({ from, to }) => {
      if (taken[from] === 1 || taken[to - 1] === 1) return false;
      taken.fill(1, from, to);
      return true;
    })
    .sort((a, b) => a.from - b.from)
    .map(({ mention }) => mention);
}
