/**
 * Folds text for comparison: full- and half-width alike (NFKC), no case, no accents, punctuation and runs of white space as one blank.
 * CJK characters are kept as they are.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
