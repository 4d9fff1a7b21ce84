import type { RelationshipTypeDefinition } from './Ontology.ts';
import type { AmountScope, MoneyRecord, RelationshipRecord } from './records.ts';

/** One relationship in words: the ontology's sentence with both names, then role, dates, amount and status in brackets. No full stop. */
export function relationshipSentence(
  definition: RelationshipTypeDefinition,
  record: RelationshipRecord,
  names: { readonly from: string; readonly to: string },
  language: 'EN' | 'ZH',
): string {
  const template = language === 'ZH' ? definition.sentenceZh : definition.sentenceEn;
  const sentence = template.replace(/\{(from|to)\}/g, (_, end: 'from' | 'to') => names[end]);
  const details = language === 'ZH' ? chineseDetails(record) : englishDetails(record);
  if (details.length === 0) return sentence;
  return language === 'ZH' ? `${sentence}（${details.join('；')}）` : `${sentence} (${details.join('; ')})`;
}

function englishDetails(record: RelationshipRecord): string[] {
  const details: string[] = [];
  if (record.role !== null) details.push(`role: ${record.role}`);
  if (record.on !== null) details.push(`${record.on.length === 10 ? 'on' : 'in'} ${record.on}`);
  if (record.since !== null) details.push(`since ${record.since}`);
  if (record.until !== null) details.push(`until ${record.until}`);
  if (record.amount !== null) details.push(`${record.amount.currency} ${grouped(record.amount)}${scope(record.amount.scope, ENGLISH_SCOPES, ', ')}`);
  if (record.status !== 'ACTUAL') details.push(record.status === 'PLANNED' ? 'planned' : 'ended');
  return details;
}

function chineseDetails(record: RelationshipRecord): string[] {
  const details: string[] = [];
  if (record.role !== null) details.push(`角色：${record.role}`);
  if (record.on !== null) details.push(chineseDate(record.on));
  if (record.since !== null) details.push(`自${chineseDate(record.since)}起`);
  if (record.until !== null) details.push(`至${chineseDate(record.until)}止`);
  if (record.amount !== null) details.push(`${record.amount.currency} ${grouped(record.amount)}${scope(record.amount.scope, CHINESE_SCOPES, '，')}`);
  if (record.status !== 'ACTUAL') details.push(record.status === 'PLANNED' ? '计划中' : '已结束');
  return details;
}

const ENGLISH_SCOPES: Record<AmountScope, string> = {
  OWN: 'own share',
  ROUND_TOTAL: 'total of the round',
  CONSORTIUM_TOTAL: 'total of the consortium',
  UPFRONT: 'upfront',
  UP_TO: 'at most',
  PRICE: 'price',
  DEAL_TOTAL: 'total of the deal',
};

const CHINESE_SCOPES: Record<AmountScope, string> = {
  OWN: '本方出资',
  ROUND_TOTAL: '本轮总额',
  CONSORTIUM_TOTAL: '联合体总额',
  UPFRONT: '首付款',
  UP_TO: '最高额',
  PRICE: '价款',
  DEAL_TOTAL: '交易总额',
};

function scope(value: AmountScope | null, words: Record<AmountScope, string>, before: string): string {
  return value === null ? '' : `${before}${words[value]}`;
}

function grouped({ value }: MoneyRecord): string {
  const [whole, fraction] = value.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}
