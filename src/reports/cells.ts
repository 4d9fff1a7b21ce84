import type { PartialDate } from '../ontology/partialDate.ts';
import type { EvidenceRecord, Status } from '../ontology/records.ts';
import type { Block, Cell, Column, Inline, Notice, Paragraph, Table } from './ReportDoc.ts';
import type { Bilingual } from './ReportKind.ts';
import type { Words } from './words/Words.ts';

/** Short ways to write what tables hold. */
type Notes = readonly EvidenceRecord[];
export type DraftCell = Cell<EvidenceRecord>;
export type DraftInline = Inline<EvidenceRecord>;

export function textCell(text: string, notes: Notes = []): DraftCell {
  return { content: [noted(text, notes)] };
}

export function noted(text: string, notes: Notes): DraftInline {
  return notes.length === 0 ? { text } : { text, notes };
}

export function notStatedCell(words: Words): DraftCell {
  return textCell(words.notStated);
}

export function dateCell(words: Words, date: PartialDate | null, notes: Notes = []): DraftCell {
  return date === null ? notStatedCell(words) : { ...textCell(words.date(date), notes), date };
}

export function numberCell(words: Words, number: string, notes: Notes = []): DraftCell {
  return { ...textCell(words.number(number), notes), number };
}

/** That something is so goes without saying. */
export function statusCell(words: Words, status: Status): DraftCell {
  return textCell(status === 'ACTUAL' ? '' : words.status(status));
}

export function countCell(words: Words, count: number): DraftCell {
  return numberCell(words, String(count));
}

/** Several things in one cell or line. */
export function inARow(words: Words, parts: readonly (readonly DraftInline[])[]): DraftInline[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [{ text: words.pause }, ...part]));
}

export function colon({ language }: Words): string {
  return language === 'ZH' ? '：' : ': ';
}

/** Nothing for no details. */
export function inBrackets(words: Words, details: readonly string[]): string {
  if (details.length === 0) return '';
  return words.language === 'ZH' ? `（${details.join(words.pause)}）` : ` (${details.join(words.pause)})`;
}

export function paragraph(...content: readonly DraftInline[]): Paragraph<EvidenceRecord> {
  return { form: 'PARAGRAPH', content };
}

export function notice(words: Words, text: Bilingual): Notice<EvidenceRecord> {
  return { form: 'NOTICE', content: [{ text: words.say(text) }] };
}

export type ColumnHead = readonly [title: Bilingual, form: Column['form'], width: number];

export function columns(words: Words, ...all: readonly ColumnHead[]): Column[] {
  return all.map(([title, form, width]) => ({ title: words.say(title), form, width }));
}

export type DraftTable = Table<EvidenceRecord>;
export type DraftBlock = Block<EvidenceRecord>;
