import { AtlasError } from '../errors.ts';
import { orAborted } from '../lib/orAborted.ts';
import type { EntityType } from '../ontology/records.ts';
import { searchReady } from '../search/SearchIndex.ts';
import { type SearchHit, searchEntities } from '../search/searchEntities.ts';
import { suggestEntities } from '../search/suggestEntities.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from './cursor.ts';
import type { QuerySearchArgs, QuerySuggestArgs } from './generated.ts';
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
  const types = typesIn(args.types);
  const kind = `search ${text}`;
  const after = decodeCursor(kind, args.after, isKey);
  await orAborted(searchReady(snapshot), signal);
  const found = searchEntities(snapshot, text, { types, first, after: after === null ? null : { score: after[0], id: after[1] } });
  const edges = found.hits.map(({ entity, score, match }) => ({
    cursor: encodeCursor(kind, [score, snapshot.entities.ids.at(entity)]),
    node: { entity },
    score,
    matchedOn: matchedOn(match),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(
      edges.map(({ cursor }) => cursor),
      found,
    ),
    totalCount: found.totalCount,
  };
}

export async function suggestionList({ snapshot, signal }: AtlasContext, args: QuerySuggestArgs) {
  const first = pageSize(args.first, 8, 'suggestFirst');
  const text = plainText('text', args.text);
  const types = typesIn(args.types);
  await orAborted(searchReady(snapshot), signal);
  return suggestEntities(snapshot, text, { types, first }).map(({ entity, match }) => ({ node: { entity }, matchedOn: matchedOn(match) }));
}

function typesIn(types: readonly EntityType[] | null | undefined): readonly EntityType[] | null {
  if (types?.length !== 0) return types ?? null;
  throw new AtlasError('BAD_USER_INPUT', ['types: the list is empty; name at least one, or leave it out'], { details: { argument: 'types' } });
}

function matchedOn({ field, text, how }: SearchHit['match']) {
  return { field: FIELD[field], text, how };
}
