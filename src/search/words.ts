/** Chinese and Japanese are written without blanks: their runs are searched as phrases, all else as words. */
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const RUNS = new RegExp(`[${CJK}]+|[^ ${CJK}]+`, 'gu');
const CJK_CHARACTER = new RegExp(`^[${CJK}]`, 'u');
const HAN_CHARACTER = /^\p{Script=Han}/u;
const BLANKS_BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, 'gu');

export function isCjk(text: string): boolean {
  return CJK_CHARACTER.test(text);
}

/** Whether it begins with a Chinese character; kana are none. */
export function isHan(text: string): boolean {
  return HAN_CHARACTER.test(text);
}

/** The runs of a folded text in order: "ge医疗 asia" gives ge, 医疗, asia. */
export function runsOf(folded: string): string[] {
  return folded.match(RUNS) ?? [];
}

/** Words that punctuation alone holds apart, written as one: a folded "lin gang" that stood as "Lin-gang" gives lingang, "J&J" gives jj. */
export function compoundsOf(text: string, fold: (text: string) => string): string[] {
  const compounds: string[] = [];
  for (const token of text.split(/\s+/)) {
    if (/^[\p{L}\p{N}]*$/u.test(token)) continue;
    let words: string[] = [];
    for (const run of [...runsOf(fold(token)), null]) {
      if (run !== null && !isCjk(run)) words.push(run);
      else {
        if (words.length > 1) compounds.push(words.join(''));
        words = [];
      }
    }
  }
  return compounds;
}

/** A name without the blanks that stand for punctuation between Chinese characters: 中国(上海)自由贸易试验区 reads as one phrase. */
export function withoutCjkBlanks(folded: string): string {
  return folded.replace(BLANKS_BETWEEN_CJK, '');
}

export function withoutBlanks(folded: string): string {
  return folded.replaceAll(' ', '');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'by', 'de', 'for', 'in', 'of', 'on', 'the', 'to']);

/** Initial letters of an English name of three words or more, and of its part before the first comma: Shanghai Advanced Research Institute gives sari. */
export function initialsOf(name: string, folded: string, fold: (text: string) => string): string[] {
  const beginning = name.split(/[,(（]/)[0];
  const initials = (beginning === name ? [folded] : [folded, fold(beginning)]).map((part) => {
    const words = part.split(' ');
    if (words.some(isCjk)) return '';
    return words
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => word.slice(0, 1))
      .join('');
  });
  return [...new Set(initials)].filter((letters) => letters.length >= 3);
}
