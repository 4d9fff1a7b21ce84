import { upperFirst } from '../../lib/firstLetter.ts';
import { DAY_OPEN_START } from '../../ontology/partialDate.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import { linkedSentence } from '../linkedSentence.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Inline, Section } from '../ReportDoc.ts';
import type { Member, RelationshipGroup } from './relationshipGroups.ts';

type Note = EvidenceRecord;

const MOST_IN_GROUP = 200;

/** A section a type and direction, in it a sentence a relationship. */
export async function relationshipSection(context: ReportContext, entity: number, groups: readonly RelationshipGroup[]): Promise<Section<Note>> {
  const { words, signal, onProgress } = context;
  const sections: Section<Note>[] = [];
  for (const [i, group] of groups.entries()) {
    signal.throwIfAborted();
    onProgress(words.say({ en: 'Reading its relationships', zh: '读取其关系' }), 0.2 + (0.5 * i) / groups.length);
    sections.push(await groupSection(context, entity, group));
  }
  const none = words.say({ en: 'No relationship of it is known.', zh: '尚无其已知关系。' });
  return {
    id: 'relationships',
    title: words.say({ en: 'Relationships', zh: '关系' }),
    blocks: sections.length > 0 ? [] : [{ form: 'PARAGRAPH', content: [{ text: none }] }],
    sections,
  };
}

async function groupSection(context: ReportContext, entity: number, { type, direction, members }: RelationshipGroup): Promise<Section<Note>> {
  const { words } = context;
  const shown = shownOf(context, members);
  const sentences = await Promise.all(shown.map(({ relationship }) => linkedSentence(context, relationship, entity)));
  const list: Block<Note> = {
    form: 'LIST',
    isOrdered: false,
    items: sentences.map(({ content, record }): Inline<Note>[] => (record.note === null ? [...content] : [...content, { text: ` — ${record.note}` }])),
  };
  return {
    id: `relationships-${type.toLowerCase().replaceAll('_', '-')}-${direction.toLowerCase()}`,
    title: words.say({
      en: `${upperFirst(words.relationshipType(type, direction))} (${words.number(String(members.length))})`,
      zh: `${words.relationshipType(type, direction)}（${words.number(String(members.length))}）`,
    }),
    blocks: [...cutNotice(context, shown.length, members.length), list],
  };
}

/** Of too many those that began last: the members come by date, what is undated behind. */
function shownOf({ snapshot: { relationships } }: ReportContext, members: readonly Member[]): readonly Member[] {
  if (members.length <= MOST_IN_GROUP) return members;
  const dated = members.filter(({ relationship }) => relationships.since[relationship] !== DAY_OPEN_START).length;
  const begin = Math.max(0, dated - MOST_IN_GROUP);
  return members.slice(begin, begin + MOST_IN_GROUP);
}

function cutNotice({ words }: ReportContext, shown: number, all: number): Block<Note>[] {
  if (shown === all) return [];
  const [few, more] = [words.number(String(shown)), words.number(String(all - shown))];
  const text = words.say({
    en: `The ${few} that began last are told here; ${more} more are not. A date (asOf) narrows them; \`relationships\` of the API lists all, by type, neighbour and date.`,
    zh: `此处仅列最近开始的${few}条，另有${more}条未列。可用时点（asOf）缩小范围；接口 \`relationships\` 可按类型、关联主体与日期列出全部。`,
  });
  return [{ form: 'NOTICE', content: [{ text }] }];
}
