import type { Bilingual } from './ReportKind.ts';
import type { Words } from './words/Words.ts';

/** The language of a document in the reader's words; a tag without words of ours is told as it is written. */
export function languageText(words: Words, tag: string): string {
  const text = LANGUAGES.get(tag.toLowerCase());
  return text === undefined ? tag : words.say(text);
}

const LANGUAGES: ReadonlyMap<string, Bilingual> = new Map([
  ['de', { en: 'German', zh: '德文' }],
  ['en', { en: 'English', zh: '英文' }],
  ['fr', { en: 'French', zh: '法文' }],
  ['ja', { en: 'Japanese', zh: '日文' }],
  ['ko', { en: 'Korean', zh: '韩文' }],
  ['zh', { en: 'Chinese', zh: '中文' }],
  ['zh-hans', { en: 'Chinese (simplified)', zh: '中文（简体）' }],
  ['zh-hant', { en: 'Chinese (traditional)', zh: '中文（繁体）' }],
]);
