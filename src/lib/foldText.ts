import { simplifyCharacters } from './simplifyCharacters.ts';

/**
 * Folds text for comparison: full- and half-width alike (NFKC), no case, no accents, traditional Chinese characters as simplified ones, punctuation and
 * runs of white space as one blank.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC');
  return simplifyCharacters(plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
