import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { listOf, setParameter } from '../mapSteps.ts';
import type { OntologyWords } from '../ontologyWords.ts';
import type { EntityNames } from './EntityNames.ts';

export interface ActiveFilter {
  /** What it is called: 类型, Document. */
  readonly name: string;
  readonly value: string;
  /** The state without it. */
  readonly without: (state: MapState) => MapState;
}

/** What leaves some of the graph out, value by value, in words. */
export function activeFilters(state: MapState, words: OntologyWords, names: EntityNames): ActiveFilter[] {
  const { data, language } = state;
  const texts = EXPLORER_TEXTS[language];
  const several = (parameter: 'types' | 'kinds' | 'relationships' | 'status', labels: (value: string) => string | undefined) =>
    listOf(state, parameter).map((value) => ({
      ...{ name: texts[parameter], value: labels(value) ?? value },
      without: (from: MapState) =>
        setParameter(
          from,
          parameter,
          listOf(from, parameter)
            .filter((one) => one !== value)
            .join(','),
        ),
    }));
  const one = (parameter: string, name: string, label: (value: string) => string | undefined) =>
    data[parameter] === undefined
      ? []
      : [{ name, value: label(data[parameter]) ?? data[parameter], without: (from: MapState) => setParameter(from, parameter, null) }];
  const allowed = listOf(state, 'types');
  /** Where most are let in, what is left out is sooner told. */
  const leftOut = allowed.length === 0 ? [] : [...words.types.keys()].filter((type) => !allowed.includes(type));
  const ofRecord = (labels: Readonly<Record<string, string>>) => (value: string) => (Object.hasOwn(labels, value) ? labels[value] : undefined);
  return [
    ...(leftOut.length > 0 && leftOut.length < words.types.size / 2
      ? leftOut.map((type) => ({
          ...{ name: texts.types, value: filled(texts.without, words.types.get(type) ?? type) },
          without: (from: MapState) => setTypes(from, [...listOf(from, 'types'), type], words),
        }))
      : several('types', (value) => words.types.get(value))),
    ...several('kinds', (value) => words.kinds.get(value)),
    ...several('relationships', (value) => words.relationships.get(value)),
    ...several('status', ofRecord(texts.statuses)),
    ...one('stance', texts.stance, ofRecord(texts.stances)),
    ...one('quality', texts.quality, (value) => filled(texts.atLeast, ofRecord(texts.qualities)(value) ?? value)),
    ...one('source', texts.source, (id) => names.find(id, language)?.name),
    ...one('asOf', texts.time, (date) => filled(texts.asOf, date)).map((filter) => ({
      ...filter,
      // Time moves nothing on the map.
      without: (from: MapState) => ({ ...filter.without(from), view: from.view }),
    })),
  ];
}

function setTypes(state: MapState, types: readonly string[], words: OntologyWords): MapState {
  return setParameter(state, 'types', types.length === words.types.size ? null : types.join(','));
}
