import type { EvidenceRecord } from '../../../ontology/records.ts';
import { colon, columns, type DraftCell, type DraftTable, dateCell, inARow, notice, notStatedCell, statusCell, textCell } from '../../cells.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Inline, Section } from '../../ReportDoc.ts';
import type { Words } from '../../words/Words.ts';
import { byPerson, byPlace, type Post, postInline } from './Post.ts';

/** More are no reading; the table has them. */
export const MOST_TO_READ = 300;
/** More would fill a table of contents. */
const MOST_HEADINGS = 25;

/** Everyone by where they are or were. */
export function placesSection({ words }: ReportContext, posts: readonly Post[]): Section<EvidenceRecord> {
  const title = words.say({ en: 'By institution', zh: '按机构' });
  if (posts.length > MOST_TO_READ) return { id: 'institutions', title, blocks: [tooMany(words, posts.length)] };
  const groups = [...Map.groupBy(posts.toSorted(byPlace), ({ place }) => place).values()];
  if (groups.length === 0) return { id: 'institutions', title, blocks: [none(words)] };
  if (groups.length > MOST_HEADINGS) {
    const items = groups.map((group): Inline<EvidenceRecord>[] => [
      { ...group[0].placeName, isStrong: true },
      { text: colon(words) },
      ...inARow(
        words,
        group.map((post) => postInline(words, post, 'PERSON')),
      ),
    ]);
    return { id: 'institutions', title, blocks: [{ form: 'LIST', isOrdered: false, items }] };
  }
  return {
    id: 'institutions',
    title,
    blocks: [],
    sections: groups.map((group, i) => ({
      id: `institution-${i + 1}`,
      title: group[0].placeName.text,
      blocks: [{ form: 'LIST', isOrdered: false, items: group.map((post) => postInline(words, post, 'PERSON')) }],
    })),
  };
}

/** Each person's posts, also those elsewhere. */
export function peopleSection({ words }: ReportContext, posts: readonly Post[]): Section<EvidenceRecord> {
  const title = words.say({ en: 'By person', zh: '按人员' });
  if (posts.length > MOST_TO_READ) return { id: 'people', title, blocks: [tooMany(words, posts.length)] };
  const groups = Map.groupBy(posts.toSorted(byPerson), ({ person }) => person);
  const items = [...groups.values()].map((group): Inline<EvidenceRecord>[] => [
    { ...group[0].personName, isStrong: true },
    { text: colon(words) },
    ...inARow(
      words,
      group.map((post) => postInline(words, post, 'PLACE')),
    ),
  ]);
  return { id: 'people', title, blocks: items.length === 0 ? [none(words)] : [{ form: 'LIST', isOrdered: false, items }] };
}

function tooMany(words: Words, count: number) {
  const many = words.number(String(count));
  return notice(words, {
    en: `${many} posts are too many to be told one by one; up to ${MOST_TO_READ} are. The table below has them.`,
    zh: `共${many}项职务，超过${MOST_TO_READ}项，不逐项说明；列于下方表格。`,
  });
}

function none(words: Words) {
  return notice(words, { en: 'The graph knows of no such post.', zh: '图谱中无此类职务。' });
}

/** Each post in a row, with its dates as dates. */
export function postTable(words: Words, posts: readonly Post[]): DraftTable {
  return {
    form: 'TABLE',
    id: 'posts',
    title: words.say({ en: 'Posts', zh: '职务' }),
    columns: columns(
      words,
      [{ en: 'At', zh: '任职处' }, 'TEXT', 3],
      [{ en: 'Person', zh: '人员' }, 'TEXT', 2],
      [{ en: 'Post', zh: '职务' }, 'TEXT', 3],
      [{ en: 'From', zh: '起始' }, 'DATE', 1.2],
      [{ en: 'Until', zh: '截止' }, 'DATE', 1.2],
      [{ en: 'Last seen in post', zh: '最近所见在任' }, 'DATE', 1.4],
      [{ en: 'Planned or ended', zh: '计划或已结束' }, 'TEXT', 1],
    ),
    rows: posts.toSorted(byPlace).map((post) => postRow(words, post)),
    whenEmpty: words.say({ en: 'The graph knows of no such post.', zh: '图谱中无此类职务。' }),
  };
}

function postRow(words: Words, { record, personName, placeName, notes, seen }: Post): DraftCell[] {
  const { role, since, on, until, status } = record;
  return [
    { content: [placeName] },
    { content: [{ ...personName, notes }] },
    role === null ? notStatedCell(words) : textCell(role, notes),
    dateCell(words, since ?? on, notes),
    dateCell(words, until, notes),
    seen.length === 0 ? textCell('') : dateCell(words, seen[0].date, seen[0].notes),
    statusCell(words, status),
  ];
}

/** Founding is no post: it has a day, no term. */
export function foundersTable(words: Words, foundings: readonly Post[]): DraftTable {
  return {
    form: 'TABLE',
    id: 'founders',
    title: words.say({ en: 'Founders', zh: '创办人' }),
    columns: columns(
      words,
      [{ en: 'Founded', zh: '所创办' }, 'TEXT', 3],
      [{ en: 'Person', zh: '人员' }, 'TEXT', 2],
      [{ en: 'Role', zh: '角色' }, 'TEXT', 2],
      [{ en: 'When', zh: '时间' }, 'DATE', 1.2],
      [{ en: 'Planned or ended', zh: '计划或已结束' }, 'TEXT', 1],
    ),
    rows: foundings
      .toSorted(byPlace)
      .map(({ record, personName, placeName, notes }) => [
        { content: [placeName] },
        { content: [{ ...personName, notes }] },
        record.role === null ? notStatedCell(words) : textCell(record.role, notes),
        dateCell(words, record.on, notes),
        statusCell(words, record.status),
      ]),
    whenEmpty: words.say({ en: 'The graph knows of none.', zh: '图谱中无此记录。' }),
  };
}
