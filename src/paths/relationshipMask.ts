import { firstDay, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { SOURCE_QUALITIES, type SourceQuality, STANCES, STATUSES, type Stance, type Status } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Which relationships a search may walk; null and absent mean no condition. Sources are entity numbers. */
export interface RelationshipCriteria {
  readonly types?: readonly string[] | null;
  readonly notTypes?: readonly string[] | null;
  readonly asOf?: PartialDate | null;
  readonly status?: readonly Status[] | null;
  readonly stance?: Stance | null;
  readonly minQuality?: SourceQuality | null;
  readonly source?: number | null;
  readonly withoutSources?: readonly number[] | null;
}

/**
 * 1 for each relationship that may be walked. Path searches leave out types that the ontology marks `connects: false` unless `types`
 * names them. The conditions on evidence must be met by one and the same piece of evidence.
 */
export function relationshipMask(snapshot: Snapshot, criteria: RelationshipCriteria | null, use: 'PATHS' | 'NEIGHBOURHOOD'): Uint8Array {
  const { relationships, ontology } = snapshot;
  const { types = null, notTypes = null, asOf = null, status = null } = criteria ?? {};
  const typeAllowed = ontology.relationshipTypes.map(
    ({ name, connects }) => (types?.includes(name) ?? (connects || use === 'NEIGHBOURHOOD')) && notTypes?.includes(name) !== true,
  );
  const statusAllowed = STATUSES.map((value) => status?.includes(value) ?? true);
  const [first, last] = asOf === null ? [0, 0] : [firstDay(asOf), lastDay(asOf)];
  const evidenceFits = evidenceTest(snapshot, criteria);
  const mask = new Uint8Array(relationships.count);
  for (let r = 0; r < relationships.count; r++) {
    if (!typeAllowed[relationships.type[r]] || !statusAllowed[relationships.status[r]]) continue;
    if (asOf !== null && (relationships.since[r] > last || relationships.until[r] < first)) continue;
    if (evidenceFits !== null && !evidenceFits(r)) continue;
    mask[r] = 1;
  }
  return mask;
}

function evidenceTest({ relationships, entities }: Snapshot, criteria: RelationshipCriteria | null): ((relationship: number) => boolean) | null {
  const { stance = null, minQuality = null, source = null } = criteria ?? {};
  const setAside = new Set(criteria?.withoutSources);
  if (stance === null && minQuality === null && source === null && setAside.size === 0) return null;
  const wantedStance = stance === null ? null : STANCES.indexOf(stance);
  const worstQuality = minQuality === null ? SOURCE_QUALITIES.length : SOURCE_QUALITIES.indexOf(minQuality);
  return (r) => {
    for (let e = relationships.evidenceAt[r]; e < relationships.evidenceAt[r + 1]; e++) {
      const from = relationships.evidenceSource[e];
      if (wantedStance !== null && relationships.evidenceStance[e] !== wantedStance) continue;
      if (entities.quality[from] > worstQuality || setAside.has(from)) continue;
      if (source === null || source === from) return true;
    }
    return false;
  };
}
