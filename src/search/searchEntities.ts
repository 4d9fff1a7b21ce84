import { AtlasError } from '../errors.ts';
import { foldText } from '../lib/foldText.ts';
import type { EntityType } from '../ontology/records.ts';
import type { FoldedText, Snapshot, TextField } from '../snapshot/Snapshot.ts';

export interface SearchQuery {
  /** Null: all types but SOURCE. */
  readonly types: readonly EntityType[] | null;
  readonly first: number;
  /** The last hit already seen. */
  readonly after: { readonly score: number; readonly id: string } | null;
}

export interface SearchHit {
  readonly entity: number;
  readonly score: number;
  readonly match: { readonly field: TextField; readonly text: string };
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Finds entities by their texts: names, identifiers, id, summary. All parts of the query must match in one text of the entity. A run of
 * Chinese characters matches as a phrase, so that a person's name does not find all who share a character of it; a single character only a
 * whole text or its beginning. A word in letters or digits matches a whole word or the beginning of one.
 *
 * The score of a text is how well it matches (the whole text 1, its beginning 0.9, whole words 0.8, beginnings of words or an inner phrase
 * 0.7), times what the field is worth (primary name 1, alias and abbreviation 0.95, former name 0.9, identifier 0.85, id 0.6, summary 0.5),
 * less up to a tenth for what else the text says. The best text of an entity counts. Equal scores are ordered by id.
 */
export function searchEntities(snapshot: Snapshot, text: string, { types, first, after }: SearchQuery): SearchAnswer {
  const query = foldText(text);
  if (query === '') throw new AtlasError('BAD_USER_INPUT', ['text: it has no letters or digits; give some'], { details: { argument: 'text' } });
  const parts = query.split(' ').flatMap(splitScripts);
  const { entities, ontology } = snapshot;
  const wanted = ontology.entityTypes.map(({ name }) => types?.includes(name) ?? name !== 'SOURCE');
  const hits: SearchHit[] = [];
  for (let entity = 0; entity < entities.count; entity++) {
    if (!wanted[entities.type[entity]]) continue;
    const best = bestMatch(entities.texts[entity], query, parts);
    if (best !== null) hits.push({ entity, score: best.score, match: { field: best.text.field, text: best.text.text } });
  }
  hits.sort((a, b) => b.score - a.score || a.entity - b.entity);
  const start = after === null ? 0 : hits.filter(({ entity, score }) => score > after.score || (score === after.score && entities.ids[entity] <= after.id)).length;
  return { hits: hits.slice(start, start + first), totalCount: hits.length, hasNextPage: start + first < hits.length, hasPreviousPage: start > 0 };
}

const FIELD_WORTH: Readonly<Record<TextField, number>> = {
  PRIMARY: 1,
  ALIAS: 0.95,
  ABBREVIATION: 0.95,
  FORMER: 0.9,
  IDENTIFIER: 0.85,
  ID: 0.6,
  SUMMARY: 0.5,
};

function bestMatch(texts: readonly FoldedText[], query: string, parts: readonly string[]): { score: number; text: FoldedText } | null {
  let best: { score: number; text: FoldedText } | null = null;
  for (const text of texts) {
    const fit = fitOf(text.folded, query, parts);
    if (fit === 0) continue;
    const surplus = 1 - Math.min(query.length / text.folded.length, 1);
    const score = Math.round(fit * FIELD_WORTH[text.field] * (1 - surplus / 10) * 1e6) / 1e6;
    if (best === null || score > best.score) best = { score, text };
  }
  return best;
}

/** 0 when it does not match. */
function fitOf(folded: string, query: string, parts: readonly string[]): number {
  if (folded === query) return 1;
  if (!parts.every((part) => hasPart(folded, part))) return 0;
  if (folded.startsWith(query)) return 0.9;
  return parts.every((part) => isWholeWord(folded, part)) ? 0.8 : 0.7;
}

const CJK = /\p{Script=Han}/u;

function hasPart(folded: string, part: string): boolean {
  if (CJK.test(part)) return part.length > 1 ? folded.includes(part) : folded.startsWith(part);
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) if (startsWord(folded, at)) return true;
  return false;
}

function isWholeWord(folded: string, part: string): boolean {
  if (CJK.test(part)) return false;
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (startsWord(folded, at) && (end === folded.length || startsWord(folded, end))) return true;
  }
  return false;
}

/** After a blank, at the start, or where Chinese characters and letters meet. */
function startsWord(folded: string, at: number): boolean {
  if (at === 0 || folded[at - 1] === ' ' || folded[at] === ' ') return true;
  return CJK.test(folded[at - 1]) !== CJK.test(folded[at]);
}

/** "张江aI" is the phrase 张江 and the word ai. */
function splitScripts(word: string): string[] {
  return word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}
