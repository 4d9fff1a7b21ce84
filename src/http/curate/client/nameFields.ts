import { element } from '../../../map/page/element.ts';
import { NAME_USES } from '../../../map/page/panels/card/cardTexts.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import type { NameRecord, NameUse } from '../../../ontology/records.ts';
import type { FormPart } from './FormPart.ts';
import { formField, selectInput, textInput, written } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';

/** One name of an entity; `given` is one that is to be put right. */
export function nameFields(words: PanelWords, given: NameRecord | null): FormPart {
  const text = textInput({ required: true, value: given?.text ?? '' });
  const language = selectInput(
    [
      ['en', words.say(FORM_TEXTS.english)],
      ['zh', words.say(FORM_TEXTS.chinese)],
    ],
    given?.language === 'ZH' ? 'zh' : 'en',
  );
  const uses = Object.entries(NAME_USES).map(([use, label]) => [use as NameUse, words.say(label)] as const);
  const use = selectInput(uses, given?.use ?? 'ALIAS');
  return {
    element: element(
      'div',
      { class: 'fields' },
      formField(words.say(FORM_TEXTS.name), text),
      formField(words.say(FORM_TEXTS.language), language),
      formField(words.say(FORM_TEXTS.use), use),
    ),
    read: () => (written(text) === null ? null : { text: written(text), language: language.value, use: use.value }),
  };
}
