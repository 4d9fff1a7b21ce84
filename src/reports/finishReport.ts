import { compareTexts } from '../lib/compareTexts.ts';
import type { EvidenceRecord } from '../ontology/records.ts';
import { OURS, OURS_EXPLAINED } from '../ontology/words/ours.ts';
import { citation, footnote } from './cite.ts';
import { mapNotes } from './mapNotes.ts';
import type { ReportContext } from './ReportContext.ts';
import type { CitedSource, Footnote, Report, ReportDoc, ReportDraft } from './ReportDoc.ts';

export interface ReportFacts {
  readonly graphVersion: number;
  readonly writtenAt: string;
  /** Path and query of the report's address, without its format. */
  readonly address: string;
  /** What was asked for, in words. */
  readonly asked: readonly { readonly label: string; readonly text: string }[];
}

/** Numbers the footnotes in the order of first mention, cites what they name, and says how the report came about. */
export async function finishReport(context: ReportContext, draft: ReportDraft, facts: ReportFacts): Promise<ReportDoc> {
  const numbers = new Map<string, number>();
  const evidence: EvidenceRecord[] = [];
  const numberOf = (note: EvidenceRecord): number => {
    const key = JSON.stringify([note.source, note.locator, note.stance, note.asOf]);
    let number = numbers.get(key);
    if (number === undefined) {
      number = evidence.push(note);
      numbers.set(key, number);
    }
    return number;
  };
  const report = mapNotes(draft, (notes) => [...new Set(notes.map(numberOf))].sort((a, b) => a - b));
  const sources = await citedSources(context, evidence);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const notes = evidence.map((note, i): Footnote => {
    const source = sourceById.get(note.source);
    if (source === undefined) throw new Error(`${note.source} was not cited`);
    return { number: i + 1, source: note.source, content: footnote(context.words, source.details, note) };
  });
  return {
    ...report,
    notes,
    sources,
    colophon: colophon(context, report, facts),
    address: facts.address,
    asOf: context.asOf,
    graphVersion: facts.graphVersion,
    writtenAt: facts.writtenAt,
    fileName: fileName(report.title),
  };
}

async function citedSources(context: ReportContext, evidence: readonly EvidenceRecord[]): Promise<CitedSource[]> {
  const { snapshot, records, words } = context;
  const notesOf = new Map<string, number[]>();
  evidence.forEach(({ source }, i) => {
    const notes = notesOf.get(source);
    if (notes === undefined) notesOf.set(source, [i + 1]);
    else notes.push(i + 1);
  });
  return Promise.all(
    [...notesOf]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(async ([id, notes]): Promise<CitedSource> => {
        const number = snapshot.entities.ids.find(id);
        const details = number === undefined ? null : (await records.entity.load(number)).source;
        if (details === null) throw new Error(`evidence names "${id}", which is no source`);
        return { id, details, content: citation(words, details), notes };
      }),
  );
}

function colophon({ words, asOf }: ReportContext, report: Report<number>, facts: ReportFacts): ReportDoc['colophon'] {
  const say = words.say;
  const lines = [
    {
      label: say({ en: 'Graph', zh: '图谱' }),
      text: say({
        en: `Zhangjiang Atlas, version ${facts.graphVersion}, of ${facts.writtenAt.slice(0, 10)}`,
        zh: `张江图谱（Zhangjiang Atlas）第${facts.graphVersion}版，${words.date(facts.writtenAt.slice(0, 10))}`,
      }),
    },
    {
      label: say({ en: 'As of', zh: '时点' }),
      text: asOf === null ? say({ en: 'all that is known, at whatever time', zh: '全部已知事实，不限时间' }) : words.date(asOf),
    },
    ...facts.asked,
    { label: say({ en: 'Address', zh: '地址' }), text: facts.address },
    { label: say({ en: 'Licence', zh: '许可' }), text: say({ en: 'Apache-2.0; quotations belong to their publishers', zh: 'Apache-2.0；引文归原发布者所有' }) },
  ];
  if (!JSON.stringify(report).includes(OURS)) return lines;
  return [...lines, { label: OURS, text: say(OURS_EXPLAINED) }];
}

const FORBIDDEN_IN_FILES = /[\p{C}<>:"/\\|?*†]+/gu;
const MAX_FILE_NAME = 80;

function fileName(title: string): string {
  const name = title.replace(FORBIDDEN_IN_FILES, ' ').replace(/\s+/g, ' ').trim();
  return [...name].slice(0, MAX_FILE_NAME).join('').trim() || 'report';
}
