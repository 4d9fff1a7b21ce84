import { smallest } from '../lib/smallest.ts';
import type { EntityType } from '../ontology/records.ts';
import type { TextField } from '../snapshot/EntityTexts.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { type BestTexts, BY_ID, bestTexts } from './bestTexts.ts';
import { kindOfMatch, type SearchMatchKind } from './matchKind.ts';
import { searchQueryOf } from './parseSearchText.ts';
import { textOf } from './SearchIndex.ts';
import { MATCH, scoreOf } from './textScore.ts';
import { wantedOf } from './wanted.ts';

export interface SearchHit {
  readonly entity: number;
  /** Above 0; 1 is the whole primary name. */
  readonly score: number;
  readonly match: { readonly field: TextField; readonly text: string; readonly how: SearchMatchKind };
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
  /** Only entities that existed then, by names borne then; null: whenever. */
  readonly graph?: GraphAsOf | null;
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
 * Finds entities by their texts (names, identifiers, summaries, id), best first. What matches, and what comes first, is told in docs/queries.md ("How search finds and
 * ranks"); `searchReady` must have ended.
 */
export function searchEntities(snapshot: Snapshot, text: string, options: SearchOptions): SearchPage {
  const { types, first, fromEnd = false, after, before = null, graph = null } = options;
  const query = searchQueryOf(text);
  const wanted = wantedOf(snapshot, types, graph);
  const best = bestTexts(snapshot, query, wanted, graph);
  for (const [entity, match] of idMatches(snapshot, text)) if (wanted[entity] === 1) best.offer(entity, scoreOf(match, 'ID', 1), match, BY_ID);

  const { degree } = graph ?? snapshot.entities;
  const { topology } = snapshot;
  const rest = after === null ? best.found : best.found.filter((entity) => isAfter(snapshot, degree, entity, best.score[entity], after));
  const window = before === null ? rest : rest.filter((entity) => isBefore(snapshot, degree, entity, best.score[entity], before));
  const compare = (a: number, b: number) => best.score[b] - best.score[a] || degree[b] - degree[a] || rankOf(topology, a) - rankOf(topology, b);
  const page = smallest(window, first + 1, fromEnd ? (a, b) => compare(b, a) : compare);
  const hits = fromEnd ? page.slice(0, first).reverse() : page.slice(0, first);
  const hasMore = page.length > first;
  return {
    hits: hits.map((entity) => ({ entity, score: best.score[entity], match: matchShown(snapshot, entity, best) })),
    totalCount: best.found.length,
    found: best.found,
    hasNextPage: fromEnd ? window.length < rest.length : hasMore,
    hasPreviousPage: fromEnd ? hasMore : rest.length < best.found.length,
  };
}

/** Ids that are the text, that are the text without their type, or that begin with it, where it names a type and a slash; a former id stands for the one that it leads to. */
function* idMatches({ ontology, entities: { ids } }: Snapshot, text: string): Iterable<[entity: number, match: number]> {
  const given = text.trim().toLowerCase();
  for (const { name } of ontology.entityTypes) {
    const entity = ids.find(`${name.toLowerCase()}/${given}`);
    if (entity !== undefined) yield [entity, MATCH.WORD];
  }
  if (!given.includes('/')) return;
  const whole = ids.find(given);
  if (whole !== undefined) yield [whole, MATCH.WHOLE];
  for (const entity of ids.beginningWith(given)) if (entity !== whole) yield [entity, MATCH.BEGINNING];
}

/** Where the last hit seen is gone, those with its score are shown again rather than lost. */
function isAfter({ entities: { ids }, topology }: Snapshot, degree: Uint32Array, entity: number, score: number, after: HitKey): boolean {
  if (score !== after.score) return score < after.score;
  const last = ids.find(after.id);
  if (last === undefined) return true;
  return degree[entity] < degree[last] || (degree[entity] === degree[last] && rankOf(topology, entity) > rankOf(topology, last));
}

/** Where the first hit seen is gone, those with its score are left out: they are shown after it. */
function isBefore(snapshot: Snapshot, degree: Uint32Array, entity: number, score: number, before: HitKey): boolean {
  if (score !== before.score) return score > before.score;
  return snapshot.entities.ids.at(entity) !== before.id && !isAfter(snapshot, degree, entity, score, before);
}

function matchShown(snapshot: Snapshot, entity: number, best: BestTexts): SearchHit['match'] {
  const how = kindOfMatch(best.match[entity]);
  if (best.text[entity] === BY_ID) return { field: 'ID', text: snapshot.entities.ids.at(entity), how };
  const { field, text } = textOf(snapshot, best.text[entity]);
  return { field, text, how };
}
