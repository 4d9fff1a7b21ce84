import { relationshipSentence } from '../ontology/sentence.ts';
import { labelOf, type WrittenLanguage } from '../ontology/words/Labels.ts';
import { statementInWords } from '../ontology/words/statements.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import { likenessOfEntities } from './duplicates/likenessOfEntities.ts';
import { NameTable } from './duplicates/NameTable.ts';
import { FINDING_RULES } from './FindingRule.ts';
import type { Findings } from './Findings.ts';
import { statementsOf } from './findingFacts.ts';
import { relationshipsOf } from './findingPage.ts';

type Records = Pick<RecordReader, 'entity' | 'relationship'>;

const MOST_VALUES = 4;

/** What is wrong and what to look at, in one or two sentences. */
export async function explainFinding(findings: Findings, i: number, records: Records, language: WrittenLanguage): Promise<string> {
  const { snapshot, first, second, rule, properties } = findings;
  const { ontology, entities } = snapshot;
  const { name, about } = FINDING_RULES[rule[i]];
  const isChinese = language === 'ZH';
  const say = (english: string, chinese: string) => (isChinese ? chinese : english);
  const nameOf = (entity: number) => entities.texts.name(entity, language);
  const sentences = await Promise.all(
    relationshipsOf(findings, i).map(async (r) => {
      const { from, to } = snapshot.relationships;
      return relationshipSentence(ontology, await records.relationship.load(r), { from: nameOf(from[r]), to: nameOf(to[r]) }, language);
    }),
  );
  const subject = sentences.length > 0 ? '' : nameOf(first[i]);
  const property = about === 'PROPERTY' ? labelOf(ontology.labels.properties, properties[second[i]], language) : '';
  const values = async () => {
    const told = (await statementsOf(findings, i, records)).slice(0, MOST_VALUES).map((statement) => {
      const value = statementInWords(statement, ontology.labels, language);
      const own =
        about === 'PROPERTY'
          ? value
          : say(
              `${labelOf(ontology.labels.properties, statement.property, language)}: ${value}`,
              `${labelOf(ontology.labels.properties, statement.property, language)}：${value}`,
            );
      return statement.asOf === null ? own : say(`${own} (as of ${statement.asOf})`, `${own}（截至${statement.asOf}）`);
    });
    return told.join(isChinese ? '；' : '; ');
  };
  switch (name) {
    case 'VALUES_DIFFER':
      return say(`Documents disagree on ${property} of ${subject}: ${await values()}.`, `关于${subject}的“${property}”，各文献说法不一：${await values()}。`);
    case 'AMOUNTS_DIFFER':
      return say(
        `Documents give different amounts for what may be one and the same: ${sentences.join('; ')}.`,
        `对可能是同一件事，各文献所载金额不同：${sentences.join('；')}。`,
      );
    case 'TWO_HOLDERS':
      return say(
        `Only one can hold this at a time, yet both are told of at one time: ${sentences.join('; ')}.`,
        `同一时间只能有一方，却同时有两方：${sentences.join('；')}。`,
      );
    case 'OUTSIDE_LIFETIME':
      return say(`One of the two was not there at that time, by its own dates: ${sentences[0]}.`, `按双方自身的日期，当时其中一方并不存在：${sentences[0]}。`);
    case 'ALIKE':
      return alike(findings, i, language);
    case 'PLANNED_RELATIONSHIP':
      return say(
        `Planned, and its time has come or nothing new was heard of it: ${sentences[0]}. Did it happen?`,
        `原为计划，期限已到或久无消息：${sentences[0]}。是否已经实现？`,
      );
    case 'PLANNED_ENTITY':
      return say(
        `${subject} was planned; its time has come or nothing new was heard of it. Is it there now?`,
        `${subject}原为计划，期限已到或久无消息。现在是否已经建成？`,
      );
    case 'PLANNED_VALUE':
      return say(
        `Planned for ${subject}, and its time has come or nothing new was heard of it: ${property}: ${await values()}.`,
        `${subject}的计划数，期限已到或久无消息：${property}：${await values()}。`,
      );
    case 'OLD_RELATIONSHIP':
      return say(`Only old documents tell that this lasts: ${sentences[0]}. Does it still?`, `只有较早的文献说明其存续：${sentences[0]}。现在是否仍然如此？`);
    case 'OLD_VALUE':
      return say(
        `The newest value known of ${subject} is old: ${property}: ${await values()}.`,
        `${subject}的最新数值已经陈旧：${property}：${await values()}。`,
      );
    case 'ONE_DOCUMENT_RELATIONSHIP':
      return say(`One document alone tells this: ${sentences[0]}.`, `仅一份文献说明：${sentences[0]}。`);
    case 'ONE_DOCUMENT_VALUES':
      return say(`Of ${subject} one document alone tells this: ${await values()}.`, `关于${subject}，仅一份文献说明：${await values()}。`);
    case 'NO_RELATIONSHIPS':
      return say(`${subject} is related to nothing.`, `${subject}没有任何关系。`);
    case 'UNCITED_DOCUMENT':
      return say(`Nothing in the graph rests on the document “${subject}”.`, `图中没有任何内容引用文献《${subject}》。`);
  }
}

const REASONS: Readonly<Record<string, readonly [english: string, chinese: string]>> = {
  SAME: ['their names are the same', '名称相同'],
  WITHOUT_LEGAL_FORM: ['their names differ in the legal form only', '名称仅组织形式不同'],
  WORD_ORDER: ['their names have the same words in another order', '名称用词相同而次序不同'],
  WITHOUT_CITY: ['their names differ in the city only', '名称仅所在城市写法不同'],
  PINYIN: ['one name is how the other is spoken', '一个名称是另一个的拼音'],
  ONE_TYPO: ['their names differ in one character', '名称仅差一个字'],
  SHARED_WORDS: ['their names share rare words', '名称共有少见的词'],
  IDENTIFIER: ['they have the same identifier', '标识号相同'],
  INITIALS: ['one name is what the initials of the other come to', '一个名称是另一个的首字母缩写'],
};

function alike(findings: Findings, i: number, language: WrittenLanguage): string {
  const { snapshot, first, second } = findings;
  const likeness = likenessOfEntities(snapshot, new NameTable(snapshot), first[i], second[i]);
  const [one, other] = [first[i], second[i]].map((entity) => snapshot.entities.texts.name(entity, language));
  const [english, chinese] = REASONS[likeness?.reason ?? 'SHARED_WORDS'];
  const names = likeness?.names ?? [one, other];
  const shared = likeness?.sharedNeighbours ?? 0;
  if (language === 'ZH') return `“${one}”与“${other}”可能是同一个：${chinese}（${names.join('、')}）${shared > 0 ? `；共有${shared}个相邻实体` : ''}。`;
  return `${one} and ${other} may be one: ${english} (${names.join(', ')})${shared > 0 ? `; they share ${shared} ${shared === 1 ? 'neighbour' : 'neighbours'}` : ''}.`;
}
