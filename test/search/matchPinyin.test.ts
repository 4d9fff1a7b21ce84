import { describe, expect, it } from '@jest/globals';
import { matchPinyin } from '../../src/search/matchPinyin.ts';
import { MATCH } from '../../src/search/textScore.ts';

describe('matchPinyin', () => {
  it.each([
    ['xi an', 'xian', MATCH.PINYIN_WHOLE],
    ['xi an', 'xi an', MATCH.PINYIN_WHOLE],
    ['xian', 'xi an', MATCH.NONE],
    ['xian jin', 'xian', MATCH.PINYIN_BEGINNING],
    ['rui jin yi yuan', 'ruijiny', MATCH.PINYIN_BEGINNING],
    ['rui jin yi yuan', 'r', MATCH.NONE],
    ['rui jin yi yuan', 'jinyi', MATCH.PINYIN],
    ['rui jin yi yuan', 'jiny', MATCH.NONE],
    ['rui jin yi yuan', 'yuan', MATCH.NONE],
    ['rui jin yi yuan', 'uijin', MATCH.NONE],
    ['| yi liao', 'yiliao', MATCH.PINYIN],
    ['zhong | guo', 'zhongguo', MATCH.NONE],
    ['lv ye', 'lvye', MATCH.PINYIN_WHOLE],
    ['lv ye', 'luye', MATCH.PINYIN_WHOLE],
    ['lu ye', 'lvye', MATCH.NONE],
    ['', 'an', MATCH.NONE],
  ])('%s, typed as %s', (pinyin, letters, match) => {
    expect(matchPinyin(pinyin, letters)).toBe(match);
  });
});
