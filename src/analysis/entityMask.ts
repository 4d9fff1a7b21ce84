import { AtlasError, type ErrorCode } from '../errors.ts';
import { foldText } from '../lib/foldText.ts';
import type { Direction } from '../ontology/Ontology.ts';
import { firstDay, isPartialDate, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** EntityFilter of the API. Null is the same as left out. Conditions given together must all hold. */
export interface EntityCriteria {
  readonly types?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly status?: readonly string[] | null;
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

export interface MaskOptions {
  /** Named in errors, with the place in the filter: `where.or[1].ids`. */
  readonly argument: string;
  /** Filters within filters, the outermost counted. */
  readonly maxDepth: number;
  readonly maxTextLength: number;
  readonly maxIds: number;
  /** Filters in all, the outermost counted: each one costs a pass over the graph. */
  readonly maxFilters?: number;
}

/** Keeps the costliest filter of a graph of 100,000 entities below half a second. */
const MAX_FILTERS = 30;

/** 1 for each entity that the filter accepts, 0 for the others. An empty list accepts nothing by mistake, so it is refused. */
export function entityMask(snapshot: Snapshot, criteria: EntityCriteria, options: MaskOptions): Uint8Array {
  return maskOf({ snapshot, options, filtersLeft: options.maxFilters ?? MAX_FILTERS }, criteria, options.argument, 1);
}

interface Work {
  readonly snapshot: Snapshot;
  readonly options: MaskOptions;
  filtersLeft: number;
}

function maskOf(work: Work, criteria: EntityCriteria, path: string, depth: number): Uint8Array {
  const { snapshot, options } = work;
  const { entities, ontology } = snapshot;
  if (depth > options.maxDepth) {
    const limit = { limit: 'filterDepth', value: depth, max: options.maxDepth };
    throw refused('LIMIT_EXCEEDED', path, `filters are nested too deep; nest at most ${options.maxDepth}`, limit);
  }
  const maxFilters = options.maxFilters ?? MAX_FILTERS;
  if (--work.filtersLeft < 0) {
    throw refused('LIMIT_EXCEEDED', path, `too many filters in one; give at most ${maxFilters}`, { limit: 'filters', value: maxFilters + 1, max: maxFilters });
  }
  const mask = entities.live?.slice() ?? new Uint8Array(entities.count).fill(1);
  const keep = (accepts: (entity: number) => boolean) => {
    for (let entity = 0; entity < mask.length; entity++) if (mask[entity] === 1 && !accepts(entity)) mask[entity] = 0;
  };
  const { types, kinds, status, ids, name, related, source, asOf } = criteria;
  if (types != null)
    keep(
      among(
        entities.type,
        listed(types, `${path}.types`, (type) => ontology.entityTypes.findIndex((known) => known.name === type)),
      ),
    );
  if (kinds != null)
    keep(
      among(
        entities.kind,
        listed(kinds, `${path}.kinds`, (kind) => ontology.kindByName.get(kind)?.index ?? -1),
      ),
    );
  if (status != null)
    keep(
      among(
        entities.status,
        listed(status, `${path}.status`, (value) => (STATUSES as readonly string[]).indexOf(value)),
      ),
    );
  if (ids != null) {
    if (ids.length > options.maxIds) {
      const limit = { limit: 'ids', value: ids.length, max: options.maxIds };
      throw refused('LIMIT_EXCEEDED', `${path}.ids`, `${ids.length} ids are too many; give at most ${options.maxIds}`, limit);
    }
    const wanted = new Set(filled(ids, `${path}.ids`).map((id) => entityOf(work, `${path}.ids`, id)));
    keep((entity) => wanted.has(entity));
  }
  if (name != null) keep(inMask(entities.texts.named(folded(name, `${path}.name`, options.maxTextLength))));
  if (source != null) keep(saidBy(snapshot, sourceOf(work, `${path}.source`, source)));
  if (asOf != null) {
    const [first, last] = daysOf(asOf, `${path}.asOf`);
    keep((entity) => entities.since[entity] <= last && entities.until[entity] >= first);
  }
  if (related != null) keep(inMask(relatedMask(work, related, `${path}.related`, depth)));
  if (criteria.and != null) {
    filled(criteria.and, `${path}.and`).forEach((part, i) => {
      keep(inMask(maskOf(work, part, `${path}.and[${i}]`, depth + 1)));
    });
  }
  if (criteria.or != null) {
    const masks = filled(criteria.or, `${path}.or`).map((part, i) => maskOf(work, part, `${path}.or[${i}]`, depth + 1));
    keep((entity) => masks.some((part) => part[entity] === 1));
  }
  if (criteria.not != null) {
    const refusedMask = maskOf(work, criteria.not, `${path}.not`, depth + 1);
    keep((entity) => refusedMask[entity] === 0);
  }
  return mask;
}

/** 1 for each entity with a relationship that fits. A symmetric type has no direction, so any direction finds it. */
function relatedMask(work: Work, criteria: RelatedCriteria, path: string, depth: number): Uint8Array {
  const { entities, relationships, ontology } = work.snapshot;
  const types = criteria.types == null ? null : listed(criteria.types, `${path}.types`, (type) => ontology.relationshipTypeByName.get(type)?.index ?? -1);
  const others = criteria.to == null ? null : maskOf(work, criteria.to, `${path}.to`, depth + 1);
  const [first, last] = criteria.asOf == null ? [null, null] : daysOf(criteria.asOf, `${path}.asOf`);
  const direction = criteria.direction ?? 'ANY';
  const mask = new Uint8Array(entities.count);
  const { live } = relationships;
  for (let r = 0; r < relationships.count; r++) {
    if (live !== null && live[r] === 0) continue;
    const type = relationships.type[r];
    if (types !== null && !types.has(type)) continue;
    if (first !== null && (relationships.since[r] > last || relationships.until[r] < first)) continue;
    const both = direction === 'ANY' || ontology.relationshipTypes[type].symmetric;
    const [from, to] = [relationships.from[r], relationships.to[r]];
    if ((both || direction === 'OUT') && (others === null || others[to] === 1)) mask[from] = 1;
    if ((both || direction === 'IN') && (others === null || others[from] === 1)) mask[to] = 1;
  }
  return mask;
}

function saidBy({ entities: { sources } }: Snapshot, source: number): (entity: number) => boolean {
  return (entity) => sources.of(entity).includes(source);
}

function among(column: Uint8Array, values: ReadonlySet<number>): (entity: number) => boolean {
  return (entity) => values.has(column[entity]);
}

function inMask(mask: Uint8Array): (entity: number) => boolean {
  return (entity) => mask[entity] === 1;
}

function filled<T>(list: readonly T[], path: string): readonly T[] {
  if (list.length === 0) throw refused('BAD_USER_INPUT', path, 'the list is empty; name at least one, or leave it out');
  return list;
}

function listed(names: readonly string[], path: string, numberOf: (name: string) => number): ReadonlySet<number> {
  const numbers = filled(names, path).map((name) => {
    const number = numberOf(name);
    if (number < 0) throw refused('BAD_USER_INPUT', path, `the schema has no ${name}; see \`ontology\``);
    return number;
  });
  return new Set(numbers);
}

function entityOf({ snapshot, options }: Work, path: string, id: string): number {
  const entity = snapshot.entities.ids.find(plain(id, path, options.maxTextLength));
  if (entity === undefined) throw refused('NOT_FOUND', path, `no entity has the id "${id}"; \`search(text:)\` finds ids by name`, { id });
  return entity;
}

function sourceOf(work: Work, path: string, id: string): number {
  const entity = entityOf(work, path, id);
  const { entities, ontology } = work.snapshot;
  if (ontology.entityTypes[entities.type[entity]].name === 'SOURCE') return entity;
  throw refused('NOT_FOUND', path, `"${id}" is no source; the ids of sources begin with "source/"`);
}

function folded(text: string, path: string, maxLength: number): string {
  const part = foldText(plain(text, path, maxLength));
  if (part === '') throw refused('BAD_USER_INPUT', path, 'it holds no letter and no digit; give a piece of a name, or leave it out');
  return part;
}

function plain(text: string, path: string, maxLength: number): string {
  if (text.length > maxLength) {
    const limit = { limit: 'textLength', value: text.length, max: maxLength };
    throw refused('BAD_USER_INPUT', path, `${text.length} characters are too many; give at most ${maxLength}`, limit);
  }
  if (text.includes('\0')) throw refused('BAD_USER_INPUT', path, 'it holds a NUL character; leave it out');
  return text;
}

function daysOf(date: PartialDate, path: string): [number, number] {
  if (!isPartialDate(date)) throw refused('BAD_USER_INPUT', path, 'this is no date; write 2012, 2017-05 or 2023-05-24');
  return [firstDay(date), lastDay(date)];
}

function refused(code: ErrorCode, argument: string, advice: string, details: Record<string, unknown> = {}): AtlasError {
  return new AtlasError(code, [`${argument}: ${advice}`], { details: { argument, ...details } });
}
