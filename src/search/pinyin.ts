import { isHan } from './words.ts';

/** Stands between two runs of Chinese that something else holds apart. */
export const BREAK = '|';

type Convert = (text: string, options: { type: 'array'; surname: 'head' | 'off' }) => string[];

let convert: Convert | null = null;
let loading: Promise<void> | null = null;

/** Its dictionary takes time to read, so it is not there from the start: to be waited for before anything is asked of `pinyinOf`. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    convert = pinyin;
    pinyin('音');
  });
  return loading;
}

/** The syllables of the Chinese in a folded text (see syllablesOf) between blanks: "ge医疗" gives "| yi liao". '' where there is no Chinese in it. */
export function pinyinOf(folded: string, isPerson: boolean): string {
  return syllablesOf(folded, isPerson).join(' ');
}

/**
 * Without tones, ü as v; what is not Chinese is a BREAK. A character that is read in several ways is read as its word is (重庆 chong qing, 银行 yin hang), at the
 * head of a person's name as the surname is (单 shan).
 */
export function syllablesOf(folded: string, isPerson: boolean): readonly string[] {
  if (convert === null) throw new Error('loadPinyin must have ended');
  const runs = folded.match(HAN_RUNS) ?? [];
  if (!runs.some(isHan)) return [];
  const syllables: string[] = [];
  for (const run of runs) {
    if (isHan(run)) for (const syllable of convert(run, { type: 'array', surname: isPerson ? 'head' : 'off' })) syllables.push(plainSyllable(syllable));
    else syllables.push(BREAK);
  }
  return syllables;
}

/** First letters of the syllables: rjyy; '' where something other than Chinese stands among them. */
export function initialsOfSyllables(syllables: readonly string[]): string {
  return syllables.includes(BREAK) ? '' : syllables.map((syllable) => syllable[0]).join('');
}

/** How pinyin is written in what is looked up: ü is typed as v or as u. */
export function withoutUmlauts(pinyin: string): string {
  return pinyin.replaceAll('v', 'u');
}

const HAN_RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

const plainSyllables = new Map<string, string>();

/** Syllables are few, so each is stripped of its tone once. A character that the dictionary does not know stays itself and is none. */
function plainSyllable(syllable: string): string {
  let plain = plainSyllables.get(syllable);
  if (plain === undefined) {
    const bare = syllable
      .normalize('NFD')
      .replaceAll('u\u0308', 'v')
      .replace(/[\u0300-\u036f]/g, '');
    plain = /^[a-z]+$/.test(bare) ? bare : BREAK;
    plainSyllables.set(syllable, plain);
  }
  return plain;
}
