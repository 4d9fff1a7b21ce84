import { expect, it } from '@jest/globals';
import { languageText } from '../../src/reports/languageText.ts';
import { createWords } from '../../src/reports/words/createWords.ts';
import { ONTOLOGY } from '../snapshot/records.ts';

it('calls the language of a document by its name, and leaves a tag that it does not know as it is', () => {
  const [en, zh] = (['EN', 'ZH'] as const).map((language) => createWords(ONTOLOGY, language));
  const tags = ['zh-Hans', 'zh-Hant', 'en', 'pt-BR'];
  expect(tags.map((tag) => languageText(zh, tag))).toEqual(['中文（简体）', '中文（繁体）', '英文', 'pt-BR']);
  expect(tags.map((tag) => languageText(en, tag))).toEqual(['Chinese (simplified)', 'Chinese (traditional)', 'English', 'pt-BR']);
});
