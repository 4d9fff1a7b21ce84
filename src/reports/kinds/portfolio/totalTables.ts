import type { EvidenceRecord, MoneyRecord, Status } from '../../../ontology/records.ts';
import { bestNotes } from '../../bestNotes.ts';
import { type ColumnHead, columns, countCell, type DraftCell, type DraftTable, notStatedCell, numberCell, textCell } from '../../cells.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Words } from '../../words/Words.ts';
import { amountsOf, groupTies, type TieGroup } from './moneyTies.ts';

/** Which relationships are added up, and how their tables are called. */
export interface MoneyTies {
  readonly id: string;
  readonly relationships: readonly number[];
}

/** A cell with the documents of more summands than this would be nothing but footnotes; the table of what was added up has them. */
export const MOST_SUMMANDS = 12;

/**
 * Own shares by currency, then by currency and year; what is not added up; and what is undisclosed. Types of relationships, planned and actual ones, and
 * currencies are kept apart in each. Tables without a row are left out.
 */
export async function totalTables(context: ReportContext, { id, relationships }: MoneyTies): Promise<DraftTable[]> {
  const { snapshot, words } = context;
  const amounts = amountsOf(snapshot, relationships);
  const all = groupTies(snapshot, relationships, amounts, { byYear: false });
  const years = groupTies(snapshot, relationships, amounts, { byYear: true });
  const what = [{ en: 'What', zh: '事项' }, 'TEXT', 2] as const;
  const status = [{ en: 'Status', zh: '状态' }, 'TEXT', 1.2] as const;
  const currency = [{ en: 'Currency', zh: '币种' }, 'TEXT', 1] as const;
  const year = [{ en: 'Year', zh: '年份' }, 'DATE', 1] as const;
  const added = [
    [{ en: 'Own shares added up', zh: '本方份额合计' }, 'NUMBER', 2],
    [{ en: 'Amounts added', zh: '计入笔数' }, 'NUMBER', 1],
  ] as const;
  const whatCells = (group: TieGroup) => [textCell(words.relationshipType(group.type, 'OUT')), textCell(doneOrPlanned(words, group.status))];
  const yearCell = (group: TieGroup): DraftCell =>
    group.year == null ? notStatedCell(words) : { ...textCell(words.date(String(group.year))), date: String(group.year) };
  const totalRows = (groups: readonly TieGroup[], more: (group: TieGroup) => DraftCell[]) =>
    Promise.all(
      groups.flatMap((group) =>
        group.totals.map(async ({ currency: code, total, count }) => [
          ...whatCells(group),
          ...more(group),
          textCell(code),
          numberCell(words, total, await summandNotes(context, group, amounts, (amount) => amount.scope === 'OWN' && amount.currency === code)),
          countCell(words, count),
        ]),
      ),
    );
  const notAdded = all.flatMap((group) =>
    group.notAdded.map(async ({ scope, currency: code, count, largest }) => {
      const isIn = (amount: MoneyRecord) => amount.scope === scope && amount.currency === code;
      return [
        ...whatCells(group),
        textCell(scope === null ? words.notStated : words.scope(scope)),
        textCell(code),
        countCell(words, count),
        numberCell(words, largest, await summandNotes(context, group, amounts, isIn)),
      ];
    }),
  );
  const table = (name: string, title: string, heads: readonly ColumnHead[], rows: readonly (readonly DraftCell[])[]): DraftTable => ({
    ...{ form: 'TABLE', id: `${id}-${name}`, title, rows, whenEmpty: '' },
    columns: columns(words, ...heads),
  });
  return [
    table('totals', words.say({ en: 'Totals by currency', zh: '按币种合计' }), [what, status, currency, ...added], await totalRows(all, () => [])),
    table(
      'years',
      words.say({ en: 'Totals by year and currency', zh: '按年份与币种合计' }),
      [what, status, year, currency, ...added],
      await totalRows(years, (group) => [yearCell(group)]),
    ),
    table(
      'not-added',
      words.say({ en: 'Amounts that are not added up', zh: '不予加总的金额' }),
      [
        what,
        status,
        [{ en: 'What the amount covers', zh: '金额范围' }, 'TEXT', 2],
        currency,
        [{ en: 'Amounts', zh: '笔数' }, 'NUMBER', 1],
        [{ en: 'The largest', zh: '最大一笔' }, 'NUMBER', 2],
      ],
      await Promise.all(notAdded),
    ),
    table(
      'undisclosed',
      words.say({ en: 'What rests undisclosed', zh: '未披露金额的笔数' }),
      [
        what,
        status,
        year,
        [{ en: 'Without an amount', zh: '未披露金额' }, 'NUMBER', 1.3],
        [{ en: 'Of all', zh: '总笔数' }, 'NUMBER', 1],
        [{ en: 'Share', zh: '占比' }, 'TEXT', 1],
      ],
      years
        .filter(({ undisclosed }) => undisclosed > 0)
        .map((group) => [
          ...whatCells(group),
          yearCell(group),
          countCell(words, group.undisclosed),
          countCell(words, group.count),
          textCell(words.share(group.undisclosed, group.count)),
        ]),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** Of money "current" would say nothing. */
export function doneOrPlanned(words: Words, status: Status): string {
  return status === 'ACTUAL' ? words.say({ en: 'actual', zh: '实际' }) : words.status(status);
}

/** The best document of each amount. */
async function summandNotes(
  context: ReportContext,
  { relationships }: TieGroup,
  amounts: ReadonlyMap<number, MoneyRecord>,
  isIn: (amount: MoneyRecord) => boolean,
): Promise<EvidenceRecord[]> {
  const summands = relationships.filter((r) => {
    const amount = amounts.get(r);
    return amount !== undefined && isIn(amount);
  });
  if (summands.length > MOST_SUMMANDS) return [];
  return bestNotes(context, summands);
}
