import { element } from '../../element.ts';
import { evidenceList } from '../evidenceList.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS, NAME_LANGUAGES, NAME_USES } from './cardTexts.ts';
import type { GivenEntity } from './entityQuery.ts';
import { languageText, oursMark } from './nameParts.ts';

/** All names that it bore as of the date, and the documents that name it. */
export function nameSection({ words, numbers }: CardContext, { names, evidence }: GivenEntity): HTMLElement {
  const items = names.map((name) => {
    const about = [
      words.say(NAME_USES[name.use]),
      words.say(NAME_LANGUAGES[name.language]),
      ...(name.since === null && name.until === null ? [] : [words.period(name)]),
    ];
    const text = element('span', { class: 'at-name' }, languageText(name.text, name.language), name.translated ? oursMark(words) : null);
    return element('li', {}, text, element('span', { class: 'at-detail' }, ` ${about.join(' · ')}`));
  });
  const named = words.say(CARD_TEXTS.named, { count: words.number(evidence.length) });
  return element(
    'section',
    { part: 'section', class: 'at-names' },
    element('h3', {}, words.say(CARD_TEXTS.names)),
    element('ul', { class: 'at-plain' }, ...items),
    evidence.length === 0 ? null : element('details', {}, element('summary', {}, named), evidenceList(words, numbers, evidence)),
  );
}
