import { describe, expect, it } from '@jest/globals';
import { loadLabels } from '../../../src/ontology/words/loadLabels.ts';
import { largeNumberInWords, moneyInWords, numberInWords, quantityInWords } from '../../../src/ontology/words/numbers.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';

const labels = loadLabels();

describe('numbers', () => {
  it.each([
    ['0', '0', '0'],
    ['999', '999', '999'],
    ['6200', '6,200', '6200'],
    ['12345', '12,345', '12,345'],
    ['-1234567.8900', '−1,234,567.8900', '−1,234,567.8900'],
    ['0.000001', '0.000001', '0.000001'],
    ['123456789012345678', '123,456,789,012,345,678', '123,456,789,012,345,678'],
  ])('%s keep each of their digits', (value, english, chinese) => {
    expect([numberInWords(value, 'EN'), numberInWords(value, 'ZH')]).toEqual([english, chinese]);
  });

  it.each([
    ['620000000', '620 million', '6.2亿'],
    ['1234567', '1,234,567', '1,234,567'],
    ['1234567890', '1,234,567,890', '12.3456789亿'],
    ['1000000', '1 million', '100万'],
    ['15000', '15,000', '1.5万'],
    ['1250000000', '1.25 billion', '12.5亿'],
    ['1234500000', '1,234.5 million', '12.345亿'],
    ['70000000', '70 million', '7000万'],
    ['50000000000', '50 billion', '500亿'],
    ['2300000000000', '2.3 trillion', '2.3万亿'],
    ['1000000.5', '1,000,000.5', '1,000,000.5'],
    ['-620000000', '−620 million', '−6.2亿'],
    ['0', '0', '0'],
    ['999999999999999999', '999,999,999,999,999,999', '999,999,999,999,999,999'],
  ])('%s are shorter with large units only where these are exact', (value, english, chinese) => {
    expect([largeNumberInWords(value, 'EN'), largeNumberInWords(value, 'ZH')]).toEqual([english, chinese]);
  });

  it('can be read back from their words, whatever they are', () => {
    const random = new RandomNumbers(7);
    const below = (limit: number) => Math.floor(random.next() * limit);
    for (let i = 0; i < 5_000; i++) {
      const digits = 1 + below(18);
      const zeros = below(digits);
      const whole = `${1 + below(9)}${Array.from({ length: digits - 1 }, (_, at) => (at >= digits - 1 - zeros ? 0 : below(10))).join('')}`;
      const value = below(4) === 0 ? `${whole}.${1 + below(9)}` : whole;
      for (const language of ['EN', 'ZH'] as const) expect([value, language, readBack(largeNumberInWords(value, language))]).toEqual([value, language, value]);
    }
  });
});

/** Shares nothing with what it checks: the zeros of the word are added by moving the point. */
function readBack(text: string): string {
  const [, digits, word] = /^([\d,.]+)\s*(.*)$/.exec(text) ?? [];
  const zeros = { '': 0, million: 6, billion: 9, trillion: 12, 万: 4, 亿: 8, 万亿: 12 }[word];
  if (zeros === undefined) throw new Error(`what is "${text}"?`);
  const [whole, fraction = ''] = digits.replaceAll(',', '').split('.');
  const moved = fraction.padEnd(zeros, '0');
  return `${whole}${moved.slice(0, zeros)}${moved.length > zeros ? `.${moved.slice(zeros)}` : ''}`;
}

describe('money and quantities', () => {
  it.each([
    ['620000000', 'CNY', '620 million yuan', '6.2亿元'],
    ['1', 'USD', '1 US dollar', '1美元'],
    ['418000000', 'USD', '418 million US dollars', '4.18亿美元'],
    ['1234567.5', 'EUR', '1,234,567.5 euros', '1,234,567.5欧元'],
    ['1000000', 'XAF', '1 million XAF', '100万 XAF'],
  ])('%s %s', (value, currency, english, chinese) => {
    expect([moneyInWords({ value, currency }, labels, 'EN'), moneyInWords({ value, currency }, labels, 'ZH')]).toEqual([english, chinese]);
  });

  it.each([
    ['400', 'people', '400 people', '400人'],
    ['1', 'people', '1 person', '1人'],
    ['12', 'edition', 'edition 12', '第12届'],
    ['4400', 'm2', '4,400 m²', '4400平方米'],
    ['70000', 'companies', '70,000 companies', '7万家企业'],
    ['3', 'parsecs', '3 parsecs', '3 parsecs'],
    ['3', '台', '3 台', '3台'],
    ['3', '$&', '3 $&', '3 $&'],
  ])('%s %s', (number, unit, english, chinese) => {
    expect([quantityInWords({ number, unit }, labels, 'EN'), quantityInWords({ number, unit }, labels, 'ZH')]).toEqual([english, chinese]);
  });
});
