import type { Ontology } from '../../ontology/Ontology.ts';
import { relationshipSentence } from '../../ontology/sentence.ts';
import { dateInWords } from '../../ontology/words/dates.ts';
import { labelOf, relationshipLabel } from '../../ontology/words/Labels.ts';
import { currencyInWords, moneyInWords, numberInWords } from '../../ontology/words/numbers.ts';
import { statementInWords, valueInWords } from '../../ontology/words/statements.ts';
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
    statementValue: (statement) => statementInWords(statement, labels, language),
    value: (value) => valueInWords(value, labels, language),
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

/** A part is never called all or nothing. */
function percentage(part: number, whole: number): string {
  if (whole === 0) return '–';
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%';
  const text = ((100 * part) / whole).toFixed(1);
  if (text === '0.0') return '< 0.1%';
  return text === '100.0' ? '> 99.9%' : `${text}%`;
}
