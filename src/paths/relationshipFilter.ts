import type { Ontology, RelationshipTypeDefinition } from '../ontology/Ontology.ts';
import { firstDay, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { SOURCE_QUALITIES, type SourceQuality, STANCES, STATUSES, type Stance, type Status } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type EvidenceFilter, type WalkFilter, walkFilter } from './kernels/WalkFilter.ts';

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

export type SearchUse = 'PATHS' | 'NEIGHBOURHOOD';

/**
 * The criteria in numbers; null when everything may be walked. Path searches leave out types that the ontology marks `connects: false`
 * unless `types` names them. The conditions on evidence must be met by one and the same piece of evidence.
 */
export function relationshipFilter({ ontology }: Snapshot, criteria: RelationshipCriteria | null, use: SearchUse): WalkFilter | null {
  const { asOf = null, status = null } = criteria ?? {};
  const walked = new Set(relationshipTypesOf(ontology, criteria, use));
  return walkFilter({
    types: allowed(ontology.relationshipTypes.map((type) => walked.has(type))),
    statuses: allowed(STATUSES.map((value) => status?.includes(value) ?? true)),
    days: asOf === null ? null : [firstDay(asOf), lastDay(asOf)],
    evidence: evidenceFilter(criteria),
  });
}

/** The types that the criteria let be walked. */
export function relationshipTypesOf({ relationshipTypes }: Ontology, criteria: RelationshipCriteria | null, use: SearchUse): RelationshipTypeDefinition[] {
  const { types = null, notTypes = null } = criteria ?? {};
  return relationshipTypes.filter(
    ({ name, connects }) => (types?.includes(name) ?? (connects || use === 'NEIGHBOURHOOD')) && notTypes?.includes(name) !== true,
  );
}

function allowed(flags: readonly boolean[]): Uint8Array | null {
  return flags.every((flag) => flag) ? null : Uint8Array.from(flags, Number);
}

function evidenceFilter(criteria: RelationshipCriteria | null): EvidenceFilter | null {
  const { stance = null, minQuality = null, source = null } = criteria ?? {};
  const setAside = Uint32Array.from(criteria?.withoutSources ?? []).sort();
  if (stance === null && minQuality === null && source === null && setAside.length === 0) return null;
  return {
    stance: stance === null ? null : STANCES.indexOf(stance),
    worstQuality: minQuality === null ? SOURCE_QUALITIES.length : SOURCE_QUALITIES.indexOf(minQuality),
    source,
    setAside,
  };
}
