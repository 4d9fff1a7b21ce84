import { isDeepStrictEqual } from 'node:util';
import type { EvidenceRecord, Stance } from '../../ontology/records.ts';

/**
 * Evidence as a line that people read in Browser and may write by hand: "STATED | source/003 | as of 2024-05 | paragraph 4". The date and the
 * place may be left out. What such a line cannot tell (a bar in a source's id, say) is kept as JSON.
 */
export function evidenceLine(evidence: EvidenceRecord): string {
  const { stance, source, asOf, locator } = evidence;
  const line = [stance, source, ...(asOf === null ? [] : [`as of ${asOf}`]), ...(locator === null ? [] : [locator])].join(' | ');
  return line.isWellFormed() && isDeepStrictEqual(readEvidenceLine(line), evidence) ? line : JSON.stringify(evidence);
}

/** Null when it is no evidence. */
export function readEvidenceLine(line: string): EvidenceRecord | null {
  if (line.startsWith('{')) return readJson(line);
  const [, stance, source, asOf, locator] = LINE.exec(line) ?? [];
  if (source === undefined) return null;
  return { source, locator: locator ?? null, stance: stance as Stance, asOf: asOf ?? null };
}

const LINE = /^(STATED|IMPLIED) \| (.*?)(?: \| as of (\d{4}(?:-\d\d){0,2}))?(?: \| (.*))?$/s;

function readJson(line: string): EvidenceRecord | null {
  try {
    const { source, locator = null, stance, asOf = null } = JSON.parse(line) as Partial<EvidenceRecord>;
    return typeof source === 'string' && (stance === 'STATED' || stance === 'IMPLIED') ? { source, locator, stance, asOf } : null;
  } catch {
    return null;
  }
}
