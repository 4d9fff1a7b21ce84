import type { Ontology } from '../../ontology/Ontology.ts';
import type { Qualifier, ValueRecord } from '../../ontology/records.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import { dateInWords } from '../../ontology/words/dates.ts';
import { labelOf, relationshipLabel } from '../../ontology/words/Labels.ts';
import { currencyInWords, moneyInWords, numberInWords, quantityInWords } from '../../ontology/words/numbers.ts';
import type { ReportLanguage } from '../ReportDoc.ts';
import type { Words } from './Words.ts';

export function createWords(ontology: Ontology, language: ReportLanguage): Words {
  const { labels } = ontology;
  const isChinese = language === 'ZH';
  const words: Words = {
    language,
    say: ({ en, zh }) => (isChinese ? zh : en),
    entityType: (type) => labelOf(labels.entityTypes, type, language),
    kind: (kind) => labelOf(labels.kinds, kind, language),
    relationshipType: (type, direction) => relationshipLabel(labels, type, direction, language),
    property: (name) => labelOf(labels.properties, name, language),
    status: (status) => labelOf(labels.statuses, status, language),
    stance: (stance) => labelOf(labels.stances, stance, language),
    quality: (quality) => labelOf(labels.qualities, quality, language),
    scope: (scope) => labelOf(labels.amountScopes, scope, language),
    currency: (code) => currencyInWords(code, labels, language),
    date: (date) => dateInWords(date, language),
    period: ({ since, until, on }) => {
      const bounds = isChinese ? chinesePeriod(since, until) : englishPeriod(since, until);
      return [...(on === null ? [] : [dateInWords(on, language)]), ...(bounds === '' ? [] : [bounds])].join(isChinese ? '，' : ', ');
    },
    number: (value) => numberInWords(value, language),
    money: (money) => moneyInWords(money, labels, language),
    statementValue: ({ value, qualifier, status }) => {
      const hedge = qualifier === 'EXACT' ? null : labelOf(labels.qualifiers, qualifier, language);
      const hedgesWithin = hedge !== null && mayHedgeWithin(value, qualifier);
      const text = hedgesWithin ? hedged(hedge, words.value(value), isChinese) : words.value(value);
      const marks = [...(hedge === null || hedgesWithin ? [] : [hedge]), ...(status === 'ACTUAL' ? [] : [words.status(status)])];
      if (marks.length === 0) return text;
      return isChinese ? `${text}（${marks.join('，')}）` : `${text} (${marks.join(', ')})`;
    },
    value: (value) => {
      switch (value.form) {
        case 'text':
          return value.text;
        case 'quantity':
          return quantityInWords(value, labels, language);
        case 'money': {
          const { scope } = value.money;
          return `${words.money(value.money)}${scope === null ? '' : `${isChinese ? '，' : ', '}${words.scope(scope)}`}`;
        }
        case 'date':
          return words.date(value.date);
      }
    },
    share: percentage,
    list: (items) => {
      const last = items[items.length - 1] ?? '';
      if (items.length < 2) return last;
      return `${items.slice(0, -1).join(isChinese ? '、' : ', ')}${isChinese ? '和' : ' and '}${last}`;
    },
    sentence: (record, names) => relationshipSentence(ontology, record, names, language),
    notStated: isChinese ? '文件未载明' : 'not stated',
    stop: isChinese ? '。' : '.',
    pause: isChinese ? '；' : '; ',
  };
  return words;
}

function englishPeriod(since: string | null, until: string | null): string {
  if (since === null) return until === null ? '' : `until ${dateInWords(until, 'EN')}`;
  if (until === null) return `since ${dateInWords(since, 'EN')}`;
  return since === until ? dateInWords(since, 'EN') : `${dateInWords(since, 'EN')} – ${dateInWords(until, 'EN')}`;
}

function chinesePeriod(since: string | null, until: string | null): string {
  if (since === null) return until === null ? '' : `至${dateInWords(until, 'ZH')}`;
  if (until === null) return `自${dateInWords(since, 'ZH')}起`;
  return since === until ? dateInWords(since, 'ZH') : `${dateInWords(since, 'ZH')}至${dateInWords(until, 'ZH')}`;
}

/** "about 2012" reads well, "at least 2012" and "about words" do not. */
function mayHedgeWithin({ form }: ValueRecord, qualifier: Qualifier): boolean {
  return form === 'quantity' || form === 'money' || (form === 'date' && qualifier === 'ABOUT');
}

function hedged(hedge: string, value: string, isChinese: boolean): string {
  return isChinese ? `${hedge}${value}` : `${hedge} ${value}`;
}

/** A part is never called all or nothing. */
function percentage(part: number, whole: number): string {
  if (whole === 0) return '–';
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%';
  const text = ((100 * part) / whole).toFixed(1);
  if (text === '0.0') return '< 0.1%';
  return text === '100.0' ? '> 99.9%' : `${text}%`;
}
