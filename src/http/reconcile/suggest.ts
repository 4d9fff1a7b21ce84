import { AtlasError } from '../../errors.ts';
import { LIMITS, plainText } from '../../graphql/limits.ts';
import { foldText } from '../../lib/foldText.ts';
import { searchReady } from '../../search/SearchIndex.ts';
import { searchEntities } from '../../search/searchEntities.ts';
import { propertiesOf } from './properties.ts';
import type { ReconcileContext } from './propertyValues.ts';
import { reconcileTypes, typesOf } from './reconcileTypes.ts';

interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly notable?: readonly { readonly id: string; readonly name: string }[];
}

export interface Suggestions {
  readonly result: readonly Suggestion[];
}

export const SUGGESTIONS = 20;
const MOST_SKIPPED = 1_000;

/** How many to leave out: 0 where the client does not say. */
export function readCursor(cursor: unknown): number {
  if (cursor === undefined || cursor === '') return 0;
  const value = Number(cursor);
  if (Number.isInteger(value) && value >= 0 && value <= MOST_SKIPPED) return value;
  throw new AtlasError('BAD_USER_INPUT', [`cursor: give a whole number from 0 to ${MOST_SKIPPED}`], { details: { argument: 'cursor' } });
}

export async function suggestEntities({ snapshot, language }: ReconcileContext, prefix: string, skip: number): Promise<Suggestions> {
  if (foldText(prefix) === '') return { result: [] };
  await searchReady(snapshot);
  const { hits } = searchEntities(snapshot, plainText('prefix', prefix, LIMITS.textLength), { types: null, first: skip + SUGGESTIONS, after: null });
  const { ids, texts } = snapshot.entities;
  return {
    result: hits.slice(skip).map(({ entity }) => {
      const name = texts.name(entity, language);
      const other = texts.name(entity, language === 'ZH' ? 'EN' : 'ZH');
      const notable = typesOf(snapshot, entity);
      return { id: ids.at(entity), name, description: other === name ? notable[0].name : `${notable[0].name} · ${other}`, notable };
    }),
  };
}

export function suggestTypes({ snapshot }: ReconcileContext, prefix: string, skip: number) {
  return { result: beginning(reconcileTypes(snapshot.ontology), prefix, skip) };
}

export function suggestProperties({ snapshot }: ReconcileContext, prefix: string, skip: number): Suggestions {
  const found = beginning(propertiesOf(snapshot, null), prefix, skip);
  return { result: found.map(({ id, name, description }) => ({ id, name, description })) };
}

/** Those with the id, or of whose name a word begins so; all for ''. */
function beginning<T extends { readonly id: string; readonly name: string }>(all: readonly T[], prefix: string, skip: number): readonly T[] {
  const start = foldText(prefix);
  const found = all.filter(({ id, name }) => start === '' || ` ${foldText(name)}`.includes(` ${start}`) || ` ${foldText(id)}`.includes(` ${start}`));
  return found.slice(skip, skip + SUGGESTIONS);
}
