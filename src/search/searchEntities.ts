import { AtlasError } from '../errors.ts';
import { smallest } from '../lib/smallest.ts';
import type { EntityType } from '../ontology/records.ts';
import type { TextField } from '../snapshot/EntityTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { BY_ID, bestTexts } from './bestTexts.ts';
import { parseSearchText } from './parseSearchText.ts';
import { textOf } from './SearchIndex.ts';
import { MATCH, scoreOf } from './textScore.ts';

export interface SearchHit {
  readonly entity: number;
  /** Above 0; 1 is the whole primary name. */
  readonly score: number;
  readonly match: { readonly field: TextField; readonly text: string };
}

export interface SearchOptions {
  /** Null: all but sources. */
  readonly types: readonly EntityType[] | null;
  /** Hits of one page, counted from the last one already seen, or backward from `before`. */
  readonly first: number;
  readonly fromEnd?: boolean;
  /** The last hit already seen. */
  readonly after: HitKey | null;
  /** The first hit already seen. */
  readonly before?: HitKey | null;
}

export interface HitKey {
  readonly score: number;
  readonly id: string;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  /** All that were found, in no order. */
  readonly found: readonly number[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Finds entities by their texts (names, identifiers, summaries, id), best first. Every text is folded before it is compared.
 *
 * What matches. Chinese is matched as a phrase: 张江药谷 is found in a text that holds these four characters side by side, never in one that
 * has them scattered. A single Chinese character matches only where it begins a text. Other scripts are matched by words: each word of the
 * query must begin a word of one and the same text, in any order; "Lin-gang", "Lingang" and "lin gang" find what is written "Lin-gang".
 * Of a query in both scripts both parts must match, in one text or in two texts of the same entity. Initials stand for a name: SARI.
 * An id matches when it is given in full, without its type, or from its beginning with the slash.
 *
 * What comes first. How it matches: the whole text, then its initials, whole words, beginnings of words (in Chinese the beginning of the
 * text), the inside of a Chinese text. Then where: primary name, alias or abbreviation, former name, identifier, id; a match in a summary stands
 * behind all others. Then shorter texts before longer ones, then the entity with more relationships, then the id.
 */
export function searchEntities(snapshot: Snapshot, text: string, { types, first, fromEnd = false, after, before = null }: SearchOptions): SearchPage {
  const query = parseSearchText(text);
  if (query.parts.length === 0) {
    throw new AtlasError('BAD_USER_INPUT', ['text: it holds no letter and no digit; give some words of a name'], { details: { argument: 'text' } });
  }
  const wanted = ofTypes(snapshot, types);
  const best = bestTexts(snapshot, query, wanted);
  for (const [entity, match] of idMatches(snapshot, text)) if (wanted[entity] === 1) best.offer(entity, scoreOf(match, 'ID', 1, 1), BY_ID);

  const { degree } = snapshot.entities;
  const { topology } = snapshot;
  const rest = after === null ? best.found : best.found.filter((entity) => isAfter(snapshot, entity, best.score[entity], after));
  const window = before === null ? rest : rest.filter((entity) => isBefore(snapshot, entity, best.score[entity], before));
  const compare = (a: number, b: number) => best.score[b] - best.score[a] || degree[b] - degree[a] || rankOf(topology, a) - rankOf(topology, b);
  const page = smallest(window, first + 1, fromEnd ? (a, b) => compare(b, a) : compare);
  const hits = fromEnd ? page.slice(0, first).reverse() : page.slice(0, first);
  const hasMore = page.length > first;
  return {
    hits: hits.map((entity) => ({ entity, score: best.score[entity], match: matchShown(snapshot, entity, best.text[entity]) })),
    totalCount: best.found.length,
    found: best.found,
    hasNextPage: fromEnd ? window.length < rest.length : hasMore,
    hasPreviousPage: fromEnd ? hasMore : rest.length < best.found.length,
  };
}

function ofTypes({ ontology, entities }: Snapshot, types: readonly EntityType[] | null): Uint8Array {
  const wanted = ontology.entityTypes.map(({ name }) => (types === null ? name !== 'SOURCE' : types.includes(name)));
  const mask = new Uint8Array(entities.count);
  const { live } = entities;
  for (let entity = 0; entity < mask.length; entity++) if (wanted[entities.type[entity]] && live?.[entity] !== 0) mask[entity] = 1;
  return mask;
}

/** Ids that are the text, that are the text without their type, or that begin with it, where it names a type and a slash. */
function* idMatches({ ontology, entities: { ids } }: Snapshot, text: string): Iterable<[entity: number, match: number]> {
  const given = text.trim().toLowerCase();
  for (const { name } of ontology.entityTypes) {
    const entity = ids.find(`${name.toLowerCase()}/${given}`);
    if (entity !== undefined) yield [entity, MATCH.WORD];
  }
  if (!given.includes('/')) return;
  for (const entity of ids.beginningWith(given)) yield [entity, ids.at(entity) === given ? MATCH.WHOLE : MATCH.BEGINNING];
}

/** Where the last hit seen is gone, those with its score are shown again rather than lost. */
function isAfter({ entities: { ids, degree }, topology }: Snapshot, entity: number, score: number, after: HitKey): boolean {
  if (score !== after.score) return score < after.score;
  const last = ids.find(after.id);
  if (last === undefined) return true;
  return degree[entity] < degree[last] || (degree[entity] === degree[last] && rankOf(topology, entity) > rankOf(topology, last));
}

/** Where the first hit seen is gone, those with its score are left out: they are shown after it. */
function isBefore(snapshot: Snapshot, entity: number, score: number, before: HitKey): boolean {
  if (score !== before.score) return score > before.score;
  return snapshot.entities.ids.at(entity) !== before.id && !isAfter(snapshot, entity, score, before);
}

function matchShown(snapshot: Snapshot, entity: number, text: number): SearchHit['match'] {
  if (text === BY_ID) return { field: 'ID', text: snapshot.entities.ids.at(entity) };
  const { field, text: kept } = textOf(snapshot, text);
  return { field, text: kept };
}
