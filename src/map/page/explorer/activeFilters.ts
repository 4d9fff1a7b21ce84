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
  const ofRecord = (labels: Readonly<Record<string, string>>) => (value: string) => (Object.hasOwn(labels, value) ? labels[value] : undefined);
  return [
    ...several('types', (value) => words.types.get(value)),
    ...several('kinds', (value) => words.kinds.get(value)),
    ...several('relationships', (value) => words.relationships.get(value)),
    ...several('status', ofRecord(texts.statuses)),
    ...one('stance', texts.stance, ofRecord(texts.stances)),
    ...one('quality', texts.quality, ofRecord(texts.qualities)),
    ...one('source', texts.source, (id) => names.find(id, language)?.name),
    ...one('asOf', texts.time, (date) => filled(texts.asOf, date)).map((filter) => ({
      ...filter,
      // Time moves nothing on the map.
      without: (from: MapState) => ({ ...filter.without(from), view: from.view }),
    })),
  ];
}
