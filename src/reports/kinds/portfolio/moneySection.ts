import type { EvidenceRecord } from '../../../ontology/records.ts';
import { columns, type DraftCell, type DraftTable, dateCell, notice, notStatedCell, numberCell, textCell } from '../../cells.ts';
import { inBatches } from '../../inBatches.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Section } from '../../ReportDoc.ts';
import type { Bilingual } from '../../ReportKind.ts';
import { latestFirst, type Tie, tieOf } from '../../ties.ts';
import type { Words } from '../../words/Words.ts';
import { doneOrPlanned, MOST_SUMMANDS, type MoneyTies, totalTables } from './totalTables.ts';

/** Rows of one table; totals hold all. */
const MOST_TIES = 2_000;

export interface MoneyQuestion extends MoneyTies {
  /** Which end of the relationships the report is about. */
  readonly direction: 'IN' | 'OUT';
  readonly title: Bilingual;
  /** Of the column with the other end. */
  readonly other: Bilingual;
  readonly whenEmpty: Bilingual;
  /** Where the ties are those of several entities: who each is of. */
  readonly owner?: { readonly title: Bilingual; readonly cellOf: (relationship: number) => Promise<DraftCell> };
}

/** Each relationship in a row, then what they come to. */
export async function moneySection(context: ReportContext, question: MoneyQuestion): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const { id, relationships, direction, owner } = question;
  const title = words.say(question.title);
  const { since } = context.snapshot.relationships;
  const shown = relationships.length <= MOST_TIES ? relationships : relationships.toSorted((a, b) => since[b] - since[a] || a - b).slice(0, MOST_TIES);
  const ties = await inBatches(context, shown, title, (relationship) => tieOf(context, relationship, direction));
  const rows = await Promise.all(
    ties.sort(latestFirst).map(async (tie) => [...(owner === undefined ? [] : [await owner.cellOf(tie.relationship)]), ...tieRow(words, tie)]),
  );
  const table: DraftTable = {
    form: 'TABLE',
    id,
    title,
    columns: columns(
      words,
      ...(owner === undefined ? [] : [[owner.title, 'TEXT', 2.5] as const]),
      [{ en: 'Date', zh: '日期' }, 'DATE', 1.3],
      [{ en: 'Until', zh: '截止' }, 'DATE', 1.2],
      [question.other, 'TEXT', 3],
      [{ en: 'What', zh: '事项' }, 'TEXT', 1.6],
      [{ en: 'Role', zh: '角色' }, 'TEXT', 2],
      [{ en: 'Amount', zh: '金额' }, 'NUMBER', 1.8],
      [{ en: 'Currency', zh: '币种' }, 'TEXT', 1],
      [{ en: 'What the amount covers', zh: '金额范围' }, 'TEXT', 1.5],
      [{ en: 'Status', zh: '状态' }, 'TEXT', 1],
      [{ en: 'Remark', zh: '备注' }, 'TEXT', 2],
    ),
    rows,
    whenEmpty: words.say(question.whenEmpty),
  };
  if (relationships.length === 0) return { id, title, blocks: [table] };
  const all = words.number(String(relationships.length));
  const cut = {
    en: `Of ${all} the ${MOST_TIES} latest are listed; the totals below hold all of them.`,
    zh: `共${all}项，此处列出最近的${MOST_TIES}项；下列合计包含全部。`,
  };
  return {
    id,
    title,
    blocks: [...(shown.length < relationships.length ? [notice(words, cut)] : []), table, notice(words, HOW_ADDED), ...(await totalTables(context, question))],
  };
}

const HOW_ADDED: Bilingual = {
  en: `Only own shares are added up, each currency by itself, what is planned apart from what was done. Totals of a round or a deal, prices and “up to” amounts stand on every party’s row and are never added. What no document states counts as undisclosed, not as zero, so a total is the least that is known, not what was spent. The year is that in which it happened or began; of what is planned, that of the announcement. A total of more than ${MOST_SUMMANDS} amounts has no footnotes of its own: it rests on those of its rows.`,
  zh: `仅对本方份额加总；各币种分别合计，计划与实际分列。轮次或交易总额、价款及“最高”金额在各方名下均有列示，不予加总。文件未载明的金额计为未披露而非零，因此合计数为已知下限，并非全部支出。年份为发生或开始之年；计划事项为公布之年。超过${MOST_SUMMANDS}笔的合计不另设注释，以其各行的注释为据。`,
};

/** The date of what is planned is when it was announced. */
function tieRow(words: Words, { record, name, notes }: Tie): DraftCell[] {
  const { on, since, until, role, amount, status, type, note } = record;
  return [
    dateCell(words, on ?? since, notes),
    until === null ? textCell('') : dateCell(words, until, notes),
    { content: [{ ...name, notes }] },
    textCell(words.relationshipType(type, 'OUT')),
    role === null ? notStatedCell(words) : textCell(role, notes),
    amount === null ? notStatedCell(words) : numberCell(words, amount.value, notes),
    amount === null ? textCell('') : textCell(amount.currency),
    amount === null ? textCell('') : textCell(amount.scope === null ? words.notStated : words.scope(amount.scope)),
    textCell(doneOrPlanned(words, status)),
    textCell(note ?? ''),
  ];
}
