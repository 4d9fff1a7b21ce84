import { element } from '../../element.ts';
import { sourceTitle } from '../evidenceList.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';

/** What the numbers of a card mean: each document once, by number. Null: it names none. */
export function documentSection({ words, numbers }: CardContext): HTMLElement | null {
  const { all } = numbers;
  if (all.length === 0) return null;
  const items = all.map((source, i) => {
    const about = [
      ...[source.author, source.publisher].filter((one) => one !== null),
      ...(source.published === null ? [] : [words.date(source.published)]),
      words.quality(source.quality),
    ];
    const text = element('span', { class: 'text' }, sourceTitle(words, source), element('span', { class: 'detail' }, ` · ${about.join(' · ')}`));
    return element('li', {}, element('span', { class: 'number' }, String(i + 1)), text);
  });
  const summary = element('summary', {}, words.say(CARD_TEXTS.documents, { count: words.number(all.length) }));
  return element('details', { class: 'documents', part: 'section' }, summary, element('ul', { class: 'sources' }, ...items));
}
