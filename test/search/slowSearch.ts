import { foldText } from '../../src/lib/foldText.ts';
import { pinyinOf } from '../../src/search/pinyin.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';

const HAN = /\p{Script=Han}+/gu;

/**
 * Ids that a search must find, ascending, by looking at every name; for texts of plain letters, Han, blanks and hyphens, names only, no English initials. What is
 * misspelt or in pieces is looked for when nothing else is found.
 */
export function slowSearch({ entities, ontology }: Snapshot, text: string): string[] {
  const tokens = text.split(' ');
  const phrases = gluedPhrases(tokens.flatMap((token) => [...splitAt(token)])).map(foldText);
  const words = tokens.map((token) => foldText(token.replace(HAN, ' ')).split(' ').filter(Boolean)).filter((own) => own.length > 0);
  const alone = phrases.length + words.length === 1;
  const searched = [...entities.ids]
    .map((id, entity) => ({ id, entity }))
    .filter(({ entity }) => ontology.entityTypes[entities.type[entity]].name !== 'SOURCE')
    .map(({ id, entity }) => ({
      id,
      names: entities.texts.of(entity).flatMap(({ field, text: own }) => (field === 'ID' || field === 'SUMMARY' ? [] : [own])),
    }));
  const strictly = idsThat(null);
  if (strictly.length > 0) return strictly;
  const everyName = searched.flatMap(({ id, names }) => names.map((name) => ({ name, reading: syllablesOf(name, id) })));
  const isKnown = (word: string) => everyName.some(({ name, reading }) => wordsOf(name).some((own) => own.startsWith(word)) || isReadAs(reading, word));
  return idsThat(new Set(words.flat().filter((word) => mayBeMisspelt(word) && !isKnown(word))));

  /** `misspelt`: null where everything must be as it is written. */
  function idsThat(misspelt: ReadonlySet<string> | null): string[] {
    return searched.filter(({ id, names }) => isFound(names, (name) => syllablesOf(name, id), misspelt)).map(({ id }) => id);
  }

  function isFound(names: readonly string[], readingOf: (name: string) => readonly string[], misspelt: ReadonlySet<string> | null): boolean {
    const letters = words.flat().join(' ');
    if (phrases.length === 0 && /^[a-z ]+$/.test(letters)) {
      if (names.some((name) => isReadAs(readingOf(name), letters) || hasInitials(readingOf(name), letters.replaceAll(' ', '')))) return true;
    }
    const joined = letters.replaceAll(' ', '');
    const isBlankTooMany = misspelt !== null && phrases.length === 0 && words.length > 1 && mayBeMisspelt(joined);
    if (isBlankTooMany && names.some((name) => wordsOf(name).includes(joined))) return true;
    const holdsWords = (name: string, isAlone: boolean) =>
      words.every((own) => {
        const all = wordsOf(name);
        const [word] = own;
        if (isAlone && own.length === 1 && word.length === 1) return plainWordsOf(name).includes(word) || foldText(name).startsWith(word);
        const begins = (part: string) => all.some((other) => other.startsWith(part) || (misspelt?.has(part) && mayBeMisspelt(other) && isOneEdit(part, other)));
        return own.every(begins) || begins(own.join('')) || (/^[a-z]+$/.test(own.join('')) && isReadAs(readingOf(name), own.join(' ')));
      });
    const holdsPhrases = (name: string, isAlone: boolean) =>
      phrases.every((phrase) => {
        const squeezed = foldText(name).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
        if (isAlone && phrase.length === 1) return squeezed.startsWith(phrase);
        return (
          squeezed.includes(phrase) ||
          (misspelt !== null &&
            phrase.length <= squeezed.length &&
            cutsOf(phrase).some((pieces) => pieces.length > 1 && pieces.every((piece) => squeezed.includes(piece))))
        );
      });
    if (phrases.length === 0) return names.some((name) => holdsWords(name, alone));
    if (words.length === 0) return names.some((name) => holdsPhrases(name, alone));
    // In a text of their own a single phrase or a single letter is alone again, and several single characters are scattered.
    const areScattered = phrases.length > 1 && phrases.every((phrase) => phrase.length === 1);
    const apart = !areScattered && names.some((name) => holdsPhrases(name, phrases.length === 1)) && names.some((name) => holdsWords(name, words.length === 1));
    return apart || names.some((name) => holdsPhrases(name, false) && holdsWords(name, false));
  }
}

function plainWordsOf(name: string): string[] {
  return foldText(name.replace(HAN, ' ')).split(' ');
}

function wordsOf(name: string): string[] {
  const glued = name.replace(HAN, ' ').split(' ');
  return [...plainWordsOf(name), ...glued.map((token) => foldText(token).replaceAll(' ', ''))];
}

const readings = new Map<string, string[]>();

function syllablesOf(name: string, id: string): string[] {
  const isPerson = id.startsWith('person/');
  const key = `${isPerson} ${name}`;
  const squeezed = foldText(name).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  const reading = readings.get(key) ?? pinyinOf(squeezed, isPerson).split(' ');
  readings.set(key, reading);
  return reading;
}

/** Tries every run of syllables, with every way to leave blanks out between them. */
function isReadAs(syllables: readonly string[], letters: string): boolean {
  const spelt = (part: readonly string[]) => part.map((syllable) => syllable.replaceAll('|', '\\|').replaceAll('v', '[uv]'));
  for (let start = 0; start < syllables.length; start++) {
    for (let end = start + 2; end <= syllables.length; end++) {
      if (new RegExp(`^${spelt(syllables.slice(start, end)).join(' ?')}$`).test(letters)) return true;
    }
  }
  const beginning = spelt([...syllables.join(' ')]).reduceRight((rest, letter) => `(?:${letter === ' ' ? ' ?' : letter}${rest})?`, '');
  return letters.length >= 2 && new RegExp(`^${beginning}$`).test(letters);
}

function hasInitials(syllables: readonly string[], letters: string): boolean {
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  return !initials.includes('|') && letters.length >= 2 && (initials === letters || (letters.length >= 3 && initials.startsWith(letters)));
}

function mayBeMisspelt(word: string): boolean {
  return /^\p{Script=Latin}{5,}$/u.test(word);
}

/** By the definition: all words that one edit makes of it. */
function isOneEdit(word: string, other: string): boolean {
  const places = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)]);
  return places.some(
    ([left, right]) =>
      left + right.slice(1) === other ||
      (right.length > 1 && left + right[1] + right[0] + right.slice(2) === other) ||
      [...other].some((letter) => left + letter + right.slice(1) === other || left + letter + right === other),
  );
}

/** All ways to cut it into pieces of two characters or more. */
function cutsOf(phrase: string): string[][] {
  const cuts = phrase.length >= 2 ? [[phrase]] : [];
  for (let at = 2; at + 2 <= phrase.length; at++) for (const rest of cutsOf(phrase.slice(at))) cuts.push([phrase.slice(0, at), ...rest]);
  return cuts;
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
