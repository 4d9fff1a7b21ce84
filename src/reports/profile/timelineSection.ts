import { compareTexts } from '../../lib/compareTexts.ts';
import { sortInSteps } from '../../lib/sortInSteps.ts';
import { inPieces, type Steps } from '../../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, lastDay, type PartialDate } from '../../ontology/partialDate.ts';
import type { EvidenceRecord, StatementRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import { barChart } from '../figures/barChart.ts';
import { linkedSentence } from '../linkedSentence.ts';
import { plainText } from '../plainText.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Figure, Inline, Section } from '../ReportDoc.ts';
import { statementText } from '../statementText.ts';
import type { RelationshipGroup } from './relationshipGroups.ts';

type Note = EvidenceRecord;

const MOST_ENTRIES = 300;
const MOST_YEARS = 60;

/** Something dated: a value, what a relationship began or happened with, or its end. */
interface Entry {
  readonly date: PartialDate;
  readonly how: string;
  readonly content: readonly Inline<Note>[];
}

/** All that is dated about it, oldest first. */
export async function timelineSection(
  context: ReportContext,
  entity: number,
  statements: readonly StatementRecord[],
  groups: readonly RelationshipGroup[],
): Promise<Section<Note>> {
  const { words, onProgress } = context;
  onProgress(words.say({ en: 'Putting what is dated in order', zh: '整理时间线' }), 0.7);
  const said = statements.flatMap((statement) => statementEntry(context, statement));
  const turns = await inPieces(turnsOf(context, groups), { ref: true });
  const latest = turns.slice(Math.max(0, turns.length - MOST_ENTRIES));
  const entries = [...said, ...(await Promise.all(latest.map((turn) => turnEntry(context, entity, turn))))].sort(byDate);
  const title = words.say({ en: 'Timeline', zh: '时间线' });
  const left = turns.length - latest.length;
  const cut = words.say({
    en: `${words.number(String(left))} earlier dates of relationships are not told here; a date (asOf) narrows what is.`,
    zh: `另有${words.number(String(left))}个更早的关系日期未列；可用时点（asOf）缩小范围。`,
  });
  const blocks: Block<Note>[] = left === 0 ? [] : [{ form: 'NOTICE', content: [{ text: cut }] }];
  return { id: 'timeline', title, blocks: [...blocks, ...chartOf(context, entries), tableOf(context, title, entries)] };
}

function statementEntry({ words, snapshot }: ReportContext, statement: StatementRecord): Entry[] {
  const { value, asOf, evidence, property } = statement;
  const notes = bestFirst(snapshot, evidence);
  if (value.form === 'date') {
    const status = statement.status === 'ACTUAL' ? '' : words.say({ en: ` (${words.status(statement.status)})`, zh: `（${words.status(statement.status)}）` });
    return [{ date: value.date, how: words.say({ en: 'date', zh: '日期' }), content: [{ text: `${words.property(property)}${status}`, notes }] }];
  }
  if (asOf === null) return [];
  return [{ date: asOf, how: words.say({ en: 'value', zh: '数值' }), content: [{ text: statementText(words, statement), notes }] }];
}

/** A day on which a relationship begins or ends. */
interface Turn {
  readonly day: number;
  readonly relationship: number;
  readonly isEnd: boolean;
}

const TURNS_A_STEP = 1_000;

/** In order of days. Of what both begins and ends both are told. */
function* turnsOf({ snapshot: { relationships }, signal }: ReportContext, groups: readonly RelationshipGroup[]): Steps<Turn[]> {
  const turns: Turn[] = [];
  for (const { members } of groups) {
    for (const [i, { relationship }] of members.entries()) {
      if (i % TURNS_A_STEP === TURNS_A_STEP - 1) yield;
      const [since, until] = [relationships.since[relationship], relationships.until[relationship]];
      if (since !== DAY_OPEN_START) turns.push({ day: since, relationship, isEnd: false });
      if (until !== DAY_OPEN_END) turns.push({ day: until, relationship, isEnd: true });
    }
  }
  signal.throwIfAborted();
  const order = yield* sortInSteps(turns.length, (a, b) => turns[a].day - turns[b].day);
  return Array.from(order, (i) => turns[i]);
}

async function turnEntry(context: ReportContext, entity: number, { relationship, isEnd }: Turn): Promise<Entry> {
  const { record, content } = await linkedSentence(context, relationship, entity);
  const { words } = context;
  if (isEnd) return { date: record.until as PartialDate, how: words.say({ en: 'end', zh: '结束' }), content };
  if (record.on !== null) return { date: record.on, how: words.say({ en: 'on that date', zh: '发生' }), content };
  return { date: record.since as PartialDate, how: words.say({ en: 'beginning', zh: '开始' }), content };
}

/** A year before its months, a month before its days. */
function byDate(a: Entry, b: Entry): number {
  return (
    firstDay(a.date) - firstDay(b.date) ||
    lastDay(b.date) - lastDay(a.date) ||
    compareTexts(a.how, b.how) ||
    compareTexts(plainText(a.content), plainText(b.content))
  );
}

/** By year, where there are two years at least: one bar shows nothing. */
function chartOf({ words }: ReportContext, entries: readonly Entry[]): Figure[] {
  const years = entries.map(({ date }) => Number(date.slice(0, 4)));
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - MOST_YEARS + 1);
  if (years.length === 0 || first === last) return [];
  const bars = Array.from({ length: last - first + 1 }, (_, i) => ({
    label: String(first + i),
    count: years.filter((year) => year === first + i).length,
  }));
  const earlier = years.filter((year) => year < first).length;
  const description = words.say({
    en: `Dated facts in each year from ${first} to ${last}${earlier === 0 ? '' : `; ${earlier} are older`}.`,
    zh: `${first}年至${last}年各年有日期的事实数${earlier === 0 ? '' : `；另有${earlier}项更早`}。`,
  });
  return [barChart({ id: 'timeline-chart', title: words.say({ en: 'Dated facts by year', zh: '各年事实数' }), description, bars })];
}

function tableOf({ words }: ReportContext, title: string, entries: readonly Entry[]): Block<Note> {
  return {
    form: 'TABLE',
    id: 'timeline',
    title,
    columns: [
      { title: words.say({ en: 'Date', zh: '日期' }), form: 'DATE', width: 1.5 },
      { title: words.say({ en: 'What it is', zh: '性质' }), form: 'TEXT', width: 1.3 },
      { title: words.say({ en: 'What is said', zh: '内容' }), form: 'TEXT', width: 6 },
    ],
    rows: entries.map(({ date, how, content }) => [{ content: [{ text: words.date(date) }], date }, { content: [{ text: how }] }, { content }]),
    whenEmpty: words.say({ en: 'Nothing about it is dated.', zh: '无带日期的事实。' }),
  };
}
