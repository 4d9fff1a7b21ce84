import type { EntityRecord, EvidenceRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import { textCell } from '../cells.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Cell, Section } from '../ReportDoc.ts';

type Note = EvidenceRecord;

/** Documents of what it is; those of its names stand with them. */
const BEST = 3;

/** Type and kind, what it is in a few lines, and the numbers it is known by elsewhere. */
export function identitySection({ words, snapshot, language, asOf }: ReportContext, record: EntityRecord): Section<Note> {
  const title = words.say({ en: 'What it is', zh: '基本信息' });
  const named = bestFirst(snapshot, record.evidence);
  const row = (label: string, text: string, notes: readonly Note[]): Cell<Note>[] => [textCell(label), textCell(text, notes)];
  const type = words.entityType(record.type);
  const what = record.kind === null ? type : words.say({ en: `${words.kind(record.kind)} (${type})`, zh: `${words.kind(record.kind)}（${type}）` });
  const rows = [row(words.say({ en: 'Kind', zh: '类别' }), what, named.slice(0, BEST))];
  if (record.status !== 'ACTUAL') rows.push(row(words.say({ en: 'Status', zh: '状态' }), words.status(record.status), named));
  const summary = record.summaries.find((one) => one.language === language) ?? record.summaries[0];
  if (summary !== undefined) {
    const label =
      asOf === null ? words.say({ en: 'In short', zh: '简介' }) : words.say({ en: 'In short (not of that time alone)', zh: '简介（不限于该时点）' });
    rows.push(row(label, summary.text, named));
  }
  for (const { scheme, value, evidence } of record.identifiers) rows.push(row(scheme, value, bestFirst(snapshot, evidence)));
  rows.push(row(words.say({ en: 'Id in the atlas', zh: '图谱标识' }), record.id, []));
  return {
    id: 'identity',
    title,
    blocks: [
      {
        form: 'TABLE',
        id: 'identity',
        title,
        columns: [
          { title: words.say({ en: 'What', zh: '项目' }), form: 'TEXT', width: 1 },
          { title: words.say({ en: 'Answer', zh: '内容' }), form: 'TEXT', width: 4 },
        ],
        rows,
        whenEmpty: words.notStated,
      },
    ],
  };
}
