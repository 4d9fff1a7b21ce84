import { overlaps, periodDays } from '../../ontology/partialDate.ts';
import type { EntityRecord, EvidenceRecord, Language, NameRecord, NameUse } from '../../ontology/records.ts';
import { OURS } from '../../ontology/words/ours.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Cell, Section } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';

type Note = EvidenceRecord;

/** All names that it bore as of the report's date, those of which nobody knows when among them. */
export function nameSection(context: ReportContext, record: EntityRecord): Section<Note> {
  const { words, graph } = context;
  const title = words.say({ en: 'Names', zh: '名称' });
  const names = record.names.filter((name) => graph === null || overlaps(periodDays(name), graph.days));
  return {
    id: 'names',
    title,
    blocks: [
      {
        form: 'TABLE',
        id: 'names',
        title,
        columns: [
          { title: words.say({ en: 'Name', zh: '名称' }), form: 'TEXT', width: 5 },
          { title: words.say({ en: 'Use', zh: '用途' }), form: 'TEXT', width: 1.5 },
          { title: words.say({ en: 'Language', zh: '语言' }), form: 'TEXT', width: 1.2 },
          { title: words.say({ en: 'Borne', zh: '使用时间' }), form: 'TEXT', width: 2 },
        ],
        rows: names.map((name) => nameRow(context, record, name)),
        whenEmpty: words.say({ en: 'No name is known of that time.', zh: '该时点无已知名称。' }),
      },
    ],
  };
}

function nameRow(context: ReportContext, { evidence }: EntityRecord, name: NameRecord): Cell<Note>[] {
  const { words, snapshot } = context;
  const printed = name.translated ? { text: `${name.text}${OURS}` } : { text: name.text, notes: bestFirst(snapshot, printing(evidence, name)) };
  return [
    { content: [printed] },
    { content: [{ text: words.say(USES[name.use]) }] },
    { content: [{ text: words.say(LANGUAGES[name.language]) }] },
    { content: [{ text: words.period({ ...name, on: null }) || words.notStated }] },
  ];
}

/** The evidence whose quotation holds the name; where none does, all that names the entity. */
function printing(evidence: readonly Note[], { text }: NameRecord): readonly Note[] {
  const quoting = evidence.filter(({ locator }) => locator?.includes(text));
  return quoting.length > 0 ? quoting : evidence;
}

const USES: Record<NameUse, Bilingual> = {
  PRIMARY: { en: 'main name', zh: '正式名称' },
  ALIAS: { en: 'also called', zh: '别名' },
  FORMER: { en: 'former name', zh: '曾用名' },
  ABBREVIATION: { en: 'abbreviation', zh: '简称' },
};

const LANGUAGES: Record<Language, Bilingual> = {
  EN: { en: 'English', zh: '英文' },
  ZH: { en: 'Chinese', zh: '中文' },
  OTHER: { en: 'other', zh: '其他' },
};
