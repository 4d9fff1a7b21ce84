import { compareTexts } from '../../../lib/compareTexts.ts';
import { firstDay, lastDay, type PartialDate } from '../../../ontology/partialDate.ts';
import type { EvidenceRecord, RelationshipRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import { type DraftInline, inBrackets, noted } from '../../cells.ts';
import { namedEntity } from '../../naming.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Words } from '../../words/Words.ts';

/** A relationship of a person with where it leads to: a post, or a founding. */
export interface Post {
  readonly relationship: number;
  readonly record: RelationshipRecord;
  readonly person: number;
  readonly place: number;
  readonly personName: DraftInline;
  readonly placeName: DraftInline;
  readonly notes: readonly EvidenceRecord[];
  /**
   * When documents saw the post held, as of the report's date; the latest first. Not a term: they tell of that day alone. Of what is planned or over
   * they saw just that, so it has none.
   */
  readonly seen: readonly Seen[];
}

interface Seen {
  readonly date: PartialDate;
  readonly notes: readonly EvidenceRecord[];
}

export async function postOf(context: ReportContext, relationship: number): Promise<Post> {
  const { snapshot, records, graph } = context;
  const { from, to } = snapshot.relationships;
  const [person, place] = [from[relationship], to[relationship]];
  const [record, personName, placeName] = await Promise.all([
    records.relationship.load(relationship),
    namedEntity<EvidenceRecord>(context, person),
    namedEntity<EvidenceRecord>(context, place),
  ]);
  const notes = bestFirst(snapshot, record.evidence);
  const byDate = new Map<PartialDate, EvidenceRecord[]>();
  for (const note of notes) {
    if (record.status !== 'ACTUAL' || note.asOf === null || (graph !== null && firstDay(note.asOf) > graph.days.last)) continue;
    byDate.set(note.asOf, [...(byDate.get(note.asOf) ?? []), note]);
  }
  const seen = [...byDate]
    .map(([date, some]): Seen => ({ date, notes: some }))
    .sort((a, b) => lastDay(b.date) - lastDay(a.date) || compareTexts(b.date, a.date));
  return { ...{ relationship, record, person, place, personName, placeName, notes, seen } };
}

/** By where they lead to, then those held before those planned and ended, then by the person's name. */
export function byPlace(a: Post, b: Post): number {
  return (
    compareTexts(a.placeName.text, b.placeName.text) ||
    compareTexts(a.record.to, b.record.to) ||
    compareTexts(a.record.status, b.record.status) ||
    compareTexts(a.personName.text, b.personName.text) ||
    compareTexts(a.record.id, b.record.id)
  );
}

export function byPerson(a: Post, b: Post): number {
  return (
    compareTexts(a.personName.text, b.personName.text) ||
    compareTexts(a.record.from, b.record.from) ||
    compareTexts(b.record.since ?? '', a.record.since ?? '') ||
    compareTexts(a.placeName.text, b.placeName.text) ||
    compareTexts(a.record.id, b.record.id)
  );
}

/** One of both ends, and in brackets the role, the term and, where no term is known, when documents saw the post held. */
export function postInline(words: Words, post: Post, end: 'PERSON' | 'PLACE'): DraftInline[] {
  const name = end === 'PERSON' ? post.personName : post.placeName;
  const text = inBrackets(words, postDetails(words, post));
  return text === '' ? [{ ...name, notes: post.notes }] : [name, noted(text, post.notes)];
}

/** Role, term and status, as far as documents tell them. */
export function postDetails(words: Words, { record, seen }: Post): string[] {
  const { role, since, until, on, status } = record;
  const period = words.period({ since, until, on });
  const sight = period === '' && seen.length > 0 ? seenText(words, seen) : '';
  return [role ?? '', period, sight, status === 'ACTUAL' ? '' : words.status(status)].filter((detail) => detail !== '');
}

function seenText(words: Words, seen: readonly Seen[]): string {
  const dates = words.list(seen.map(({ date }) => words.date(date)));
  return words.say({ en: `seen in post: ${dates}`, zh: `文件所见在任：${dates}` });
}

/** The latest day on which documents saw both held; a month or a year is no such day. */
export function bothSeenOn(some: readonly Post[], others: readonly Post[]): Seen | null {
  const days = (posts: readonly Post[]) => posts.flatMap(({ seen }) => seen.filter(({ date }) => date.length === 'yyyy-mm-dd'.length));
  const there = days(others);
  const both = days(some).flatMap((one) =>
    there.filter(({ date }) => date === one.date).map((other) => ({ date: one.date, notes: [...one.notes, ...other.notes] })),
  );
  return both.toSorted((a, b) => compareTexts(b.date, a.date))[0] ?? null;
}
