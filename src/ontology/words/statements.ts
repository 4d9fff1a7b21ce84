import type { Qualifier, StatementRecord, ValueRecord } from '../records.ts';
import { dateInWords } from './dates.ts';
import { type Labels, labelOf, type WrittenLanguage } from './Labels.ts';
import { moneyInWords, quantityInWords } from './numbers.ts';

/** What is said, with how exact the document is and what is only planned: "about 400 people", "31 March 2015 (at least)", 约400人. */
export function statementInWords(
  { value, qualifier, status }: Pick<StatementRecord, 'value' | 'qualifier' | 'status'>,
  labels: Labels,
  language: WrittenLanguage,
): string {
  const isChinese = language === 'ZH';
  const hedge = qualifier === 'EXACT' ? null : labelOf(labels.qualifiers, qualifier, language);
  const hedgesWithin = hedge !== null && mayHedgeWithin(value, qualifier);
  const said = valueInWords(value, labels, language);
  const text = hedgesWithin ? `${hedge}${isChinese ? '' : ' '}${said}` : said;
  const marks = [...(hedge === null || hedgesWithin ? [] : [hedge]), ...(status === 'ACTUAL' ? [] : [labelOf(labels.statuses, status, language)])];
  if (marks.length === 0) return text;
  return isChinese ? `${text}（${marks.join('，')}）` : `${text} (${marks.join(', ')})`;
}

export function valueInWords(value: ValueRecord, labels: Labels, language: WrittenLanguage): string {
  switch (value.form) {
    case 'text':
      return value.text;
    case 'quantity':
      return quantityInWords(value, labels, language);
    case 'money': {
      const { scope } = value.money;
      const money = moneyInWords(value.money, labels, language);
      return scope === null ? money : `${money}${language === 'ZH' ? '，' : ', '}${labelOf(labels.amountScopes, scope, language)}`;
    }
    case 'date':
      return dateInWords(value.date, language);
  }
}

/** "about 2012" reads well, "at least 2012" and "about words" do not. */
function mayHedgeWithin({ form }: ValueRecord, qualifier: Qualifier): boolean {
  return form === 'quantity' || form === 'money' || (form === 'date' && qualifier === 'ABOUT');
}
