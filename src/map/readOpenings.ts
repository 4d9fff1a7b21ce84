import { refused } from '../analysis/filterInput.ts';
import { compareTexts } from '../lib/compareTexts.ts';
import { ENTITY_TYPES, type EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type FoldOpened, foldKey, openingKey, readFoldKey } from './foldKey.ts';
import type { FoldOpening } from './MapRequest.ts';
import { MAP_LIMITS } from './mapParameters.ts';

/**
 * Openings in order, with steps that have no gaps beside those of `focusCount` entities in the middle: the first of these is step 0, each other takes the next
 * step that no opening has. What has no step in its key comes last. `entity` gives the number of an id, or refuses it.
 */
export function readOpenings(snapshot: Snapshot, keys: readonly string[], focusCount: number, entity: (id: string) => number): FoldOpening[] {
  const found = keys.flatMap((key) => readOpening(snapshot, key, entity));
  const named = (opening: Opening) => foldKey(snapshot.entities.ids.at(opening.of), opening.type, opening.kind);
  const ordered = found
    .map((opening, place) => ({ opening, fold: named(opening), place }))
    .sort(
      (a, b) =>
        stepOrder(a.opening.step) - stepOrder(b.opening.step) ||
        (a.opening.step === null ? a.place - b.place : compareTexts(a.fold, b.fold) || a.opening.shown - b.opening.shown),
    );
  const shownOf = new Map<string, number>();
  const telling = ordered.filter(({ opening: { shown }, fold }) => {
    const tells = shown > (shownOf.get(fold) ?? 0);
    if (tells) shownOf.set(fold, shown);
    return tells;
  });
  if (telling.length > MAP_LIMITS.open) {
    const limit = { limit: 'open', value: telling.length, max: MAP_LIMITS.open };
    throw refused('LIMIT_EXCEEDED', 'open', `${telling.length} openings are too many; give at most ${MAP_LIMITS.open}`, limit);
  }
  return withoutGaps(
    telling.map(({ opening }) => opening),
    focusCount,
  );
}

/** As the address has them: one key a fold, in the order in which folds were first opened. */
export function openingKeys({ entities }: Snapshot, open: readonly FoldOpening[]): string[] {
  const openedOf = new Map<string, FoldOpened[]>();
  for (const { of, type, kind, shown, step } of open) {
    const fold = foldKey(entities.ids.at(of), type, kind);
    openedOf.set(fold, [...(openedOf.get(fold) ?? []), { shown, step }]);
  }
  return [...openedOf].map(([fold, opened]) => openingKey(fold, opened));
}

type Opening = Omit<FoldOpening, 'step'> & FoldOpened;

function readOpening({ ontology }: Snapshot, key: string, entity: (id: string) => number): Opening[] {
  const read = readFoldKey(key);
  const type = ENTITY_TYPES.find((name) => name === read?.type && name !== 'SOURCE') as EntityType | undefined;
  const hasKind = (kind: string) => type !== undefined && ontology.kindByName.get(kind)?.of.includes(type) === true;
  const isWithin = ({ shown, step }: FoldOpened) => shown >= 1 && shown <= MAP_LIMITS.shown && (step === null || step >= 1);
  if (read === null || type === undefined || (read.kind !== null && !hasKind(read.kind)) || !read.openings.every(isWithin)) {
    throw refused(
      'BAD_USER_INPUT',
      'open',
      `"${key.slice(0, 200)}" opens no fold; write entity~TYPE~KIND~number, as \`opening\` has it in a map's data, with a number from 1 to ${MAP_LIMITS.shown}`,
    );
  }
  const of = entity(read.of);
  const { kind } = read;
  return read.openings.map(({ shown, step }) => ({ of, type, kind, shown, step }));
}

/** Each one has a step of its own: what came with one step came one after the other. */
function withoutGaps(openings: readonly Opening[], focusCount: number): FoldOpening[] {
  const open: FoldOpening[] = [];
  let [step, focusLeft, asked] = [1, focusCount - 1, 1];
  for (const opening of openings) {
    asked = Math.max(asked, opening.step ?? Number.POSITIVE_INFINITY);
    // Whatever comes into the middle takes the steps between.
    const between = Math.min(asked - step, focusLeft);
    step += between;
    focusLeft -= between;
    open.push({ ...opening, step });
    step++;
    asked++;
  }
  return open;
}

function stepOrder(step: number | null): number {
  return step ?? Number.MAX_SAFE_INTEGER;
}
