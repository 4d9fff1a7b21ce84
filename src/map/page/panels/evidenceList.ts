import { locatorInWords } from '../../../ontology/words/locators.ts';
import { element } from '../element.ts';
import type { GivenEvidence, GivenSource } from './givenEvidence.ts';
import { outsideLink } from './outsideLink.ts';
import type { PanelWords } from './PanelWords.ts';
import type { SourceNumbers } from './SourceNumbers.ts';

/** The documents that say so, best first: number, title, publisher, date, whether it is said outright, where in it. */
export function evidenceList(words: PanelWords, numbers: SourceNumbers, evidence: readonly GivenEvidence[]): HTMLElement {
  const items = evidence.map(({ source, stance, asOf, locator }) =>
    element(
      'li',
      { part: 'source' },
      element('span', { class: 'number' }, String(numbers.of(source))),
      element(
        'span',
        { class: 'text' },
        sourceTitle(words, source),
        detail(source.publisher, source.language),
        detail(source.published === null ? null : words.date(source.published)),
        detail(words.stance(stance)),
        detail(asOf === null ? null : words.say(TEXTS.seen, { date: words.date(asOf) })),
        detail(locator === null ? null : locatorInWords(locator), source.language, 'locator'),
      ),
    ),
  );
  return element('ul', { class: 'sources', 'aria-label': words.say(TEXTS.sources) }, ...items);
}

/** Its title, which leads to it; whether the title is ours. */
export function sourceTitle(
  words: PanelWords,
  source: Pick<GivenSource, 'title' | 'url'> & Partial<Pick<GivenSource, 'language' | 'titleTranslated'>>,
): HTMLElement {
  const title = outsideLink(source.title, source.url, { class: 'title', lang: source.titleTranslated ? null : (source.language ?? null) });
  return source.titleTranslated ? element('span', {}, title, ` ${words.say(TEXTS.ourTitle)}`) : title;
}

/** A few words behind others. */
function detail(text: string | null, language: string | null = null, name: string | null = null): Node | null {
  if (text === null) return null;
  return element('span', { class: 'detail' }, ' · ', element('span', { lang: language, class: name }, text));
}

const TEXTS = {
  sources: { en: 'Sources', zh: '来源' },
  seen: { en: 'as of {date}', zh: '所述为{date}的情况' },
  ourTitle: { en: '[title paraphrased or translated by us]', zh: '[题名系本图谱转述或翻译]' },
};
