import { AtlasError } from '../errors.ts';
import { orAborted } from '../lib/orAborted.ts';
import { searchReady } from '../search/SearchIndex.ts';
import { searchEntities } from '../search/searchEntities.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from './cursor.ts';
import type { QuerySearchArgs } from './generated.ts';
import { pageSize, plainText } from './limits.ts';

const isKey = (key: CursorKey): key is [number, string] => key.length === 2 && typeof key[0] === 'number' && typeof key[1] === 'string';

const FIELD = {
  PRIMARY: 'NAME',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER_NAME',
  ABBREVIATION: 'ABBREVIATION',
  IDENTIFIER: 'IDENTIFIER',
  ID: 'ID',
  SUMMARY: 'SUMMARY',
} as const;

export async function searchList({ snapshot, signal }: AtlasContext, args: QuerySearchArgs) {
  const first = pageSize(args.first);
  const text = plainText('text', args.text);
  if (args.types?.length === 0)
    throw new AtlasError('BAD_USER_INPUT', ['types: the list is empty; name at least one, or leave it out'], { details: { argument: 'types' } });
  const kind = `search ${text}`;
  const after = decodeCursor(kind, args.after, isKey);
  await orAborted(searchReady(snapshot), signal);
  const found = searchEntities(snapshot, text, { types: args.types ?? null, first, after: after === null ? null : { score: after[0], id: after[1] } });
  const edges = found.hits.map(({ entity, score, match }) => ({
    cursor: encodeCursor(kind, [score, snapshot.entities.ids.at(entity)]),
    node: { entity },
    score,
    matchedOn: { field: FIELD[match.field], text: match.text },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(edges, found),
    totalCount: found.totalCount,
  };
}
