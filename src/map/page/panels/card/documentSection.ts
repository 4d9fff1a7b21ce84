import { element } from '../../element.ts';
import type { GivenSource } from '../givenEvidence.ts';
import type { PanelWords } from '../PanelWords.ts';
import { sourceItem } from '../sourceItem.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';

/** What the numbers of a card mean: each document once, by number. Null: it names none. */
export function documentSection({ words, numbers }: CardContext): HTMLElement | null {
  const { all } = numbers;
  if (all.length === 0) return null;
  const items = all.map((source, i) => sourceItem(words, i + 1, { ...source, date: source.published, rest: restOf(words, source) }));
  const summary = element('summary', {}, words.say(CARD_TEXTS.documents, { count: words.number(all.length) }));
  return element('details', { class: 'at-documents', part: 'section' }, summary, element('ul', { class: 'at-sources' }, ...items));
}

/** Who wrote it, and how near it is to what it reports. */
function restOf(words: PanelWords, { author, quality }: GivenSource): string[] {
  return [...(author === null ? [] : [author]), words.quality(quality)];
}
