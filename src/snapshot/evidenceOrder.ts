import { type EvidenceRecord, STANCES } from '../ontology/records.ts';
import type { Snapshot } from './Snapshot.ts';

/** Best evidence first: stated before implied, then the better source; ties keep their order. */
export function bestFirst(snapshot: Snapshot, evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const quality = ({ source }: EvidenceRecord) => snapshot.entities.quality[snapshot.entities.ids.find(source) ?? -1] ?? Number.MAX_SAFE_INTEGER;
  return evidence.toSorted((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) || quality(a) - quality(b));
}
