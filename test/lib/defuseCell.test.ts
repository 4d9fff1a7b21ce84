import { describe, expect, it } from '@jest/globals';
import { defuseCell } from '../../src/lib/defuseCell.ts';

describe('a cell', () => {
  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['@SUM(1+1)*cmd', "'@SUM(1+1)*cmd"],
    ['+86 21 5080 1234', "'+86 21 5080 1234"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['  =1+1', "'  =1+1"],
    ['\t=1+1', "' =1+1"],
    ['\tname', "' name"],
    ['\rname', "'\nname"],
    ['\n=1+1', "\n'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['－1+1', "'－1+1"],
    ['\u200e\ufeff=1+1', "'\u200e\ufeff=1+1"],
    ['\u0000=1+1', "'=1+1"],
    ['fine; =1+1', "fine; '=1+1"],
    ['fine;@x', "fine;'@x"],
    ['fine\n+x', "fine\n'+x"],
  ])('with %j in it begins no formula', (text, cell) => {
    expect(defuseCell(text)).toBe(cell);
  });

  it.each(['-5', '+3.2', '0.25', '-5; -3', 'a=b', 'Roche-Genentech', 'x@y.org', '2017-05', '瑞金医院', 'a\nb', '👩‍🔬', 'שלום', '1,000', '"quoted"', ''])(
    'with %j in it stays as it is',
    (text) => {
      expect(defuseCell(text)).toBe(text);
    },
  );

  it('holds no control characters and no halves of characters', () => {
    expect(defuseCell('a\u0000b\u0007c\u001bd\u007fe\u0085f\ud800g\tz\r\ny')).toBe('abcdef\ufffdg z\ny');
  });
});
