import { element } from '../element.ts';
import { outsideLink } from './outsideLink.ts';
import type { PanelWords } from './PanelWords.ts';

interface ShownSource {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language?: string;
  readonly titleTranslated?: boolean;
  /** Further words about it. */
  readonly rest?: readonly string[];
}

/** A document in a list: its number there, its title, which leads to it, who published it and when. Null for a number: the list has none. */
export function sourceItem(words: PanelWords, number: number | null, source: ShownSource, ...places: readonly Node[]): HTMLLIElement {
  const { title, url, publisher, date, language = null, titleTranslated = false, rest = [] } = source;
  const about = [
    ...(titleTranslated ? [words.say(OUR_TITLE)] : []),
    ...(publisher === null ? [] : [element('span', { lang: language }, publisher)]),
    ...(date === null ? [] : [words.date(date)]),
    ...rest,
  ];
  return element(
    'li',
    { part: 'source' },
    number === null ? null : element('span', { class: 'at-number' }, String(number)),
    element(
      'span',
      { class: 'at-text' },
      outsideLink(title, url, { class: 'at-title', title, lang: titleTranslated ? null : language }),
      about.length === 0 ? null : element('span', { class: 'at-about' }, ...about.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]))),
      ...places,
    ),
  );
}

const OUR_TITLE = { en: 'title paraphrased or translated by us', zh: '题名系本图谱转述或翻译' };
