import { describe, expect, it } from '@jest/globals';
import { firstNotBelow, TextsBuilder } from '../../src/lib/PackedTexts.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';

function packed(...texts: string[]) {
  const builder = new TextsBuilder();
  for (const text of texts) builder.push(text);
  return builder.build();
}

describe('PackedTexts', () => {
  it('gives texts of any script back, and nothing outside', () => {
    const texts = ['', 'a', '', '张江 Zhangjiang', 'élan', '𠮷野家', ''];
    const column = packed(...texts);
    expect([...column]).toEqual(texts);
    expect([column.length, column.at(-1), column.at(7)]).toEqual([7, '', '']);
  });

  it('finds each text of an ascending list, and none that is not in it', () => {
    const texts = ['a', 'a/b', 'ab', 'b', '\u{ffff}'];
    const column = packed(...texts);
    expect(texts.map((text) => column.find(text))).toEqual([0, 1, 2, 3, 4]);
    expect(['', 'A', 'aa', 'c', '\u{ffff}a'].map((text) => column.find(text))).toEqual(Array(5).fill(undefined));
    expect(['', 'aa', 'c', '\u{ffff}a'].map((text) => firstNotBelow(column, text))).toEqual([0, 2, 4, 5]);
    expect(packed().find('a')).toBe(undefined);
  });

  it('orders as JavaScript does, where UTF-8 would not', () => {
    const texts = ['\u{1f600}', '\u{e000}'].sort();
    expect(texts.map((text) => packed(...texts).find(text))).toEqual([0, 1]);
  });

  it('lists what begins with a text', () => {
    const column = packed('a/1', 'a/2', 'a/20', 'b/1');
    expect(['a/', 'a/2', 'b', 'c', ''].map((start) => [...column.beginningWith(start)])).toEqual([[0, 1, 2], [1, 2], [3], [], [0, 1, 2, 3]]);
  });

  it('finds a piece in each text that holds it, never across two texts', () => {
    const random = randomNumbers(5);
    let hits = 0;
    for (let round = 0; round < 500; round++) {
      const text = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, () => 'ab张'[Math.floor(random() * 3)]).join('');
      const texts = Array.from({ length: Math.floor(random() * 8) }, () => text(5));
      const piece = `${text(2)}a`;
      const expected = texts.flatMap((one, i) => (one.includes(piece) ? [i] : []));
      expect([texts, piece, [...packed(...texts).containing(piece)]]).toEqual([texts, piece, expected]);
      hits += expected.length;
    }
    expect(hits).toBeGreaterThan(300);
  });

  it('grows with what is pushed, and a copy stays as it was', () => {
    const builder = new TextsBuilder();
    const texts = Array.from({ length: 3_000 }, (_, i) => '张'.repeat(i % 7) + i);
    for (const text of texts.slice(0, 1_000)) builder.push(text);
    const early = builder.build();
    for (const text of texts.slice(1_000)) builder.push(text);
    expect([...early]).toEqual(texts.slice(0, 1_000));
    expect([...builder.build()]).toEqual(texts);
  });
});
