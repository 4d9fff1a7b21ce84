import { nameOf } from '../../analysis/nameOf.ts';
import { preferredStatementsOf } from '../../analysis/preferredStatementsOf.ts';
import { upperFirst } from '../../lib/firstLetter.ts';
import { ENTITY_TYPES, type EntityRecord, type EvidenceRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import { kindWord } from '../pictureEntity.ts';
import { identitySection } from '../profile/identitySection.ts';
import { nameSection } from '../profile/nameSection.ts';
import { neighbourSection } from '../profile/neighbourSection.ts';
import { type RelationshipGroup, relationshipGroups } from '../profile/relationshipGroups.ts';
import { relationshipSection } from '../profile/relationshipSection.ts';
import { statementSection } from '../profile/statementSection.ts';
import { timelineSection } from '../profile/timelineSection.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Inline, ReportDraft, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';

export const PROFILE: ReportKind = {
  name: 'profile',
  title: { en: 'Entity profile', zh: '主体概况' },
  explanation: {
    en: 'Everything the graph knows of one entity: names, values with their dates, relationships by type, a timeline, and a picture of its nearest neighbours.',
    zh: '图谱所知的某一主体的全部事实：名称、带日期的数值、分类关系、时间线与近邻图。',
  },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ENTITY_TYPES.filter((type) => type !== 'SOURCE'),
      example: 'institution/ruijin-hospital',
      isRequired: true,
      title: { en: 'Entity', zh: '主体' },
      explanation: { en: 'Id of the entity it is about.', zh: '报告所述主体的标识。' },
    },
  ],
  async assemble(context, values) {
    const { words, language, snapshot, graph, asOf, records, onProgress } = context;
    const entity = values.entity('id') as number;
    onProgress(words.say({ en: 'Looking up its relationships', zh: '查找其关系' }), 0);
    const [record, name, statements, groups] = await Promise.all([
      records.entity.load(entity),
      nameOf(context, entity),
      preferredStatementsOf(records, snapshot, entity, { asOf }),
      relationshipGroups(context, entity),
    ]);
    const absent = graph === null || graph.hasEntity(entity) ? [] : [absentSection(context)];
    return {
      kind: 'profile',
      language,
      title: words.say({ en: `Entity profile: ${name}`, zh: `主体概况：${name}` }),
      lead: lead(context, entity, record, groups),
      sections: [
        ...absent,
        nameSection(context, record),
        identitySection(context, record),
        statementSection(context, statements),
        await neighbourSection(context, entity, name, groups),
        await relationshipSection(context, entity, groups),
        await timelineSection(context, entity, statements, groups),
      ],
    } satisfies ReportDraft;
  },
};

/** Of what names it; all of it stands below. */
const BEST = 3;

function lead(context: ReportContext, entity: number, { evidence }: EntityRecord, groups: readonly RelationshipGroup[]): Inline<EvidenceRecord>[] {
  const { words, snapshot } = context;
  const count = (value: number) => words.number(String(value));
  const members = groups.flatMap((group) => group.members);
  const neighbours = new Set(members.map(({ neighbour }) => neighbour)).size;
  const documents = new Set(evidence.map(({ source }) => source)).size;
  return [
    { text: upperFirst(kindWord(context, entity)), notes: bestFirst(snapshot, evidence).slice(0, BEST) },
    {
      text: words.say({
        en: `. ${count(members.length)} ${members.length === 1 ? 'relationship' : 'relationships'} with ${count(neighbours)} ${neighbours === 1 ? 'entity' : 'entities'} ${members.length === 1 ? 'is' : 'are'} known of it; ${count(documents)} ${documents === 1 ? 'document names' : 'documents name'} it.`,
        zh: `。已知其与${count(neighbours)}个主体之间的${count(members.length)}条关系；提及该主体的文件${count(documents)}份。`,
      }),
    },
  ];
}

function absentSection({ words, asOf }: ReportContext): Section<EvidenceRecord> {
  const date = words.date(asOf as string);
  const text = words.say({
    en: `As of ${date} it was not there, by its own dates: what began later or had ended is left out below.`,
    zh: `按其自身日期，${date}时该主体尚不存在或已终止；以下不列其后开始或此前结束的事实。`,
  });
  return { id: 'absent', title: words.say({ en: 'At that time', zh: '该时点' }), blocks: [{ form: 'NOTICE', content: [{ text }] }] };
}
