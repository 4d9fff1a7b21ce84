import { foldText } from '../../src/lib/foldText.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';

const HAN = /\p{Script=Han}+/gu;

/**
 * Ids that a search must find, ascending, by looking at every name; for texts of plain letters, Han, blanks and hyphens,
 * names only, no initials.
 */
export function slowSearch({ entities, ontology }: Snapshot, text: string): string[] {
  const tokens = text.split(' ');
  const phrases = gluedPhrases(tokens.flatMap((token) => [...splitAt(token)]));
  const words = tokens.map((token) => foldText(token.replace(HAN, ' ')).split(' ').filter(Boolean)).filter((own) => own.length > 0);
  const alone = phrases.length + words.length === 1;
  const holdsPhrases = (name: string) =>
    phrases.every((phrase) => {
      const squeezed = foldText(name).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
      return alone && phrase.length === 1 ? squeezed.startsWith(phrase) : squeezed.includes(phrase);
    });
  const holdsWords = (name: string) => {
    const nameWords = foldText(name.replace(HAN, ' ')).split(' ');
    const all = [
      ...nameWords,
      ...name
        .replace(HAN, ' ')
        .split(' ')
        .map((token) => foldText(token).replaceAll(' ', '')),
    ];
    return words.every((own) => {
      const [word] = own;
      if (alone && own.length === 1 && word.length === 1) return nameWords.includes(word) || foldText(name).startsWith(word);
      const begins = (part: string) => all.some((nameWord) => nameWord.startsWith(part));
      return own.every(begins) || begins(own.join(''));
    });
  };
  return [...entities.ids].filter((_, entity) => {
    if (ontology.entityTypes[entities.type[entity]].name === 'SOURCE') return false;
    const names = entities.texts
      .of(entity)
      .filter(({ field }) => field !== 'ID' && field !== 'SUMMARY')
      .map((own) => own.text);
    if (phrases.length === 0) return names.some(holdsWords);
    if (words.length === 0) return names.some(holdsPhrases);
    const bothApart = names.some((name) => phrasesApart(name, phrases)) && names.some((name) => wordsApart(name));
    return names.some((name) => holdsPhrases(name) && holdsWords(name)) || bothApart;
  });

  /** In a text of their own a single phrase or a single letter is alone again, and several single characters are scattered. */
  function phrasesApart(name: string, parts: readonly string[]): boolean {
    const squeezed = foldText(name).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
    if (parts.length > 1 && parts.every((part) => part.length === 1)) return false;
    return parts.length === 1 && parts[0].length === 1 ? squeezed.startsWith(parts[0]) : holdsPhrases(name);
  }

  function wordsApart(name: string): boolean {
    const nameWords = foldText(name.replace(HAN, ' ')).split(' ');
    if (words.length === 1 && words[0].length === 1 && words[0][0].length === 1)
      return nameWords.includes(words[0][0]) || foldText(name).startsWith(words[0][0]);
    return holdsWords(name);
  }
}

/** Runs of Han, and null for each run of anything else, in order. */
function* splitAt(token: string): Iterable<string | null> {
  for (const run of token.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) yield /\p{Script=Han}/u.test(run) ? run : null;
}

function gluedPhrases(runs: readonly (string | null)[]): string[] {
  const phrases: (string | null)[] = [];
  for (const run of runs) {
    const last = phrases.at(-1);
    if (run !== null && last != null && (last.length === 1 || run.length === 1)) phrases[phrases.length - 1] = last + run;
    else phrases.push(run);
  }
  return phrases.filter((phrase) => phrase !== null);
}
