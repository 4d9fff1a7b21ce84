import type { EntityRecord, EvidenceRecord, NameRecord, RelationshipRecord, StatementRecord } from '../ontology/records.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Bilingual } from './ReportKind.ts';
import { statementText } from './statementText.ts';

export interface Difference {
  readonly text: string;
  readonly evidence: readonly EvidenceRecord[];
}

/** What is different between two records of one thing, in words: at least one difference where they are not equal. */
export function differences(context: ReportContext, before: EntityRecord | RelationshipRecord, after: EntityRecord | RelationshipRecord): Difference[] {
  if ('names' in before && 'names' in after) return entityDifferences(context, before, after);
  if (!('names' in before) && !('names' in after)) return relationshipDifferences(context, before, after);
  throw new Error('an entity and a relationship have one id');
}

function entityDifferences(context: ReportContext, before: EntityRecord, after: EntityRecord): Difference[] {
  const { words } = context;
  const kindOf = (kind: string | null) => (kind === null ? null : words.kind(kind));
  const { evidence } = after;
  return [
    ...changed(context, { en: 'kind', zh: '类别' }, kindOf(before.kind), kindOf(after.kind), evidence),
    ...changed(context, { en: 'status', zh: '状态' }, words.status(before.status), words.status(after.status), evidence),
    ...lists(
      context,
      { en: 'name', zh: '名称' },
      before.names,
      after.names,
      (name) => nameText(context, name),
      () => evidence,
    ),
    ...lists(
      context,
      { en: 'statement', zh: '数据' },
      before.statements,
      after.statements,
      (statement) => datedStatement(context, statement),
      (one) => one.evidence,
    ),
    ...lists(
      context,
      { en: 'identifier', zh: '标识' },
      before.identifiers,
      after.identifiers,
      ({ scheme, value }) => `${scheme} ${value}`,
      (one) => one.evidence,
    ),
    ...lists(
      context,
      { en: 'summary', zh: '简介' },
      before.summaries,
      after.summaries,
      ({ text }) => text,
      () => evidence,
    ),
    ...lists(context, { en: 'mention', zh: '提及' }, before.evidence, after.evidence, evidenceText, (one) => [one]),
    ...sourceDifferences(context, before, after),
  ];
}

function relationshipDifferences(context: ReportContext, before: RelationshipRecord, after: RelationshipRecord): Difference[] {
  const { words } = context;
  const { evidence } = after;
  const dateOf = (date: string | null) => (date === null ? null : words.date(date));
  const moneyOf = ({ amount }: RelationshipRecord) =>
    amount === null
      ? null
      : `${words.money(amount)}${amount.scope === null ? '' : words.say({ en: ` (${words.scope(amount.scope)})`, zh: `（${words.scope(amount.scope)}）` })}`;
  return [
    ...changed(context, { en: 'role', zh: '角色' }, before.role, after.role, evidence),
    ...changed(context, { en: 'status', zh: '状态' }, words.status(before.status), words.status(after.status), evidence),
    ...changed(context, { en: 'since', zh: '起始' }, dateOf(before.since), dateOf(after.since), evidence),
    ...changed(context, { en: 'until', zh: '截止' }, dateOf(before.until), dateOf(after.until), evidence),
    ...changed(context, { en: 'on', zh: '日期' }, dateOf(before.on), dateOf(after.on), evidence),
    ...changed(context, { en: 'amount', zh: '金额' }, moneyOf(before), moneyOf(after), evidence),
    ...changed(context, { en: 'note', zh: '备注' }, before.note, after.note, evidence),
    ...lists(context, { en: 'evidence', zh: '证据' }, before.evidence, after.evidence, evidenceText, (one) => [one]),
  ];
}

function sourceDifferences(context: ReportContext, { source: before }: EntityRecord, { source: after, evidence }: EntityRecord): Difference[] {
  if (before === null || after === null) return [];
  const { words } = context;
  return [
    ...changed(context, { en: 'title', zh: '题名' }, before.title, after.title, evidence),
    ...changed(context, { en: 'address', zh: '网址' }, before.url, after.url, evidence),
    ...changed(context, { en: 'publisher', zh: '发布者' }, before.publisher, after.publisher, evidence),
    ...changed(context, { en: 'author', zh: '作者' }, before.author, after.author, evidence),
    ...changed(context, { en: 'published', zh: '发布日期' }, before.published, after.published, evidence),
    ...changed(context, { en: 'language', zh: '语言' }, before.language, after.language, evidence),
    ...changed(context, { en: 'quality', zh: '质量' }, words.quality(before.quality), words.quality(after.quality), evidence),
  ];
}

function changed({ words }: ReportContext, label: Bilingual, before: string | null, after: string | null, evidence: readonly EvidenceRecord[]): Difference[] {
  if (before === after) return [];
  const shown = (value: string | null) => value ?? words.say({ en: 'none', zh: '无' });
  return [{ text: words.say({ en: `${label.en}: ${shown(before)} → ${shown(after)}`, zh: `${label.zh}：${shown(before)} → ${shown(after)}` }), evidence }];
}

/** What is in one list and not in the other; where only the order is different, that. */
function lists<T>(
  { words }: ReportContext,
  label: Bilingual,
  before: readonly T[],
  after: readonly T[],
  text: (one: T) => string,
  evidenceOf: (one: T) => readonly EvidenceRecord[],
): Difference[] {
  const keys = (list: readonly T[]) => list.map((one) => JSON.stringify(one));
  const [old, now] = [keys(before), keys(after)];
  if (old.join() === now.join()) return [];
  const found = [
    ...after
      .filter((_, i) => !old.includes(now[i]))
      .map((one) => ({ text: words.say({ en: `${label.en} added: ${text(one)}`, zh: `新增${label.zh}：${text(one)}` }), evidence: evidenceOf(one) })),
    ...before
      .filter((_, i) => !now.includes(old[i]))
      .map((one) => ({ text: words.say({ en: `${label.en} removed: ${text(one)}`, zh: `删除${label.zh}：${text(one)}` }), evidence: evidenceOf(one) })),
  ];
  if (found.length > 0) return found;
  return [{ text: words.say({ en: `${label.en}: another order`, zh: `${label.zh}：顺序调整` }), evidence: after.flatMap(evidenceOf) }];
}

function nameText({ words }: ReportContext, { text, since, until, translated }: NameRecord): string {
  const period = words.period({ since, until, on: null });
  const ours = translated ? words.say({ en: ' (ours)', zh: '（本图谱译）' }) : '';
  return `${text}${ours}${period === '' ? '' : words.say({ en: ` (${period})`, zh: `（${period}）` })}`;
}

function datedStatement({ words }: ReportContext, statement: StatementRecord): string {
  const asOf = statement.asOf === null ? '' : words.say({ en: ` (${words.date(statement.asOf)})`, zh: `（${words.date(statement.asOf)}）` });
  return `${statementText(words, statement)}${asOf}`;
}

function evidenceText({ source, locator }: EvidenceRecord): string {
  return locator === null ? source : `${source}, ${locator}`;
}
