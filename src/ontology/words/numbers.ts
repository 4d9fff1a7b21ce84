import type { MoneyRecord } from '../records.ts';
import { type Label, type Labels, labelOf, type WrittenLanguage } from './Labels.ts';

/** "6,200", "12,345.6"; Chinese groups from five digits on: 6200, 12,345. Every digit stays. */
export function numberInWords(value: string, language: WrittenLanguage): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  if (whole === undefined) return value;
  const grouped = language === 'ZH' && whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '' ? '' : '−'}${grouped}${fraction ?? ''}`;
}

/** With million and billion, 万 and 亿, where that is shorter and exact: "620 million", 6.2亿. */
export function largeNumberInWords(value: string, language: WrittenLanguage): string {
  return scaled(value, language) ?? numberInWords(value, language);
}

/** "620 million yuan", 6.2亿元. A currency without a label is told by its code. */
export function moneyInWords({ value, currency }: Pick<MoneyRecord, 'value' | 'currency'>, labels: Labels, language: WrittenLanguage): string {
  return withUnit(value, labels.currencies.get(currency) ?? asWritten(currency), language);
}

/** "400 people", 400人, "edition 12". A unit without a label stays as it is written. */
export function quantityInWords({ number, unit }: { readonly number: string; readonly unit: string }, labels: Labels, language: WrittenLanguage): string {
  return withUnit(number, labels.units.get(unit) ?? asWritten(unit), language);
}

export function currencyInWords(code: string, labels: Labels, language: WrittenLanguage): string {
  return labels.currencies.has(code) ? labelOf(labels.currencies, code, language) : code;
}

function withUnit(value: string, label: Label, language: WrittenLanguage): string {
  const number = largeNumberInWords(value, language);
  const unit = language === 'ZH' ? label.zh : value === '1' ? (label.enOne ?? label.en) : label.en;
  if (unit.includes('{number}')) return unit.replace('{number}', () => number);
  return language === 'ZH' ? `${number}${unit}` : `${number} ${unit}`;
}

function asWritten(unit: string): Label {
  return { en: unit, zh: /^\p{Script=Han}/u.test(unit) ? unit : ` ${unit}` };
}

interface Scale {
  readonly zeros: number;
  readonly word: string;
}

/** Largest first. */
const SCALES: Record<WrittenLanguage, readonly Scale[]> = {
  EN: [
    { zeros: 12, word: ' trillion' },
    { zeros: 9, word: ' billion' },
    { zeros: 6, word: ' million' },
  ],
  ZH: [
    { zeros: 12, word: '万亿' },
    { zeros: 8, word: '亿' },
    { zeros: 4, word: '万' },
  ],
};
/** More are hard to read after an English scale; Chinese is used to them. */
const MOST_DECIMALS: Record<WrittenLanguage, number> = { EN: 3, ZH: 8 };

/** Null where digits alone are as short: 1,234,567. */
function scaled(value: string, language: WrittenLanguage): string | null {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === undefined) return null;
  const fitting = SCALES[language].flatMap(({ zeros, word }) => {
    if (whole.length <= zeros) return [];
    const before = whole.slice(0, whole.length - zeros);
    const after = `${whole.slice(-zeros)}${fraction ?? ''}`.replace(/0+$/, '');
    if (after.length > MOST_DECIMALS[language] || before.length + after.length >= whole.length + (fraction ?? '').length) return [];
    return [{ digits: before.length + after.length, text: numberInWords(`${sign}${before}${after === '' ? '' : `.${after}`}`, language) + word }];
  });
  const least = Math.min(...fitting.map(({ digits }) => digits));
  return fitting.find(({ digits }) => digits === least)?.text ?? null;
}
