import { describe, expect, it } from '@jest/globals';
import { oneEditAway } from '../../src/search/oneEditAway.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';

describe('oneEditAway', () => {
  const near = (words: readonly string[], word: string) => oneEditAway(words.toSorted(), word).map((place) => words.toSorted()[place]);

  it('finds one letter too many, too few or wrong, and two exchanged, of words of five letters and more', () => {
    const words = ['ruijin', 'ruijing', 'rujin', 'ruixin', 'riujin', 'ruji', 'rui', 'ruijin2', 'hospital', 'urijin', 'ruijn'];
    expect(near(words, 'ruijin')).toEqual(['riujin', 'ruijing', 'ruijn', 'ruixin', 'rujin', 'urijin']);
    expect(near([], 'ruijin')).toEqual([]);
  });

  it('finds what comparing with every word finds', () => {
    const random = randomNumbers(3);
    const letters = 'abc';
    const word = () => Array.from({ length: 5 + Math.floor(random() * 3) }, () => letters[Math.floor(random() * letters.length)]).join('');
    const words = [...new Set(Array.from({ length: 600 }, word))].sort();
    let count = 0;
    for (let round = 0; round < 200; round++) {
      const typed = word();
      const expected = words.filter((other) => other !== typed && editsOf(typed, letters).has(other));
      expect([typed, near(words, typed)]).toEqual([typed, expected]);
      count += expected.length;
    }
    expect(count).toBeGreaterThan(1_000);
  });
});

function editsOf(word: string, letters: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    edits.add(left + right.slice(1));
    if (right.length > 1) edits.add(left + right[1] + right[0] + right.slice(2));
    for (const letter of letters) for (const rest of [right, right.slice(1)]) edits.add(left + letter + rest);
  }
  return edits;
}
