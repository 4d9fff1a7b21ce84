import { beforeAll, describe, expect, it } from '@jest/globals';
import { initialsOfSyllables, loadPinyin, pinyinOf, syllablesOf } from '../../src/search/pinyin.ts';

describe('pinyinOf', () => {
  beforeAll(loadPinyin);

  it.each([
    ['瑞金医院', 'rui jin yi yuan'],
    ['重庆银行', 'chong qing yin hang'],
    ['西安', 'xi an'],
    ['绿叶制药', 'lv ye zhi yao'],
    ['战略', 'zhan lve'],
    ['ge医疗', '| yi liao'],
    ['中国 上海', 'zhong guo | shang hai'],
    ['大阪大学カ1', 'da ban da xue |'],
    ['ruijin', ''],
    ['', ''],
  ])('reads %s', (folded, pinyin) => {
    expect(pinyinOf(folded, false)).toBe(pinyin);
  });

  it.each([
    ['单霁翔', 'shan ji xiang'],
    ['曾益新', 'zeng yi xin'],
    ['吕松涛', 'lv song tao'],
    ['查良镛', 'zha liang yong'],
    ['尉迟恭', 'yu chi gong'],
  ])('reads the surname of %s as a surname', (folded, pinyin) => {
    expect(pinyinOf(folded, true)).toBe(pinyin);
  });

  it('knows no reading of a character that is in no dictionary', () => {
    expect(pinyinOf('\u{30000}金', false)).toBe('| jin');
  });

  it('gives the first letters of what is Chinese throughout', () => {
    expect(['瑞金医院', 'ge医疗', 'ruijin'].map((folded) => initialsOfSyllables(syllablesOf(folded, false)))).toEqual(['rjyy', '', '']);
  });
});
