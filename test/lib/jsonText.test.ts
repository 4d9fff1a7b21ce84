import { expect, it } from '@jest/globals';
import { jsonText } from '../../src/lib/jsonText.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';

it('writes every character as JSON does, alone and within a text', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const text = String.fromCharCode(code);
    for (const one of [text, `a${text}b`, `张${text}`])
      if (jsonText(one) !== JSON.stringify(one)) throw new Error(`U+${code.toString(16)} is written otherwise`);
  }
});

it('writes texts that come again as it did at first, however many there are', () => {
  const random = new RandomNumbers(23);
  const pieces = ['"', '\\', '\n', 'Ruijin', '瑞金医院', '𠀀', '\ud800', ' ', 'x'.repeat(70)];
  for (let i = 0; i < 200_000; i++) {
    const text = `${random.whole(0, 20_000)}${random.one(pieces)}${random.one(pieces)}`;
    if (jsonText(text) !== JSON.stringify(text)) throw new Error(`${JSON.stringify(text)} is written otherwise`);
  }
  expect(jsonText('Ruijin Hospital')).toBe('"Ruijin Hospital"');
});
