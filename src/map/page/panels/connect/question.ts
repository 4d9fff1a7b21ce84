import { ENTITY_TYPES } from '../../../../ontology/records.ts';
import { MAP_STANDARDS } from '../../../mapParameters.ts';
import type { MapState } from '../../MapState.ts';
import { LABELS } from '../labels.ts';
import { relationshipConditions } from '../relationshipConditions.ts';

/** The map's question as the API takes it. */
export interface PathsQuestion {
  readonly asOf: string | null;
  readonly from: object;
  readonly to: object;
  readonly maxHops: number;
  readonly relationships: object | null;
  readonly via: object | null;
}

export function pathsQuestion(data: MapState['data']): PathsQuestion {
  const { types, kinds } = data;
  const via = { ...(types === undefined ? {} : { types: types.split(',') }), ...(kinds === undefined ? {} : { kinds: kinds.split(',') }) };
  return {
    asOf: data['asOf'] ?? null,
    from: sideOf(data['from'] ?? ''),
    to: sideOf(data['to'] ?? ''),
    maxHops: Number(data['maxHops'] ?? MAP_STANDARDS.maxHops),
    relationships: relationshipConditions(data),
    via: Object.keys(via).length === 0 ? null : via,
  };
}

/** Ids, kinds and types of an address as an EntitySelector. */
function sideOf(text: string): object {
  const parts = partsOf(text);
  const ids = parts.filter((part) => part.includes('/'));
  const types = parts.filter((part) => (ENTITY_TYPES as readonly string[]).includes(part));
  const kinds = parts.filter((part) => !ids.includes(part) && !types.includes(part));
  if (ids.length === parts.length) return { ids };
  const or = [...(types.length > 0 ? [{ types }] : []), ...(kinds.length > 0 ? [{ kinds }] : []), ...(ids.length > 0 ? [{ ids }] : [])];
  return { where: or.length === 1 ? or[0] : { or } };
}

export function partsOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').map((part) => part.trim()))].filter((part) => part !== '');
}

/** Whether it stands for all of a sort rather than for one. */
export function isGroup(value: string): boolean {
  return LABELS.kinds.has(value) || LABELS.entityTypes.has(value) || /^[A-Z][A-Z_]*$/.test(value);
}

/** What may stand between, as the connection brief takes it: the map's condition, or anything. */
export function connectorOf({ types, kinds }: MapState['data']): string {
  return kinds ?? types ?? ENTITY_TYPES.filter((type) => type !== 'SOURCE').join(',');
}

/** The question in full, for the playground. */
export const PATHS_QUERY = `query Connect($from: EntitySelector!, $to: EntitySelector!, $asOf: PartialDate, $maxHops: Int, $relationships: RelationshipFilter, $via: EntityFilter, $first: Int = 20) {
  atlas(asOf: $asOf) {
    paths(from: $from, to: $to, mode: ALL, maxHops: $maxHops, relationships: $relationships, via: $via, first: $first) {
      totalCount
      complete
      truncatedBy
      nodes {
        length
        score
        sentence
        sources {
          title
          publisher
          published
          url
        }
      }
    }
  }
}
`;
