/**
 * Whether a piece of Chinese text begins or ends inside a word of the dictionary: 强生 in 富强生活 does. Only the words around the piece are looked at.
 */
export function cutsWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - CONTEXT);
  for (const { segment, index } of SEGMENTER.segment(text.slice(from, end + CONTEXT))) {
    const [wordStart, wordEnd] = [from + index, from + index + segment.length];
    if (wordStart >= end) break;
    const isAroundStart = wordStart < start && wordEnd > start;
    const isAroundEnd = wordStart < end && wordEnd > end;
    // A word that holds the whole piece is a compound of it (张江镇), and begins or ends with it.
    if ((isAroundStart && wordEnd < end) || (isAroundEnd && wordStart > start)) return true;
  }
  return false;
}

const CONTEXT = 8;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
