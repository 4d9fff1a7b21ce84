import { findInterlocks, type InterlockQuery } from '../paths/findInterlocks.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor } from './cursor.ts';
import { foundList } from './foundList.ts';
import type { QueryInterlocksArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import type { InterlockRef } from './refs.ts';
import { filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

type Key = [shared: number, meeting: number, from: string, other: string];
const isKey = (key: CursorKey): key is Key =>
  key.length === 4 && typeof key[0] === 'number' && typeof key[1] === 'number' && typeof key[2] === 'string' && typeof key[3] === 'string';

/** One page of the pairs that share something. */
export async function interlockList({ snapshot, runner, signal }: AtlasContext, { first, after, ...args }: QueryInterlocksArgs) {
  const size = pageSize(first);
  const key = decodeCursor('interlock', after, isKey);
  const query: InterlockQuery = {
    key: JSON.stringify(['interlocks', args.of, args.with, args.through, args.relationships, args.direction]),
    of: selectedEntities(snapshot, 'of', args.of),
    with: selectedMask(snapshot, 'with', args.with),
    through: filterMask(snapshot, 'through', args.through ?? { types: ['PERSON'] }) as Uint8Array,
    filter: relationshipFilter(snapshot, relationshipCriteria(snapshot, args.relationships), 'PATHS'),
    direction: args.direction ?? 'ANY',
    first: size,
    after: key === null ? null : { shared: key[0], meeting: key[1], from: key[2], with: key[3] },
  };
  const { ids } = snapshot.entities;
  return foundList(
    'interlock',
    await findInterlocks(snapshot, query, runner, signal),
    (pair) => [pair.sharedCount, pair.overlappingCount, ids.at(pair.from), ids.at(pair.with)],
    (pair): InterlockRef => ({ ...pair, query }),
  );
}
