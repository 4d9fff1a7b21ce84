import { findInterlocks, type InterlockQuery } from '../paths/findInterlocks.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, kindAsOf } from './cursor.ts';
import { foundList } from './foundList.ts';
import type { QueryInterlocksArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import type { InterlockRef } from './refs.ts';
import { absentMask, filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

type Key = [shared: number, meeting: number, from: string, other: string];
const isKey = (key: CursorKey): key is Key =>
  key.length === 4 && typeof key[0] === 'number' && typeof key[1] === 'number' && typeof key[2] === 'string' && typeof key[3] === 'string';

/** One page of the pairs that share something. */
export async function interlockList(context: AtlasContext, { first, after, ...args }: QueryInterlocksArgs) {
  const { snapshot, runner, signal, asOf } = context;
  const size = pageSize(first);
  const kind = kindAsOf('interlock', asOf);
  const absent = absentMask(context, args.relationships);
  const key = decodeCursor(kind, after, isKey);
  const query: InterlockQuery = {
    key: JSON.stringify(['interlocks', args.of, args.with, args.through, args.relationships, args.direction, asOf]),
    of: selectedEntities(context, 'of', args.of).filter((entity) => absent?.[entity] !== 1),
    with: selectedMask(context, 'with', args.with),
    present: absent?.map((gone) => 1 - gone) ?? null,
    through: without(filterMask(context, 'through', args.through ?? { types: ['PERSON'] }) as Uint8Array, absent),
    filter: relationshipFilter(snapshot, relationshipCriteria(context, args.relationships), 'PATHS'),
    direction: args.direction ?? 'ANY',
    first: size,
    after: key === null ? null : { shared: key[0], meeting: key[1], from: key[2], with: key[3] },
  };
  const { ids } = snapshot.entities;
  return foundList(
    kind,
    await findInterlocks(snapshot, query, runner, signal),
    (pair) => [pair.sharedCount, pair.overlappingCount, ids.at(pair.from), ids.at(pair.with)],
    (pair): InterlockRef => ({ ...pair, query }),
  );
}

function without(mask: Uint8Array, absent: Uint8Array | null): Uint8Array {
  return absent === null ? mask : mask.map((held, entity) => held & (1 - absent[entity]));
}
