import { firstPlace } from '../lib/firstPlace.ts';

const SHORTEST_MISSPELT = 5;
const LATIN_WORD = /^\p{Script=Latin}+$/u;

/** Whether a slip of the pen is allowed for: a number or a code with another digit is another one, and short words are all alike. */
export function maybeMisspelt(word: string): boolean {
  return word.length >= SHORTEST_MISSPELT && LATIN_WORD.test(word);
}

/**
 * Places of the words, ascending (UTF-16 code units), that come from this one by leaving out, putting in or replacing one letter or by exchanging two neighbours.
 * Words in order are a tree of their beginnings, and all up to the edit is right: so few places need to be looked at, and nothing has to be kept for it.
 */
export function oneEditAway(words: readonly string[], word: string): number[] {
  const found = new Set<number>();
  let [low, high] = [0, words.length];
  const look = (target: string) => {
    const place = firstPlace(high, (at) => words[at] >= target, low);
    if (place < high && words[place] === target && target !== word && maybeMisspelt(target)) found.add(place);
  };
  for (let i = 0; i <= word.length && low < high; i++) {
    const [right, rest] = [word.slice(0, i), word.slice(i)];
    look(right + rest.slice(1));
    if (rest.length >= 2) look(right + rest[1] + rest[0] + rest.slice(2));
    for (const letter of lettersAfter(words, i, low, high)) {
      look(right + letter + rest.slice(1));
      look(right + letter + rest);
    }
    const next = rest.slice(0, 1);
    low = firstPlace(high, (at) => words[at] >= right + next, low);
    high = firstPlace(high, (at) => !words[at].startsWith(right + next), low);
  }
  return [...found].sort((a, b) => a - b);
}

/** Those that stand at place i of the words from `low` up to, not including, `high`, which are all alike before it. */
function* lettersAfter(words: readonly string[], i: number, low: number, high: number): Generator<string> {
  let at = words[low].length === i ? low + 1 : low;
  while (at < high) {
    const code = words[at].charCodeAt(i);
    yield String.fromCharCode(code);
    at = firstPlace(high, (place) => words[place].charCodeAt(i) > code, at);
  }
}
