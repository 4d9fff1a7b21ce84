import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { focusOf, listOf } from '../mapSteps.ts';
import type { OntologyWords } from '../ontologyWords.ts';
import type { EntityNames } from './EntityNames.ts';

/** What the map is about, in words: "Ruijin Hospital", 医院 ⇄ 基金. */
export function subjectName(state: MapState, words: OntologyWords, names: EntityNames): string {
  const { language } = state;
  const texts = EXPLORER_TEXTS[language];
  const named = (part: string) => words.kinds.get(part) ?? words.types.get(part) ?? (part.includes('/') ? names.find(part, language)?.name : undefined) ?? part;
  const together = (parts: readonly string[]) => parts.map(named).join(language === 'zh' ? '、' : ', ');
  const focus = focusOf(state);
  if (focus.length > 0) return together(focus);
  const [from, to] = [listOf(state, 'from'), listOf(state, 'to')];
  return from.length === 0 && to.length === 0 ? texts.overview : filled(texts.connection, together(from), together(to));
}
