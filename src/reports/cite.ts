import type { EvidenceRecord, SourceDetails } from '../ontology/records.ts';
import type { Inline } from './ReportDoc.ts';
import type { Words } from './words/Words.ts';

/** The document as in a list of references. */
export function citation(_: Words, source: SourceDetails): Inline<never>[] {
  return [{ text: source.title }, ...(source.url === null ? [] : [{ text: ' ' }, { text: source.url, link: { url: source.url } }])];
}

/** The document, and where in it; that it only implies it, and when it saw it hold. */
export function footnote(words: Words, source: SourceDetails, { locator }: EvidenceRecord): Inline<never>[] {
  return [...citation(words, source), ...(locator === null ? [] : [{ text: ` ${locator}` }])];
}
