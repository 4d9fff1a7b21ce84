import { DAY_OPEN_END, DAY_OPEN_START } from '../ontology/partialDate.ts';
import { type Language, type NameUse, SOURCE_QUALITIES, STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityCriteria, NameCriteria } from './EntityCriteria.ts';
import { daysOf, filled, folded, listed, plain, rangeDays, refused } from './filterInput.ts';
import { relatedMask } from './relatedMask.ts';
import { statementMask } from './statementMask.ts';

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
  const { types, kinds, status, ids, name, names, related, statement, source, quality, asOf, began, ended } = criteria;
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
  if (name != null) keep(inMask(entities.texts.named({ piece: folded(name, `${path}.name`, options.maxTextLength) })));
  if (source != null) keep(saidBy(snapshot, sourceOf(work, `${path}.source`, source)));
  if (asOf != null) {
    const [first, last] = daysOf(asOf, `${path}.asOf`);
    keep((entity) => entities.since[entity] <= last && entities.until[entity] >= first);
  }
  if (quality != null) {
    const wanted = listed(quality, `${path}.quality`, (value) => (SOURCE_QUALITIES as readonly string[]).indexOf(value));
    const isSource = ontology.entityTypes.map(({ name }) => name === 'SOURCE');
    keep((entity) => isSource[entities.type[entity]] && wanted.has(entities.quality[entity]));
  }
  if (began != null) {
    const [first, last] = rangeDays(began, `${path}.began`);
    keep((entity) => entities.since[entity] !== DAY_OPEN_START && entities.since[entity] <= last && entities.sinceLatest[entity] >= first);
  }
  if (ended != null) {
    const [first, last] = rangeDays(ended, `${path}.ended`);
    keep((entity) => entities.until[entity] !== DAY_OPEN_END && entities.untilEarliest[entity] <= last && entities.until[entity] >= first);
  }
  if (names != null) keep(inMask(namedMask(work, names, `${path}.names`)));
  if (statement != null) keep(inMask(statementMask(snapshot, statement, `${path}.statement`, options.maxTextLength)));
  if (related != null) {
    const others = related.to == null ? null : maskOf(work, related.to, `${path}.related.to`, depth + 1);
    keep(inMask(relatedMask(snapshot, related, others, `${path}.related`)));
  }
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

function namedMask({ snapshot, options }: Work, { text, language, use }: NameCriteria, path: string): Uint8Array {
  if (text == null && language == null && use == null)
    throw refused('BAD_USER_INPUT', path, 'it is empty, and everything has a name; give `text`, `language` or `use`');
  return snapshot.entities.texts.named({
    piece: text == null ? null : folded(text, `${path}.text`, options.maxTextLength),
    languages: language == null ? null : (filled(language, `${path}.language`) as readonly Language[]),
    uses: use == null ? null : (filled(use, `${path}.use`) as readonly NameUse[]),
  });
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
