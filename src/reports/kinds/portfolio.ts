import { nameOf } from '../../analysis/nameOf.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import { colon, noted, paragraph } from '../cells.ts';
import { namedEntity } from '../naming.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { ReportDraft, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';
import { latestFirst, relationshipsOf, tieSentence, tiesOf } from '../ties.ts';
import { type MoneyQuestion, moneySection } from './portfolio/moneySection.ts';
import { amountsOf } from './portfolio/moneyTies.ts';
import { valuesSection } from './portfolio/valuesSection.ts';

/** That tell what it is; each row has its own. */
const MOST_NOTES = 3;

export const PORTFOLIO: ReportKind = {
  name: 'portfolio',
  title: { en: 'Fund portfolio', zh: '基金组合' },
  explanation: {
    en: 'Who manages a fund or whom an investor manages, who committed, what was financed or invested in, amounts by currency and year; undisclosed ones counted apart, planned kept from actual.',
    zh: '基金由谁管理、谁出资、投资或资助了什么，按币种与年份汇总；未披露者单独计数，计划与实际分列。',
  },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ['FUND', 'INSTITUTION', 'PROGRAMME'],
      example: 'fund/shanghai-biomedical-industry-m-and-a-fund',
      isRequired: true,
      title: { en: 'Fund or investor', zh: '基金或投资机构' },
      explanation: { en: 'Id of a fund, of an institution that invests, or of a programme that finances.', zh: '基金、投资机构或资助计划的标识。' },
    },
  ],
  async assemble(context, values) {
    const { words, language, records, snapshot } = context;
    const entity = values.entity('id') as number;
    const [record, name] = await Promise.all([records.entity.load(entity), nameOf(context, entity)]);
    const questions = moneyQuestions(context, entity);
    const what = record.kind === null ? words.entityType(record.type) : words.kind(record.kind);
    const status = record.status === 'ACTUAL' ? '' : `${words.pause}${words.status(record.status)}`;
    return {
      kind: 'portfolio',
      language,
      title: `${words.say(PORTFOLIO.title)}${colon(words)}${name}`,
      lead: [
        { ...(await namedEntity<EvidenceRecord>(context, entity)), isStrong: true },
        noted(`${colon(words)}${what}${status}${words.stop}`, bestFirst(snapshot, record.evidence).slice(0, MOST_NOTES)),
        { text: countsText(context, questions) },
      ],
      sections: [await valuesSection(context, entity), await managementSection(context, entity), ...(await moneySections(context, questions))],
    } satisfies ReportDraft;
  },
};

/** Who runs it and set it up, and which funds and programmes it runs and set up, in sentences. */
async function managementSection(context: ReportContext, entity: number): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const types = ['MANAGES', 'OPERATES', 'FOUNDED'];
  const inward = isOf(context, entity, 'INSTITUTION') ? [] : await tiesOf(context, entity, types, 'IN');
  const outward = (await tiesOf(context, entity, types, 'OUT')).filter(
    ({ neighbour }) => isOf(context, neighbour, 'FUND') || isOf(context, neighbour, 'PROGRAMME'),
  );
  const sentences = await Promise.all([...inward, ...outward].toSorted(latestFirst).map((tie) => tieSentence(context, tie)));
  return {
    id: 'management',
    title: words.say(
      isOf(context, entity, 'INSTITUTION')
        ? { en: 'Funds and programmes that it manages, runs or founded', zh: '管理、运营或发起设立的基金与计划' }
        : { en: 'Who manages, runs or founded it', zh: '管理人、运营方与发起人' },
    ),
    blocks:
      sentences.length === 0
        ? [paragraph({ text: words.say({ en: 'No document says.', zh: '文件未载明。' }) })]
        : [{ form: 'LIST', isOrdered: false, items: sentences }],
  };
}

const MONEY_OUT = ['FINANCED', 'INVESTED_IN', 'ACQUIRED'];
const MONEY_INTO = ['COMMITTED_TO', ...MONEY_OUT];

/** Where money came from, where it went, and where that of managed funds went, if there are any. */
function moneyQuestions(context: ReportContext, entity: number): MoneyQuestion[] {
  const isInstitution = isOf(context, entity, 'INSTITUTION');
  const money = isInstitution
    ? {
        id: 'commitments',
        title: { en: 'Funds it committed money to', zh: '出资的基金' },
        other: { en: 'Fund', zh: '基金' },
        whenEmpty: { en: 'No document says that it committed money to a fund.', zh: '文件未载明其向基金出资。' },
        relationships: relationshipsOf(context, entity, ['COMMITTED_TO'], 'OUT'),
        direction: 'OUT' as const,
      }
    : {
        id: 'commitments',
        title: { en: 'Who committed money to it', zh: '出资方' },
        other: { en: 'Who', zh: '出资方' },
        whenEmpty: { en: 'No document says who committed money to it.', zh: '文件未载明出资方。' },
        relationships: relationshipsOf(context, entity, MONEY_INTO, 'IN'),
        direction: 'IN' as const,
      };
  const investments: MoneyQuestion = {
    id: 'investments',
    title: { en: 'What it financed or invested in', zh: '投资与资助' },
    other: { en: 'In what', zh: '对象' },
    whenEmpty: { en: 'No document says that it financed or invested in anything.', zh: '文件未载明其投资或资助。' },
    relationships: relationshipsOf(context, entity, MONEY_OUT, 'OUT'),
    direction: 'OUT',
  };
  const managed = isInstitution ? investmentsOfFunds(context, entity) : null;
  return [money, investments, ...(managed === null ? [] : [managed])];
}

async function moneySections(context: ReportContext, questions: readonly MoneyQuestion[]): Promise<Section<EvidenceRecord>[]> {
  const sections: Section<EvidenceRecord>[] = [];
  for (const question of questions) sections.push(await moneySection(context, question));
  return sections;
}

/** How many there are, and of how many nobody knows the amount. */
function countsText({ snapshot, words }: ReportContext, questions: readonly MoneyQuestion[]): string {
  const said = questions.map(({ title, relationships }) => {
    const amounts = amountsOf(snapshot, relationships);
    const [all, undisclosed] = [words.number(String(relationships.length)), words.number(String(relationships.length - amounts.size))];
    return words.say({
      en: `${title.en}: ${all}${relationships.length === 0 ? '' : `, of which ${undisclosed} without a stated amount`}.`,
      zh: `${title.zh}：${all}项${relationships.length === 0 ? '' : `，其中${undisclosed}项未披露金额`}。`,
    });
  });
  return words.say({ en: ` ${said.join(' ')}`, zh: said.join('') });
}

/** Theirs, not the manager's own: never in its totals. Null: it manages no fund that did any. */
function investmentsOfFunds(context: ReportContext, manager: number): MoneyQuestion | null {
  const { from, to } = context.snapshot.relationships;
  const funds = new Set(relationshipsOf(context, manager, ['MANAGES'], 'OUT').map((relationship) => to[relationship]));
  const relationships = [...funds].flatMap((fund) => relationshipsOf(context, fund, MONEY_OUT, 'OUT'));
  if (relationships.length === 0) return null;
  return {
    id: 'funds-investments',
    title: { en: 'What the funds that it manages financed or invested in', zh: '所管理基金的投资与资助' },
    other: { en: 'In what', zh: '对象' },
    whenEmpty: { en: '', zh: '' },
    relationships,
    direction: 'OUT',
    owner: {
      title: { en: 'Fund', zh: '基金' },
      cellOf: async (relationship) => ({ content: [await namedEntity<EvidenceRecord>(context, from[relationship])] }),
    },
  };
}

function isOf({ snapshot }: ReportContext, entity: number, type: string): boolean {
  return snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name === type;
}
