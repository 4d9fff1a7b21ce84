import { OURS, OURS_EXPLAINED } from '../../../../ontology/words/ours.ts';
import { element } from '../../element.ts';
import type { PanelWords } from '../PanelWords.ts';
import type { NamedEntity } from './entityQuery.ts';

/** Its name, in the name's own language, with the mark of a name that is ours, which explains itself. */
export function nameParts(words: PanelWords, { name, names }: Pick<NamedEntity, 'name' | 'names'>): Node[] {
  const same = names.filter(({ text }) => text === name);
  const language = same[0]?.language;
  return [languageText(name, language ?? 'OTHER'), ...(same.length > 0 && same.every(({ translated }) => translated) ? [oursMark(words)] : [])];
}

export function oursMark(words: PanelWords): HTMLElement {
  return element('abbr', { class: 'at-ours', title: words.say(OURS_EXPLAINED) }, OURS);
}

export function languageText(text: string, language: 'EN' | 'ZH' | 'OTHER'): HTMLElement {
  return element('span', { lang: language === 'OTHER' ? null : language === 'ZH' ? 'zh' : 'en' }, text);
}
