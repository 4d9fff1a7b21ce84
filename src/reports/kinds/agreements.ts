import { AtlasError } from '../../errors.ts';
import { firstDay, lastDay } from '../../ontology/partialDate.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import { colon, columns, countCell, type DraftBlock, type DraftCell, type DraftTable, notice, paragraph, textCell } from '../cells.ts';
import { groupText } from '../groupText.ts';
import { inBatches } from '../inBatches.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { ReportDraft, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';
import { type AgreementFacts, agreementFacts, ITEMS } from './agreements/AgreementFacts.ts';
import { agreementEntry } from './agreements/agreementEntry.ts';
import { agreementRow, agreementTable } from './agreements/agreementTable.ts';
import { chooseAgreements } from './agreements/chooseAgreements.ts';

/** Rows of all tables together: some 100 MB. */
const MOST_AGREEMENTS = 10_000;
/** More are no reading. */
const MOST_ENTRIES = 80;

export const AGREEMENTS: ReportKind = {
  name: 'agreements',
  title: { en: 'Agreement register', zh: '协议登记册' },
  explanation: {
    en: 'All agreements of a scope: parties, signers, dates, term, subject, and what no document states.',
    zh: '范围内的全部协议：各方、签署人、日期、期限、标的，以及文件未载明的内容。',
  },
  parameters: [
    {
      name: 'of',
      form: 'GROUP',
      standard: null,
      isRequired: false,
      title: { en: 'Parties', zh: '协议方' },
      explanation: {
        en: 'Agreements with one of these parties: ids, kinds like HOSPITAL, types like FUND, separated by commas. Kinds of agreements, like LICENCE, and ids of agreements are taken too. Left out: all.',
        zh: '以这些主体为一方的协议：标识、类别（如 HOSPITAL）或类型（如 FUND），以逗号分隔；亦可填写协议的类别（如 LICENCE）或标识。留空为全部。',
      },
    },
    {
      name: 'since',
      form: 'DATE',
      isRequired: false,
      title: { en: 'Signed since', zh: '签署起始' },
      explanation: { en: 'Signed on this date or later; undated ones are listed apart.', zh: '于该日期或之后签署；无日期者另列。' },
    },
    {
      name: 'until',
      form: 'DATE',
      isRequired: false,
      title: { en: 'Signed until', zh: '签署截止' },
      explanation: { en: 'Signed on this date or earlier; undated ones are listed apart.', zh: '于该日期或之前签署；无日期者另列。' },
    },
  ],
  async assemble(context, values) {
    const { words, language } = context;
    const [since, until] = [values.date('since'), values.date('until')];
    if (since !== null && until !== null && firstDay(since) > lastDay(until)) {
      throw new AtlasError('BAD_USER_INPUT', ['since: it lies after `until`; give the earlier date as `since`'], { details: { argument: 'since' } });
    }
    const choice = await chooseAgreements(context, values.group('of')?.mask ?? null, { since, until });
    const chosen = choice.chosen.slice(0, MOST_AGREEMENTS);
    const undated = choice.undated.slice(0, MOST_AGREEMENTS - chosen.length);
    const found = choice.chosen.length + choice.undated.length;
    const shown = [...chosen, ...undated];
    const reading = await read(context, shown);
    const of = values.written.get('of') ?? null;
    const group = of === null ? null : await groupText(context, of);
    const title = words.say(AGREEMENTS.title);
    const cut = shown.length < found ? [cutNotice(context, shown.length, found)] : [];
    const isTimed = since !== null || until !== null;
    return {
      kind: 'agreements',
      language,
      title: group === null || group.length > 120 ? title : `${title}${colon(words)}${group}`,
      lead: [{ text: leadText(context, { group, isTimed, ...choice }) }],
      sections: [
        ...(shown.length === 0 ? [] : [silenceSection(context, reading.stated, shown.length)]),
        await entriesSection(context, reading.facts, shown.length),
        {
          id: 'register',
          title: words.say({ en: 'The register', zh: '登记表' }),
          blocks: [
            ...cut,
            ...asOfNotice(context),
            agreementTable(context, 'agreements', words.say({ en: 'Agreements', zh: '协议' }), reading.rows.slice(0, chosen.length)),
          ],
        },
        ...(isTimed ? [undatedSection(context, reading.rows.slice(chosen.length))] : []),
      ],
    } satisfies ReportDraft;
  },
};

interface Reading {
  readonly rows: readonly DraftCell[][];
  /** Of as many as can be read one by one; none where there are more. */
  readonly facts: readonly AgreementFacts[];
  /** Number of agreements that state it, by place in ITEMS. */
  readonly stated: readonly number[];
}

async function read(context: ReportContext, agreements: readonly number[]): Promise<Reading> {
  const { words } = context;
  const facts: AgreementFacts[] = [];
  const stated = ITEMS.map(() => 0);
  const rows = await inBatches(context, agreements, words.say({ en: 'Reading the agreements', zh: '读取协议' }), async (agreement) => {
    const one = await agreementFacts(context, agreement);
    if (agreements.length <= MOST_ENTRIES) facts.push(one);
    ITEMS.forEach(({ isStated }, i) => {
      if (isStated(one)) stated[i]++;
    });
    return agreementRow(words, one);
  });
  const placeOf = new Map(agreements.map((agreement, place) => [agreement, place]));
  facts.sort((a, b) => (placeOf.get(a.agreement) as number) - (placeOf.get(b.agreement) as number));
  return { rows, facts, stated };
}

interface Counts {
  readonly group: string | null;
  readonly isTimed: boolean;
  readonly chosen: readonly number[];
  readonly undated: readonly number[];
  readonly outside: number;
}

function leadText({ words }: ReportContext, { group, isTimed, chosen, undated, outside }: Counts): string {
  const many = (count: number) => words.number(String(count));
  const agreements = (count: number) => `${many(count)} ${count === 1 ? 'agreement' : 'agreements'}`;
  const scope = group === null ? '' : words.say({ en: `Scope: ${group}. `, zh: `范围：${group}。` });
  if (!isTimed) return words.say({ en: `${scope}${agreements(chosen.length)}.`, zh: `${scope}协议共${many(chosen.length)}项。` });
  const others = words.say({
    en: `${undated.length === 0 ? '' : `; ${many(undated.length)} more of which no document tells when they were signed, listed apart`}${outside === 0 ? '' : `; ${many(outside)} signed at another time, not listed`}.`,
    zh: `${undated.length === 0 ? '' : `；另有${many(undated.length)}项文件未载明签署时间，单独列出`}${outside === 0 ? '' : `；其他时间签署的${many(outside)}项未列入`}。`,
  });
  return words.say({
    en: `${scope}${agreements(chosen.length)} signed within the time asked for${others}`,
    zh: `${scope}所询期间内签署的协议共${many(chosen.length)}项${others}`,
  });
}

function cutNotice({ words }: ReportContext, shown: number, found: number): DraftBlock {
  const [some, all] = [words.number(String(shown)), words.number(String(found))];
  return notice(words, {
    en: `Of ${all} agreements the ${some} signed last are listed. To see the others, ask for fewer parties or a shorter time (of, since, until).`,
    zh: `共${all}项协议，此处列出最近签署的${some}项。如需其余各项，请缩小协议方范围或签署期间（of、since、until）。`,
  });
}

/** "Not stated" would be wrong of what a later document says. */
function asOfNotice({ words, asOf }: ReportContext): DraftBlock[] {
  if (asOf === null) return [];
  const date = words.date(asOf);
  return [
    notice(words, {
      en: `The register shows what held as of ${date}. Dates that come later, such as the end of a term, are not shown: what is marked as not stated may be stated of a later time.`,
      zh: `本登记册反映${date}的情况。此后的日期（如期限届满日）不予显示；标为未载明者，文件可能就更晚的时间有所载明。`,
    }),
  ];
}

function silenceSection({ words }: ReportContext, stated: readonly number[], count: number): Section<EvidenceRecord> {
  const title = words.say({ en: 'What no document states', zh: '文件未载明的内容' });
  const table: DraftTable = {
    form: 'TABLE',
    id: 'not-stated',
    title,
    columns: columns(
      words,
      [{ en: 'Item', zh: '事项' }, 'TEXT', 3],
      [{ en: 'Agreements that state it', zh: '载明的协议数' }, 'NUMBER', 2],
      [{ en: 'Agreements that do not', zh: '未载明的协议数' }, 'NUMBER', 2],
      [{ en: 'Share not stated', zh: '未载明占比' }, 'TEXT', 1.5],
    ),
    rows: ITEMS.map((item, i) => [
      textCell(words.say(item.title)),
      countCell(words, stated[i]),
      countCell(words, count - stated[i]),
      textCell(words.share(count - stated[i], count)),
    ]),
    whenEmpty: '',
  };
  return { id: 'not-stated', title, blocks: [table] };
}

async function entriesSection(context: ReportContext, facts: readonly AgreementFacts[], count: number): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const title = words.say({ en: 'The agreements one by one', zh: '协议逐项说明' });
  if (count > MOST_ENTRIES) {
    const text = {
      en: `${words.number(String(count))} agreements are too many to be told one by one; up to ${MOST_ENTRIES} are. All of them stand in the register below.`,
      zh: `共${words.number(String(count))}项协议，超过${MOST_ENTRIES}项，不逐项说明；全部列于下方登记表。`,
    };
    return { id: 'entries', title, blocks: [notice(words, text)] };
  }
  if (count === 0) return { id: 'entries', title, blocks: [paragraph({ text: words.say({ en: 'There is none.', zh: '无。' }) })] };
  return { id: 'entries', title, blocks: [], sections: await Promise.all(facts.map((one, place) => agreementEntry(context, one, place))) };
}

function undatedSection(context: ReportContext, rows: readonly DraftCell[][]): Section<EvidenceRecord> {
  const title = context.words.say({ en: 'Agreements whose signing date no document states', zh: '文件未载明签署日期的协议' });
  return { id: 'undated', title, blocks: [agreementTable(context, 'undated', title, rows)] };
}
