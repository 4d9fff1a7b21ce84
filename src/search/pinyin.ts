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

/**
 * The syllables of the Chinese in a folded text, without tones, between blanks, ü as v; what is not Chinese is a BREAK: "ge医疗" gives "| yi liao".
 * A character that is read in several ways is read as its word is (重庆 chong qing, 银行 yin hang), at the head of a person's name as the surname is (单 shan).
 * '' where there is no Chinese in it.
 */
export function pinyinOf(folded: string, isPerson: boolean): string {
  if (convert === null) throw new Error('loadPinyin must have ended');
  const characters = [...folded];
  if (!characters.some(isHan)) return '';
  const spoken: string[] = [];
  for (const run of folded.match(HAN_RUNS) ?? []) {
    if (isHan(run)) spoken.push(...convert(run, { type: 'array', surname: isPerson ? 'head' : 'off' }).map(plainSyllable));
    else if (spoken.at(-1) !== BREAK) spoken.push(BREAK);
  }
  return spoken.join(' ');
}

/** First letters of the syllables: rjyy; '' where something other than Chinese stands among them. */
export function pinyinInitials(pinyin: string): string {
  return pinyin.includes(BREAK) ? '' : pinyin.replace(/(\S)\S* ?/g, '$1');
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
