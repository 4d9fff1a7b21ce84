import { askConnection, type ConnectionAnswer, connectionQuestion } from '../connection/askConnection.ts';
import { connectorSection } from '../connection/connectorSection.ts';
import { nothingSection } from '../connection/nothingSection.ts';
import { notSearchedSection } from '../connection/notSearchedSection.ts';
import { pictureSection } from '../connection/pictureSection.ts';
import { kindSection, rankedSection } from '../connection/rankedSection.ts';
import { groupText } from '../groupText.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Bilingual, ReportKind } from '../ReportKind.ts';

const MOST_HOPS = 6;
/** Of each side, in the title. */
const MOST_NAMES = 4;

export const CONNECTION: ReportKind = {
  name: 'connection',
  title: { en: 'Connection brief', zh: '关联简报' },
  explanation: {
    en: 'Which entities link one group to another, and how: ranked, with the kinds of connection, each path as a sentence with its documents, a picture, and what was not searched.',
    zh: '哪些主体连接两组主体、如何连接：排序列表、关联类型、附出处的逐条路径、示意图，以及未检索的范围。',
  },
  parameters: [
    {
      name: 'from',
      form: 'GROUP',
      standard: 'HOSPITAL',
      isRequired: true,
      title: { en: 'From', zh: '一端' },
      explanation: {
        en: 'One side: ids, kinds like HOSPITAL, types like FUND, separated by commas.',
        zh: '一端：标识、类别（如 HOSPITAL）或类型（如 FUND），以逗号分隔。',
      },
    },
    {
      name: 'connector',
      form: 'GROUP',
      standard: 'COMPANY',
      isRequired: true,
      title: { en: 'Linked by', zh: '连接者' },
      explanation: { en: 'What links them: ids, kinds, types.', zh: '连接者：标识、类别或类型。' },
    },
    {
      name: 'to',
      form: 'GROUP',
      standard: 'FUND',
      isRequired: true,
      title: { en: 'To', zh: '另一端' },
      explanation: { en: 'The other side: ids, kinds, types.', zh: '另一端：标识、类别或类型。' },
    },
    {
      name: 'maxHops',
      form: 'WHOLE_NUMBER',
      standard: 4,
      min: 2,
      max: MOST_HOPS,
      isRequired: false,
      title: { en: 'Longest path', zh: '最长路径' },
      explanation: { en: 'Most relationships in a path.', zh: '一条路径最多包含的关系数。' },
    },
    {
      name: 'first',
      form: 'WHOLE_NUMBER',
      standard: 20,
      min: 1,
      max: 100,
      isRequired: false,
      title: { en: 'How many', zh: '数量' },
      explanation: { en: 'The best ones, told in full.', zh: '详述排名最前者。' },
    },
  ],
  async assemble(context, values) {
    const { words, language } = context;
    const answer = await askConnection(context, connectionQuestion(context, values));
    const [from, connector, to] = await Promise.all(['from', 'connector', 'to'].map((name) => groupText(context, values.written.get(name) ?? '', MOST_NAMES)));
    const title = words.say({ en: `Connection brief: ${from} – ${connector} – ${to}`, zh: `关联简报：${from}—${connector}—${to}` });
    const head = { kind: 'connection', language, title, lead: [{ text: words.say(leadOf(context, answer, { from, connector, to })) }] };
    const scope = notSearchedSection(context, answer);
    if (answer.found.totalCount === 0) return { ...head, sections: [await nothingSection(context, answer, MOST_HOPS), scope] };
    return {
      ...head,
      sections: [
        await rankedSection(context, answer),
        await pictureSection(context, answer, { from, to, title }),
        await kindSection(context, answer),
        await connectorSection(context, answer),
        scope,
      ],
    };
  },
};

function leadOf(
  { words, asOf }: ReportContext,
  { question, found }: ConnectionAnswer,
  { from, connector, to }: { readonly from: string; readonly connector: string; readonly to: string },
): Bilingual {
  const { maxHops } = question;
  const count = words.number(String(found.totalCount));
  const then = asOf === null ? { en: '', zh: '' } : { en: `As of ${words.date(asOf)}: `, zh: `${words.date(asOf)}时，` };
  const ways = { en: `one side (${from}) to the other (${to}) by paths of up to ${maxHops} steps.`, zh: `${from}与${to}之间，在不超过${maxHops}步的路径上` };
  if (found.totalCount > 0) {
    const least = found.complete ? { en: '', zh: '' } : { en: 'At least ', zh: '至少' };
    return {
      en: `${then.en}${least.en}${count} ${found.totalCount === 1 ? 'entity' : 'entities'} (${connector}) ${found.totalCount === 1 ? 'links' : 'link'} ${ways.en}`,
      zh: `${then.zh}${ways.zh}有${least.zh} ${count}个连接者（${connector}）。`,
    };
  }
  if (found.complete) return { en: `${then.en}Nothing (${connector}) links ${ways.en}`, zh: `${then.zh}${ways.zh}没有连接者（${connector}）。` };
  return {
    en: `${then.en}The search was cut before it found anything (${connector}) that links ${ways.en}`,
    zh: `${then.zh}${ways.zh}检索在找到连接者（${connector}）之前已中止。`,
  };
}
