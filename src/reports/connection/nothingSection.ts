import type { EvidenceRecord } from '../../ontology/records.ts';
import { type FoundRelaxation, findRelaxations } from '../../paths/findRelaxations.ts';
import type { RelaxationKind } from '../../paths/QuestionChange.ts';
import { relationshipTypesOf } from '../../paths/relationshipFilter.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Inline, Section } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';
import type { ConnectionAnswer } from './askConnection.ts';
import { chain, hopList } from './pathContent.ts';

type Note = EvidenceRecord;

const MOST_TOLD = 5;

/** Why nothing links them, and what would. */
export async function nothingSection(context: ReportContext, answer: ConnectionAnswer, mostHops: number): Promise<Section<Note>> {
  const { words } = context;
  const title = words.say({ en: 'Why nothing was found', zh: '未找到的原因' });
  const reasons = reasonsOf(context, answer);
  const list: Block<Note> = { form: 'LIST', isOrdered: false, items: reasons.map((reason) => [{ text: words.say(reason) }]) };
  // Of a search that was cut it is not known whether there is an answer.
  if (!answer.found.complete) return { id: 'nothing', title, blocks: [list] };
  return { id: 'nothing', title, blocks: [list, ...(await relaxationBlocks(context, answer, mostHops))] };
}

function reasonsOf(context: ReportContext, { question, found }: ConnectionAnswer): Bilingual[] {
  const { from, to, connector, maxHops } = question;
  const [linkedFrom, linkedTo] = [linkedCount(context, from), linkedCount(context, to)];
  const reasons: Bilingual[] = [];
  if (from.length === 0) reasons.push({ en: 'Nothing stands on the first side ("from").', zh: '一端（from）没有任何主体。' });
  if (to.length === 0) reasons.push({ en: 'Nothing stands on the other side ("to").', zh: '另一端（to）没有任何主体。' });
  if (!connector.includes(1)) reasons.push({ en: 'Nothing in the graph may link them ("connector").', zh: '图谱中没有可作连接者（connector）的主体。' });
  if (reasons.length > 0) return reasons;
  if (!found.complete) return [{ en: 'The search was cut by its budget before it found any.', zh: '检索在找到任何连接者之前已因预算中止。' }];
  if (linkedFrom === 0 || linkedTo === 0) {
    const side = linkedFrom === 0 ? { en: 'first', zh: '一' } : { en: 'other', zh: '另一' };
    return [{ en: `Nothing on the ${side.en} side has a relationship that connects.`, zh: `${side.zh}端的主体均无构成关联的关系。` }];
  }
  return [
    {
      en: `${linkedFrom} of ${from.length} on the one side and ${linkedTo} of ${to.length} on the other have relationships that connect, but no path of up to ${maxHops} steps with such a connector between its ends leads from the one to the other.`,
      zh: `一端${from.length}个主体中有${linkedFrom}个、另一端${to.length}个主体中有${linkedTo}个具有构成关联的关系，但两端之间没有不超过${maxHops}步且经过该类连接者的路径。`,
    },
  ];
}

/** How many have a relationship that is walked. */
function linkedCount({ snapshot, graph }: ReportContext, entities: Uint32Array): number {
  const { topology, relationships, ontology } = snapshot;
  const walked = new Set(relationshipTypesOf(ontology, null, 'PATHS').map(({ index }) => index));
  let count = 0;
  for (const entity of entities) {
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      const relationship = topology.relationship[slot];
      if (!walked.has(relationships.type[relationship]) || graph?.hasRelationship(relationship) === false) continue;
      count++;
      break;
    }
  }
  return count;
}

async function relaxationBlocks(context: ReportContext, { question }: ConnectionAnswer, mostHops: number): Promise<Block<Note>[]> {
  const { snapshot, runner, signal, asOf, graph, words } = context;
  const { maxHops } = question;
  // What was not there at the time is kept out by `absent`, but where the time does not matter.
  const { from, to, connector } = question.atAnyTime;
  if (from.length === 0 || to.length === 0) return [];
  const { relaxations, unsearched } = await findRelaxations(
    snapshot,
    {
      from,
      to,
      maxHops,
      criteria: asOf === null ? null : { asOf },
      via: null,
      avoid: null,
      absent: graph?.absent ?? null,
      asOfArgument: 'asOf',
      goal: { kind: 'CONNECTORS', isConnector: connector },
    },
    { mostHops },
    runner,
    signal,
  );
  const told = await Promise.all(relaxations.slice(0, MOST_TOLD).map((relaxation) => relaxationBlocksOf(context, relaxation)));
  const blocks = told.flat();
  if (blocks.length > 0) {
    blocks.unshift({ form: 'PARAGRAPH', content: [{ text: words.say({ en: 'What would find something:', zh: '以下改动可有结果：' }), isStrong: true }] });
  } else if (unsearched.length === 0) {
    const none = { en: 'No single change to the question finds anything either.', zh: '对提问作任何单项改动也均无结果。' };
    blocks.push({ form: 'PARAGRAPH', content: [{ text: words.say(none) }] });
  }
  if (unsearched.length > 0) {
    const kinds = words.list([...new Set(unsearched.map((kind) => words.say(TRIED[kind])))]);
    const text = {
      en: `Whether these changes would find anything could not be searched to the end: ${kinds}.`,
      zh: `以下改动是否有结果未能检索完毕：${kinds}。`,
    };
    blocks.push({ form: 'NOTICE', content: [{ text: words.say(text) }] });
  }
  return blocks;
}

async function relaxationBlocksOf(context: ReportContext, relaxation: FoundRelaxation): Promise<Block<Note>[]> {
  const { words } = context;
  const { count, complete, example } = relaxation;
  const number = words.number(String(count));
  const condition = words.say(conditionOf(context, relaxation));
  const text = words.say({
    en: `${condition}, ${complete ? '' : 'at least '}${number} ${count === 1 ? 'connector links' : 'connectors link'} them, as here: `,
    zh: `${condition}，${complete ? '有' : '至少有'}${number}个连接者，例如：`,
  });
  const content: Inline<Note>[] = [{ text }, ...(await chain(context, example))];
  return [{ form: 'PARAGRAPH', content }, await hopList(context, example)];
}

function conditionOf({ words, asOf }: ReportContext, { kind, maxHops, addedType }: FoundRelaxation): Bilingual {
  if (kind === 'MORE_HOPS') return { en: `With paths of ${maxHops} steps (maxHops=${maxHops})`, zh: `若允许${maxHops}步的路径（maxHops=${maxHops}）` };
  if (kind === 'TIME') return { en: `At any time, not only as of ${words.date(asOf ?? '')}`, zh: `若不限于${words.date(asOf ?? '')}` };
  if (kind === 'CONNECTOR') return { en: 'If anything may link them (another "connector")', zh: '若不限连接者是什么（connector）' };
  if (addedType === undefined) return { en: 'If all types of relationships count', zh: '若计入所有类型的关系' };
  const type = words.relationshipType(addedType, 'OUT');
  return { en: `If “${type}” counts (\`relationships.types\` of the API)`, zh: `若计入“${type}”（接口 \`relationships.types\`）` };
}

/** Of the conditions that a brief has: it sets none on status, stance, quality, documents, or what may stand between. */
const TRIED: Record<RelaxationKind, Bilingual> = {
  MORE_HOPS: { en: 'longer paths', zh: '更长的路径' },
  TIME: { en: 'any time', zh: '不限时间' },
  TYPES: { en: 'more types of relationships', zh: '更多关系类型' },
  CONNECTOR: { en: 'anything as a connector', zh: '不限连接者' },
  STATUS: { en: 'any status', zh: '任何状态' },
  STANCE: { en: 'implied facts', zh: '推知的事实' },
  QUALITY: { en: 'weaker documents', zh: '质量较弱的文件' },
  SOURCE: { en: 'other documents', zh: '其他文件' },
  VIA: { en: 'anything in between', zh: '不限中间主体' },
  AVOID: { en: 'nothing avoided', zh: '不回避任何主体' },
};
