import { describe, expect, it } from '@jest/globals';
import { foldText } from '../../src/lib/foldText.ts';

describe('foldText', () => {
  it.each([
    ['ＧＥ医疗', 'ge医疗'],
    ['bioMérieux', 'biomerieux'],
    ['Jing’an  District, Shanghai', 'jing an district shanghai'],
    ['Lǚ Sōngtāo', 'lu songtao'],
    ['復旦大學附屬腫瘤醫院', '复旦大学附属肿瘤医院'],
    ['瀋陽藥廠（臺灣）', '沈阳药厂 台湾'],
    ['羣眾 群众', '群众 群众'],
    ['大阪大学・薬', '大阪大学 薬'],
    ['👍—。', ''],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds what it has folded to itself', () => {
    for (let code = 0x3400; code < 0x2_a6e0; code++) {
      const once = foldText(String.fromCodePoint(code));
      if (foldText(once) !== once) throw new Error(`${code.toString(16)}: ${once}`);
    }
  });

  it('folds a piece of a text to a piece of the text folded', () => {
    const text = '乾隆年間上海醫學會，發表頭髮複製研究';
    const whole = foldText(text).replaceAll(' ', '');
    for (let i = 0; i + 2 <= text.length; i++) expect(whole).toContain(foldText(text.slice(i, i + 2)).replaceAll(' ', ''));
  });
});
