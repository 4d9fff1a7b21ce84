import type { SourceDetails } from '../../ontology/records.ts';
import { oneLine } from '../oneLine.ts';
import type { CitedSource, ReportDoc } from '../ReportDoc.ts';
import type { ReportFormat } from './ReportFormat.ts';

/** The documents that the report cites, for reference managers: one record each, in the order of the list of sources. */
export const RIS: ReportFormat = {
  name: 'ris',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  title: { en: 'References (RIS)', zh: '参考文献（RIS）' },
  async *render(doc, { signal }) {
    for (const source of doc.sources) {
      signal.throwIfAborted();
      yield Buffer.from(recordOf(doc, source));
    }
  },
};

function recordOf({ language, title }: ReportDoc, { id, details, notes }: CitedSource): string {
  const { author, publisher, published, url } = details;
  const say = (en: string, zh: string) => (language === 'ZH' ? zh : en);
  const [year, month, day] = published === null ? [] : published.split('-');
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', typeOf(details)],
    ['ID', id],
    ['TI', details.title],
    ['AU', author],
    ['T2', details.quality === 'PRESS' ? publisher : null],
    ['PB', publisher],
    ['PY', year ?? null],
    ['DA', year === undefined ? null : `${year}/${month ?? ''}/${day ?? ''}/`],
    ['UR', url],
    ['LA', details.language],
    ['N1', details.titleTranslated ? say('The title is paraphrased or translated by Zhangjiang Atlas.', '题名系本图谱转述或翻译。') : null],
    ['N1', QUALITY[details.quality][language]],
    ['N1', say(`Cited in “${title}”, footnotes ${notes.join(', ')}.`, `见《${title}》脚注${notes.join('、')}。`)],
  ];
  const lines = fields.map(([tag, value]) => [tag, oneLine(value ?? '')]).filter(([, value]) => value !== '');
  return [...lines, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** Readers know a web page, an article of a newspaper, and what is neither. */
function typeOf({ url, quality }: SourceDetails): string {
  if (url === null) return 'GEN';
  return quality === 'PRESS' ? 'NEWS' : 'ELEC';
}

const QUALITY: Record<SourceDetails['quality'], Record<ReportDoc['language'], string>> = {
  PRIMARY: { EN: 'Primary document.', ZH: '一手文献。' },
  PRESS: { EN: 'Press report.', ZH: '媒体报道。' },
  REPOST: { EN: 'Repost.', ZH: '转载。' },
  WEAK: { EN: 'Weak source.', ZH: '质量较弱的文献。' },
};
