import { foldText } from '../../lib/foldText.ts';
import type { Reason } from '../../search/resolve/compareNames.ts';
import { acceptingTypes, isSure, type ResolvedMatch, resolveNames } from '../../search/resolve/resolveNames.ts';
import { propertiesOf, type ReconcileProperty } from './properties.ts';
import { propertyValues, type ReconcileContext } from './propertyValues.ts';
import type { ReconcileQuery } from './readRequests.ts';
import { ofType, typesOf } from './reconcileTypes.ts';
import { unknownProperty } from './unknownProperty.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  /** From 0 to 100. */
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: boolean | number }[];
}

export type ResultBatch = Record<string, { readonly result: readonly Candidate[] }>;

/** Candidates of each query, best first. Of `properties` it counts how many agree; a type is a condition, unless it only should hold. */
export async function answerQueries(context: ReconcileContext, queries: readonly (readonly [key: string, query: ReconcileQuery])[]): Promise<ResultBatch> {
  const { snapshot, signal } = context;
  const all = acceptingTypes(snapshot, null);
  const acceptsByTypes = new Map<string, (entity: number) => boolean>();
  const accepting = (query: ReconcileQuery, argument: string) => {
    const key = JSON.stringify([query.types, query.typeStrict]);
    const accepts = acceptsByTypes.get(key) ?? conditionOf(context, query, argument, all);
    acceptsByTypes.set(key, accepts);
    return accepts;
  };
  const found = await resolveNames(
    snapshot,
    // Further ones are looked at where what is known of them may bring them to the front.
    queries.map(([key, query]) => ({
      name: nameOf(query),
      accepts: accepting(query, `queries.${key}.type`),
      first: weighs(query) ? MOST_WEIGHED : query.limit,
    })),
    signal,
  );
  const properties = new Map(propertiesOf(snapshot, null).map((property) => [property.id, property]));
  // Keys are the client's: an object without a prototype takes any.
  const batch: ResultBatch = Object.create(null);
  for (const [i, [key, query]] of queries.entries()) batch[key] = { result: await candidatesOf(context, properties, query, found[i], `queries.${key}`) };
  return batch;
}

const MOST_WEIGHED = 20;
/** What a match loses that is of another type than it should be, or has none of the values given. */
const OTHER_TYPE = 0.1;
const OTHER_VALUE = 0.15;
/** What it gains when all values given are its own. */
const SAME_VALUES = 0.06;

function weighs({ properties, types, typeStrict }: ReconcileQuery): boolean {
  return properties.length > 0 || (types.length > 0 && typeStrict === 'should');
}

/** Without a name the values that name things are looked for. */
function nameOf({ query, properties }: ReconcileQuery): string {
  return query !== '' ? query : (properties.find(({ pid }) => /^(?:id|names?\b|identifiers)/.test(pid))?.values[0] ?? '');
}

function conditionOf(
  { snapshot }: ReconcileContext,
  { types, typeStrict }: ReconcileQuery,
  argument: string,
  all: (entity: number) => boolean,
): (entity: number) => boolean {
  const conditions = types.map((type) => ofType(snapshot, argument, type));
  if (conditions.length === 0 || typeStrict === 'should') return all;
  return typeStrict === 'all' ? (entity) => conditions.every((holds) => holds(entity)) : (entity) => conditions.some((holds) => holds(entity));
}

async function candidatesOf(
  context: ReconcileContext,
  properties: ReadonlyMap<string, ReconcileProperty>,
  query: ReconcileQuery,
  found: readonly ResolvedMatch[],
  argument: string,
): Promise<Candidate[]> {
  const weighed = await Promise.all(found.map(async (match) => ({ match, ...(await weigh(context, properties, query, match, argument)) })));
  weighed.sort((a, b) => b.score - a.score);
  const isFirstSure = weighs(query) ? isSure(weighed.map(({ score }) => score)) : found[0]?.isMatch === true;
  return weighed
    .slice(0, query.limit)
    .map(({ match, score, features }, i) => ({ ...described(context, match), score: Math.round(score * 1_000) / 10, match: i === 0 && isFirstSure, features }));
}

async function weigh(
  context: ReconcileContext,
  known: ReadonlyMap<string, ReconcileProperty>,
  { properties, types, typeStrict }: ReconcileQuery,
  { entity, score, reason, field }: ResolvedMatch,
  argument: string,
): Promise<{ readonly score: number; readonly features: Candidate['features'] }> {
  const { snapshot } = context;
  const features: { id: string; value: boolean | number }[] = [
    { id: reason, value: true },
    { id: `FIELD_${field === 'PRIMARY' ? 'NAME' : field === 'FORMER' ? 'FORMER_NAME' : field}`, value: true },
  ];
  let weighed = score;
  if (typeStrict === 'should' && types.length > 0 && !types.some((type) => ofType(snapshot, `${argument}.type`, type)(entity))) weighed -= OTHER_TYPE;
  let same = 0;
  for (const { pid, values } of properties) {
    const property = known.get(pid);
    if (property === undefined) throw unknownProperty(`${argument}.properties`, pid);
    const texts = (await propertyValues(context, entity, property)).flatMap((value) => ('id' in value ? [value.id, value.name] : [value.str]));
    const isSame = texts.some((text) => values.some((value) => text === value || foldText(text) === foldText(value)));
    if (isSame) same++;
    else if (texts.length > 0) weighed -= OTHER_VALUE;
    features.push({ id: `PROPERTY_${pid}`, value: isSame });
  }
  if (same > 0 && same === properties.length) weighed += SAME_VALUES;
  return { score: Math.max(0, Math.min(1, weighed)), features };
}

function described({ snapshot, language }: ReconcileContext, { entity, reason, text }: ResolvedMatch): Pick<Candidate, 'id' | 'name' | 'description' | 'type'> {
  const { ids, texts } = snapshot.entities;
  const name = texts.name(entity, language);
  const other = texts.name(entity, language === 'ZH' ? 'EN' : 'ZH');
  const type = typesOf(snapshot, entity);
  const parts = [type[0].name, ...(other === name ? [] : [other]), ...(text === name || text === other ? [] : [text]), REASON_WORDS[reason]];
  return { id: ids.at(entity), name, description: parts.join(' · '), type };
}

const REASON_WORDS: Record<Reason, string> = {
  SAME: 'same name',
  WITHOUT_LEGAL_FORM: 'same without legal form',
  WORD_ORDER: 'same words in another order',
  WITHOUT_CITY: 'same without city',
  PINYIN: 'same in pinyin',
  ONE_TYPO: 'one character differs',
  SHARED_WORDS: 'shares words',
};
