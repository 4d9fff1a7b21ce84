import type { EvidenceRecord } from '../../ontology/records.ts';
import type { BudgetName } from '../../paths/Budget.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Section } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';
import type { ConnectionAnswer } from './askConnection.ts';

/** How far the search went, and what it passed by. */
export function notSearchedSection(context: ReportContext, { question, found, search }: ConnectionAnswer): Section<EvidenceRecord> {
  const { words, snapshot, asOf } = context;
  const { maxHops, from, to } = question;
  const number = (value: number) => words.number(String(value));
  const items: Bilingual[] = [
    {
      en: `Searched: from ${number(from.length)} to ${number(to.length)} entities.`,
      zh: `检索范围：一端${number(from.length)}个主体，另一端${number(to.length)}个主体。`,
    },
    found.truncatedBy === null
      ? {
          en: `The search for what links them is complete: all paths of up to ${maxHops} steps were looked at.`,
          zh: `连接者检索完整：已检索不超过${maxHops}步的全部路径。`,
        }
      : {
          en: `The search for what links them was cut by its budget (${BUDGETS[found.truncatedBy].en}): it is complete for paths of up to ${found.completeToDepth} steps only. Name fewer on either side, or shorter paths.`,
          zh: `连接者检索受预算所限而中止（${BUDGETS[found.truncatedBy].zh}）：仅不超过${found.completeToDepth}步的路径检索完整。可缩小两端范围或缩短路径。`,
        },
    ...(search.truncatedBy === null
      ? []
      : [
          {
            en: `The kinds of connection were counted until the budget (${BUDGETS[search.truncatedBy].en}) was used up.`,
            zh: `关联类型的统计受预算所限而中止（${BUDGETS[search.truncatedBy].zh}）。`,
          },
        ]),
    { en: `Paths of more than ${maxHops} steps were not searched.`, zh: `未检索超过${maxHops}步的路径。` },
    ...unwalked(context),
    asOf === null
      ? {
          en: 'Relationships of any time count, past and planned ones too; the sentences say which.',
          zh: '任何时间的关系均计入，包括已结束和计划中的关系；各句中已注明。',
        }
      : {
          en: `Only what held as of ${words.date(asOf)} counts, and what bears no date; planned and ended relationships count, the sentences say which.`,
          zh: `仅计入${words.date(asOf)}时成立的及无日期的关系；计划中和已结束的关系亦计入，各句中已注明。`,
        },
    {
      en: `What no document in the graph (version ${snapshot.version}) says is not in it: that no path is found does not mean that there is no connection.`,
      zh: `图谱（第${snapshot.version}版）所收文件未载的内容不在其中：未找到路径不等于没有关联。`,
    },
  ];
  return {
    id: 'not-searched',
    title: words.say({ en: 'What was searched, and what was not', zh: '检索范围与未检索内容' }),
    blocks: [{ form: 'LIST', isOrdered: false, items: items.map((item) => [{ text: words.say(item) }]) }],
  };
}

const BUDGETS: Record<BudgetName, Bilingual> = {
  EXPANSIONS: { en: 'steps of the search', zh: '检索步数' },
  TIME: { en: 'time', zh: '时间' },
  PATHS: { en: 'number of paths', zh: '路径数量' },
};

/** Types that connect nothing, by the ontology. */
function unwalked({ snapshot, words }: ReportContext): Bilingual[] {
  const names = snapshot.ontology.relationshipTypes.filter(({ connects }) => !connects).map(({ name }) => words.relationshipType(name, 'OUT'));
  if (names.length === 0) return [];
  return [
    {
      en: `Relationships that connect nothing by themselves were not walked: ${words.list(names)}.`,
      zh: `本身不构成关联的关系未计入：${words.list(names)}。`,
    },
  ];
}
