import { SOURCE_QUALITIES, type SourceQuality, STANCES, type Stance } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Rank of its best piece of evidence: stated before implied, then by the quality of that piece's source. Smaller is better. */
export function evidenceRank({ relationships, entities }: Snapshot, relationship: number): number {
  let best = STANCES.length * SOURCE_QUALITIES.length;
  for (let e = relationships.evidenceAt[relationship]; e < relationships.evidenceAt[relationship + 1]; e++) {
    best = Math.min(best, relationships.evidenceStance[e] * SOURCE_QUALITIES.length + entities.quality[relationships.evidenceSource[e]]);
  }
  return best;
}

/** The evidence of the hop whose best piece is the worst. Hops list their relationships by rank. */
export function weakestEvidence(snapshot: Snapshot, hops: readonly (readonly number[])[]): { stance: Stance; quality: SourceQuality } {
  const worst = Math.max(...hops.map(([best]) => evidenceRank(snapshot, best)));
  return { stance: STANCES[Math.floor(worst / SOURCE_QUALITIES.length)], quality: SOURCE_QUALITIES[worst % SOURCE_QUALITIES.length] };
}
