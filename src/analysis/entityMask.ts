import { AtlasError } from '../errors.ts';
import { foldText } from '../lib/foldText.ts';
import type { Direction } from '../ontology/Ontology.ts';
import { firstDay, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { type EntityType, NAME_USES, type Status, STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** What an entity must be; null and absent mean no condition. Conditions together must all hold, a list means any of it. */
export interface EntityCriteria {
  readonly types?: readonly EntityType[] | null;
  readonly kinds?: readonly string[] | null;
  readonly status?: readonly Status[] | null;
  readonly ids?: readonly string[] | null;
  readonly name?: string | null;
  readonly related?: RelatedCriteria | null;
  readonly source?: string | null;
  readonly asOf?: PartialDate | null;
  readonly and?: readonly EntityCriteria[] | null;
  readonly or?: readonly EntityCriteria[] | null;
  readonly not?: EntityCriteria | null;
}

export interface RelatedCriteria {
  readonly types?: readonly string[] | null;
  readonly direction?: Direction | null;
  readonly to?: EntityCriteria | null;
  readonly asOf?: PartialDate | null;
}

export interface CriteriaLimits {
  /** Named in errors, for example `where`. */
  readonly argument: string;
  readonly maxDepth: number;
  readonly maxTextLength: number;
  readonly maxIds: number;
}

/** 1 for each entity that the criteria accept. Throws BAD_USER_INPUT, NOT_FOUND or LIMIT_EXCEEDED, naming the condition. */
export function entityMask(snapshot: Snapshot, criteria: EntityCriteria, limits: CriteriaLimits): Uint8Array {
  return maskOf(snapshot, criteria, limits, limits.argument, 1);
}

function maskOf(snapshot: Snapshot, criteria: EntityCriteria, limits: CriteriaLimits, path: string, depth: number): Uint8Array {
  if (depth > limits.maxDepth) throw refusal('LIMIT_EXCEEDED', path, `filters may be nested ${limits.maxDepth} deep; write it flatter`);
  const { entities, ontology } = snapshot;
  const mask = new Uint8Array(entities.count).fill(1);
  const keep = (test: (entity: number) => boolean) => {
    for (let entity = 0; entity < mask.length; entity++) if (mask[entity] === 1 && !test(entity)) mask[entity] = 0;
  };
  const inner = (part: EntityCriteria, name: string) => maskOf(snapshot, part, limits, `${path}.${name}`, depth + 1);
  for (const field of ['types', 'kinds', 'status', 'ids', 'and', 'or'] as const) {
    if (criteria[field]?.length === 0) throw refusal('BAD_USER_INPUT', `${path}.${field}`, 'the list is empty; name at least one, or leave it out');
  }
  if (criteria.types != null) {
    const wanted = new Set(criteria.types.map((name) => ontology.entityTypes.findIndex((type) => type.name === name)));
    keep((entity) => wanted.has(entities.type[entity]));
  }
  if (criteria.kinds != null) {
    const wanted = new Set(criteria.kinds.map((name) => ontology.kindByName.get(name)?.index));
    keep((entity) => wanted.has(entities.kind[entity]));
  }
  if (criteria.status != null) {
    const wanted = new Set(criteria.status.map((name) => STATUSES.indexOf(name)));
    keep((entity) => wanted.has(entities.status[entity]));
  }
  if (criteria.ids != null) {
    if (criteria.ids.length > limits.maxIds) throw refusal('LIMIT_EXCEEDED', `${path}.ids`, `${criteria.ids.length} ids are too many; give at most ${limits.maxIds}`);
    const wanted = new Set(criteria.ids.map((id) => entityNumber(snapshot, `${path}.ids`, id)));
    keep((entity) => wanted.has(entity));
  }
  if (criteria.name != null) {
    const wanted = foldedName(criteria.name, `${path}.name`, limits);
    keep((entity) => entities.texts[entity].some(({ field, folded }) => (NAME_USES as readonly string[]).includes(field) && folded.includes(wanted)));
  }
  if (criteria.source != null) {
    const source = entityNumber(snapshot, `${path}.source`, criteria.source);
    if (ontology.entityTypes[entities.type[source]].name !== 'SOURCE') {
      throw refusal('BAD_USER_INPUT', `${path}.source`, `"${criteria.source}" is no source; the ids of sources begin with "source/"`);
    }
    keep((entity) => entities.sources.subarray(entities.sourceAt[entity], entities.sourceAt[entity + 1]).includes(source));
  }
  if (criteria.asOf != null) {
    const [first, last] = [firstDay(criteria.asOf), lastDay(criteria.asOf)];
    keep((entity) => entities.since[entity] <= last && entities.until[entity] >= first);
  }
  if (criteria.related != null) keepRelated(snapshot, mask, criteria.related, criteria.related.to == null ? null : inner(criteria.related.to, 'related.to'), path);
  criteria.and?.forEach((part, i) => {
    const other = inner(part, `and[${i}]`);
    keep((entity) => other[entity] === 1);
  });
  if (criteria.or != null) {
    const others = criteria.or.map((part, i) => inner(part, `or[${i}]`));
    keep((entity) => others.some((other) => other[entity] === 1));
  }
  if (criteria.not != null) {
    const other = inner(criteria.not, 'not');
    keep((entity) => other[entity] === 0);
  }
  return mask;
}

/** Keeps what has a relationship that fits; one pass over the relationships. */
function keepRelated(snapshot: Snapshot, mask: Uint8Array, { types, direction, asOf }: RelatedCriteria, to: Uint8Array | null, path: string): void {
  const { relationships, ontology } = snapshot;
  if (types?.length === 0) throw refusal('BAD_USER_INPUT', `${path}.related.types`, 'the list is empty; name at least one, or leave it out');
  const wanted = ontology.relationshipTypes.map(({ name }) => types?.includes(name) ?? true);
  const [first, last] = asOf == null ? [0, 0] : [firstDay(asOf), lastDay(asOf)];
  const related = new Uint8Array(mask.length);
  for (let r = 0; r < relationships.count; r++) {
    const type = relationships.type[r];
    if (!wanted[type] || (asOf != null && (relationships.since[r] > last || relationships.until[r] < first))) continue;
    const either = direction == null || direction === 'ANY' || ontology.relationshipTypes[type].symmetric;
    const [from, end] = [relationships.from[r], relationships.to[r]];
    if ((either || direction === 'OUT') && to?.[end] !== 0) related[from] = 1;
    if ((either || direction === 'IN') && to?.[from] !== 0) related[end] = 1;
  }
  for (let entity = 0; entity < mask.length; entity++) mask[entity] &= related[entity];
}

function foldedName(name: string, path: string, limits: CriteriaLimits): string {
  if (name.length > limits.maxTextLength) throw refusal('BAD_USER_INPUT', path, `${name.length} characters are too many; give at most ${limits.maxTextLength}`);
  if (name.includes('\0')) throw refusal('BAD_USER_INPUT', path, 'it holds a NUL character; leave it out');
  const folded = foldText(name);
  if (folded === '') throw refusal('BAD_USER_INPUT', path, 'it is empty; give some letters or digits');
  return folded;
}

function entityNumber({ entities }: Snapshot, path: string, id: string): number {
  const entity = entities.indexById.get(id);
  if (entity === undefined) throw refusal('NOT_FOUND', path, `no entity has the id ${JSON.stringify(id.slice(0, 200))}; \`search(text:)\` finds ids by name`);
  return entity;
}

function refusal(code: 'BAD_USER_INPUT' | 'NOT_FOUND' | 'LIMIT_EXCEEDED', argument: string, advice: string): AtlasError {
  return new AtlasError(code, [`${argument}: ${advice}`], { details: { argument } });
}
