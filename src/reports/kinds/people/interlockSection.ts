import type { EvidenceRecord } from '../../../ontology/records.ts';
import { commonTerm } from '../../../paths/commonTerm.ts';
import { columns, type DraftBlock, type DraftCell, type DraftTable, dateCell, inARow, noted, notice, notStatedCell, paragraph, textCell } from '../../cells.ts';
import { inBatches } from '../../inBatches.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Section } from '../../ReportDoc.ts';
import type { Words } from '../../words/Words.ts';
import type { Overlap, Overlaps, Unclear } from './findOverlaps.ts';
import { bothSeenOn, type Post, postDetails, postOf } from './Post.ts';

/** Rows of each table. */
export const MOST_INTERLOCKS = 1_000;

/** Who stood in two institutions at one time: what is known, then what the dates do not tell. */
export async function interlockSections(context: ReportContext, found: Overlaps): Promise<Section<EvidenceRecord>[]> {
  const { words } = context;
  const step = words.say({ en: 'Comparing terms', zh: '比对任期' });
  const overlapRows = await inBatches(context, found.overlaps, step, (overlap) => overlapRow(context, overlap));
  const unclearRows = await inBatches(context, found.unclear, step, (unclear) => unclearRow(context, unclear));
  const overlapTitle = words.say({ en: 'Two institutions at one time', zh: '同时任职于两家机构' });
  const unclearTitle = words.say({ en: 'Two institutions, whether at one time is not known', zh: '任职于两家机构而是否同时不明' });
  return [
    {
      id: 'interlocks',
      title: overlapTitle,
      blocks: [
        ...cutNotice(words, found.overlaps.length, found.overlapCount),
        overlapTable(words, overlapTitle, overlapRows),
        ...(overlapRows.length === 0
          ? []
          : [
              notice(words, {
                en: 'Listed are terms with known beginnings that have a day in common as far as their dates tell. A date without day or month counts with all its days, so an overlap within one year may have been shorter than it, or none. A term without an end that is not said to be over lasts.',
                zh: '所列为起始日期已知且按其日期存在重叠的任期。仅载年份或月份的日期按其全部日数计算，因此同一年内的重叠可能更短，或实际并无重叠。未载明届满且未注明结束的任期视为持续。',
              }),
            ]),
      ],
    },
    {
      id: 'interlocks-not-known',
      title: unclearTitle,
      blocks: [
        paragraph({
          text: words.say({
            en: `Of ${words.number(String(found.unknown))} ${found.unknown === 1 ? 'case' : 'cases'} (a person at two institutions) the documents do not tell enough dates to say whether both posts were held at one time. These are no interlocks; where documents saw both posts held on one day, that day is given.`,
            zh: `有${words.number(String(found.unknown))}例（一人任职于两家机构）文件所载日期不足以判断是否同时任职，不计为交叉任职；若文件于同一日所见两职均在任，则列出该日。`,
          }),
        }),
        ...cutNotice(words, found.unclear.length, found.unknown),
        unclearTable(words, unclearTitle, unclearRows.toSorted(seenFirst)),
      ],
    },
  ];
}

function cutNotice(words: Words, shown: number, all: number): DraftBlock[] {
  if (shown === all) return [];
  const [some, whole] = [words.number(String(shown)), words.number(String(all))];
  return [
    notice(words, {
      en: `Of ${whole} the first ${some} are listed, in the order of the people’s ids; ask for fewer institutions or people (of) to see the others.`,
      zh: `共${whole}项，此处按人员标识顺序列出前${some}项；缩小机构或人员范围（of）可查看其余。`,
    }),
  ];
}

function overlapTable(words: Words, title: string, rows: readonly (readonly DraftCell[])[]): DraftTable {
  return {
    form: 'TABLE',
    id: 'interlocks',
    title,
    columns: columns(
      words,
      [{ en: 'Person', zh: '人员' }, 'TEXT', 1.6],
      [{ en: 'Institution', zh: '机构' }, 'TEXT', 2.2],
      [{ en: 'Post and term', zh: '职务与任期' }, 'TEXT', 2.2],
      [{ en: 'Other institution', zh: '另一机构' }, 'TEXT', 2.2],
      [{ en: 'Post and term there', zh: '该处职务与任期' }, 'TEXT', 2.2],
      [{ en: 'Both from', zh: '重叠起始' }, 'DATE', 1.2],
      [{ en: 'Both until', zh: '重叠截止' }, 'DATE', 1.2],
    ),
    rows,
    whenEmpty: words.say({ en: 'No document dates two posts so that they are known to overlap.', zh: '无文件载明可确认任期重叠的两项职务。' }),
  };
}

async function overlapRow(context: ReportContext, { posts }: Overlap): Promise<DraftCell[]> {
  const { words, snapshot } = context;
  const both = await Promise.all(posts.map((post) => postOf(context, post)));
  const [a, b] = both;
  const term = commonTerm(snapshot.topology, [posts[0]], [posts[1]], new Map(both.map(({ relationship, record }) => [relationship, record])));
  const notes = [...a.notes, ...b.notes];
  const end = term?.until ?? null;
  return [
    { content: [a.personName] },
    ...[a, b].flatMap((post) => [{ content: [post.placeName] }, detailsCell(words, [post])]),
    dateCell(words, term?.since ?? null, notes),
    end === null ? textCell(words.say({ en: 'no end stated', zh: '未载明届满' }), notes) : dateCell(words, end, notes),
  ];
}

function unclearTable(words: Words, title: string, rows: readonly (readonly DraftCell[])[]): DraftTable {
  return {
    form: 'TABLE',
    id: 'interlocks-not-known',
    title,
    columns: columns(
      words,
      [{ en: 'Person', zh: '人员' }, 'TEXT', 1.6],
      [{ en: 'Institution', zh: '机构' }, 'TEXT', 2.2],
      [{ en: 'Post and term', zh: '职务与任期' }, 'TEXT', 2.2],
      [{ en: 'Other institution', zh: '另一机构' }, 'TEXT', 2.2],
      [{ en: 'Post and term there', zh: '该处职务与任期' }, 'TEXT', 2.2],
      [{ en: 'Both seen held on', zh: '同日所见在任' }, 'DATE', 1.3],
    ),
    rows,
    whenEmpty: words.say({ en: 'None.', zh: '无。' }),
  };
}

async function unclearRow(context: ReportContext, { posts }: Unclear): Promise<DraftCell[]> {
  const { words } = context;
  const [some, others] = await Promise.all(posts.map((list) => Promise.all(list.map((post) => postOf(context, post)))));
  const seen = bothSeenOn(some, others);
  return [
    { content: [some[0].personName] },
    ...[some, others].flatMap((list) => [{ content: [list[0].placeName] }, detailsCell(words, list)]),
    seen === null ? textCell('') : dateCell(words, seen.date, seen.notes),
  ];
}

/** Those with a day on which both were held come first. */
function seenFirst(a: readonly DraftCell[], b: readonly DraftCell[]): number {
  return Number(b.at(-1)?.date !== undefined) - Number(a.at(-1)?.date !== undefined);
}

function detailsCell(words: Words, posts: readonly Post[]): DraftCell {
  const said = posts.map((post) => [noted(postDetails(words, post).join(words.language === 'ZH' ? '，' : ', ') || words.notStated, post.notes)]);
  return said.length === 0 ? notStatedCell(words) : { content: inARow(words, said) };
}
