import type { MapScene } from '../../MapScene.ts';
import { MAP_LIMITS, MAP_STANDARDS } from '../../mapParameters.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { resetFilters, setParameter } from '../mapSteps.ts';
import type { OntologyWords } from '../ontologyWords.ts';
import type { ChangeState } from '../Panel.ts';
import { activeFilters } from './activeFilters.ts';
import type { Message } from './createMessages.ts';
import type { EntityNames } from './EntityNames.ts';
import { subjectName } from './subjectName.ts';

/** Says what was asked for where nothing fits, and offers what would widen it. */
export function emptyMessage({ notices }: MapScene, state: MapState, words: OntologyWords, names: EntityNames, change: ChangeState): Message {
  const texts = EXPLORER_TEXTS[state.language];
  const filters = activeFilters(state, words, names);
  const actions = widenings(state, words, names, change);
  const asked = [subjectName(state, words, names), ...filters.map(({ name, value }) => `${name}: ${value}`)].join(' · ');
  const isWhole = filters.length === 0 && state.data['from'] === undefined;
  return {
    tone: 'warn',
    title: texts.emptyTitle,
    lines: isWhole ? [texts.emptyGraph] : [filled(texts.emptyAsked, asked), ...notices, ...(actions.length > 0 ? [texts.emptyWiden] : [])],
    actions,
  };
}

/** What lets in more: each filter away, longer paths, no filter at all. */
export function widenings(state: MapState, words: OntologyWords, names: EntityNames, change: ChangeState): NonNullable<Message['actions']> {
  const texts = EXPLORER_TEXTS[state.language];
  const filters = activeFilters(state, words, names);
  const step = (label: string, next: (state: MapState) => MapState) => ({ label, act: () => change(next, 'STEP') });
  const maxHops = Number(state.data['maxHops'] ?? MAP_STANDARDS.maxHops);
  const isShort = state.data['from'] !== undefined && maxHops < MAP_LIMITS.maxHops;
  return [
    ...filters.map(({ value, without }) => step(filled(texts.widen, value), without)),
    ...(isShort ? [step(filled(texts.moreHops, maxHops + 1), (from) => setParameter(from, 'maxHops', String(maxHops + 1)))] : []),
    ...(filters.length > 1 ? [step(texts.reset, resetFilters)] : []),
  ];
}
