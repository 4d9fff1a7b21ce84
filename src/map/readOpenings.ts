import { refused } from '../analysis/filterInput.ts';
import { ENTITY_TYPES, type EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type FoldKey, type FoldOpened, readFoldKey } from './foldKey.ts';
import type { FoldOpening } from './MapRequest.ts';
import { readHistory } from './mapHistory.ts';
import { MAP_LIMITS } from './mapParameters.ts';

/** Openings in order, each with its step among what came into the middle. `entity` gives the number of an id, or refuses it. */
export function readOpenings(snapshot: Snapshot, keys: readonly string[], focus: readonly string[], entity: (id: string) => number): FoldOpening[] {
  const read = keys.map((key) => readKey(snapshot, key));
  const numbers = new Map(read.map(({ of }) => [of, entity(of)]));
  const open = readHistory(focus, read).flatMap((event, step): FoldOpening[] =>
    event.form === 'FOCUS' ? [] : [{ of: numbers.get(event.of) as number, type: event.type as EntityType, kind: event.kind, shown: event.shown, step }],
  );
  if (open.length > MAP_LIMITS.open) {
    const limit = { limit: 'open', value: open.length, max: MAP_LIMITS.open };
    throw refused('LIMIT_EXCEEDED', 'open', `${open.length} openings are too many; give at most ${MAP_LIMITS.open}`, limit);
  }
  return open;
}

function readKey({ ontology }: Snapshot, key: string): FoldKey {
  const read = readFoldKey(key);
  const type = ENTITY_TYPES.find((name) => name === read?.type && name !== 'SOURCE');
  const hasKind = (kind: string) => type !== undefined && ontology.kindByName.get(kind)?.of.includes(type) === true;
  const isWithin = ({ shown, step }: FoldOpened) => shown >= 1 && shown <= MAP_LIMITS.shown && (step === null || step >= 1);
  if (read === null || type === undefined || (read.kind !== null && !hasKind(read.kind)) || !read.openings.every(isWithin)) {
    throw refused(
      'BAD_USER_INPUT',
      'open',
      `"${key.slice(0, 200)}" opens no fold; write entity~TYPE~KIND~number, as \`opening\` has it in a map's data, with a number from 1 to ${MAP_LIMITS.shown}`,
    );
  }
  return read;
}
