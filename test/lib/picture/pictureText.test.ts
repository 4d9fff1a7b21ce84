import { describe, expect, it } from '@jest/globals';
import { fitText, pictureText, textWidth, wrapText } from '../../../src/lib/picture/pictureText.ts';

describe('wrapText', () => {
  it('breaks behind spaces and between Chinese characters, within words only where it must', () => {
    expect(wrapText('Shanghai Pharmaceuticals Holding', 12, 120, 3)).toEqual(['Shanghai', 'Pharmaceuticals', 'Holding']);
    expect(wrapText('上海医药集团股份', 10, 41, 3)).toEqual(['上海医药', '集团股份']);
    expect(wrapText('abcdefghij', 10, 30, 3)).toEqual(['abcde', 'fghij']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapText('上海医院†', 10, 40, 2)).toEqual(['上海医', '院†']);
    expect(wrapText('投资中心(有限)', 10, 47, 3)).toEqual(['投资中心', '(有限)']);
  });

  it('cuts what has no room with an ellipsis, within the width', () => {
    const lines = wrapText('Clinical Evaluation and Technology Research', 12, 100, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
    expect(wrapText('', 12, 100, 2)).toEqual([]);
    expect(fitText('Ruijin', 12, 100)).toBe('Ruijin');
  });
});

describe('pictureText', () => {
  it('leaves out what cannot be seen or turns the line, and cuts what is endless', () => {
    expect(pictureText('a\u202eb\u0000c\n d\u200f')).toBe('abc d');
    expect(pictureText('\ud800x')).toBe('\ufffdx');
    expect(pictureText('长'.repeat(10_000))).toBe(`${'长'.repeat(200)}…`);
  });
});
