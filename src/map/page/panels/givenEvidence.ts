import type { EvidenceRecord, SourceDetails } from '../../../ontology/records.ts';

/** A document, as panels ask for it. */
export interface GivenSource extends Pick<SourceDetails, 'title' | 'titleTranslated' | 'url' | 'publisher' | 'author' | 'published' | 'language' | 'quality'> {
  readonly id: string;
}

export interface GivenEvidence extends Omit<EvidenceRecord, 'source'> {
  readonly source: GivenSource;
}

export const EVIDENCE_FRAGMENT = `
fragment evidence on Evidence {
  locator
  stance
  asOf
  source { id title titleTranslated url publisher author published language quality }
}`;
