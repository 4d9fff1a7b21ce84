import { refused } from '../analysis/filterInput.ts';
import { type Group, readGroup } from '../analysis/readGroup.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { ENTITY_TYPES, SOURCE_QUALITIES, STANCES, STATUSES } from '../ontology/records.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { FoldOpening, MapFilter, MapRequest } from './MapRequest.ts';
import { mapAddress } from './mapAddress.ts';
import { MAP_LIMITS, MAP_PARAMETERS, MAP_STANDARDS } from './mapParameters.ts';
import { readOpenings } from './readOpenings.ts';

type ParameterName = (typeof MAP_PARAMETERS)[number];

/** What stands in one list, before what says the same is put together. */
const MOST_NAMES = 200;

/** Reads the parameters of a map; what is "" is left out. Throws BAD_USER_INPUT, LIMIT_EXCEEDED or NOT_FOUND, which name the parameter. */
export function readMapRequest(snapshot: Snapshot, given: ReadonlyMap<string, string>, preferred: WrittenLanguage): MapRequest {
  for (const name of given.keys()) {
    if (!(MAP_PARAMETERS as readonly string[]).includes(name)) {
      throw refused('BAD_USER_INPUT', name.slice(0, 100), `a map has no such parameter; it has ${MAP_PARAMETERS.join(', ')}`);
    }
  }
  const read = new ParameterReader(snapshot, given);
  const asOf = read.text('asOf');
  if (asOf !== null && !isPartialDate(asOf)) throw refused('BAD_USER_INPUT', 'asOf', 'this is no date; write 2012, 2017-05 or 2023-05-24');
  const request = {
    subject: readSubject(read),
    filter: readFilter(snapshot, read),
    asOf,
    language: readLanguage(read.text('language'), preferred),
    size: read.whole('size'),
  };
  return { ...request, address: mapAddress(snapshot, request) };
}

function readSubject(read: ParameterReader): MapRequest['subject'] {
  const focus = read.list('focus', MAP_LIMITS.focus);
  const [hasFrom, hasTo] = [read.text('from') !== null, read.text('to') !== null];
  if (focus !== null) {
    read.refuseBeside('beside focus', ['from', 'to', 'maxHops', 'paths']);
    return { form: 'FOCUS', focus: focus.map((id) => read.entity('focus', id)), hops: read.whole('hops'), open: read.openings(focus) };
  }
  read.refuseBeside('without focus', ['hops', 'open']);
  if (!hasFrom && !hasTo) {
    read.refuseBeside('without from and to', ['maxHops', 'paths']);
    return null;
  }
  if (!hasFrom || !hasTo) {
    const advice = 'it is missing; a connection has two sides: give an id, or a kind like HOSPITAL, or a type like FUND';
    throw refused('BAD_USER_INPUT', hasFrom ? 'to' : 'from', advice);
  }
  return { form: 'CONNECT', from: read.group('from'), to: read.group('to'), maxHops: read.whole('maxHops'), paths: read.whole('paths') };
}

function readFilter({ ontology }: Snapshot, read: ParameterReader): MapFilter {
  const source = read.text('source');
  const types = ENTITY_TYPES.filter((type) => type !== 'SOURCE');
  const kinds = ontology.kinds.filter(({ of }) => of.some((type) => type !== 'SOURCE')).map(({ name }) => name);
  const relationships = ontology.relationshipTypes.map(({ name }) => name);
  return {
    types: read.names('types', types),
    kinds: read.names('kinds', kinds),
    relationships: read.names('relationships', relationships),
    status: read.names('status', STATUSES),
    stance: read.oneName('stance', STANCES),
    quality: read.oneName('quality', SOURCE_QUALITIES),
    source: source === null ? null : read.source(source),
  };
}

function readLanguage(given: string | null, preferred: WrittenLanguage): WrittenLanguage {
  if (given === null) return preferred;
  const language = /^(en|zh)(?:[-_]\w+)*$/i.exec(given)?.[1];
  if (language === undefined) throw refused('BAD_USER_INPUT', 'language', 'give en or zh');
  return language.toUpperCase() as WrittenLanguage;
}

/** Reads single parameters, and refuses by their names what they cannot be. */
class ParameterReader {
  readonly #snapshot: Snapshot;
  readonly #given: ReadonlyMap<string, string>;

  constructor(snapshot: Snapshot, given: ReadonlyMap<string, string>) {
    this.#snapshot = snapshot;
    this.#given = given;
  }

  text(name: ParameterName): string | null {
    const value = (this.#given.get(name) ?? '').trim();
    if (value.length > MAP_LIMITS.characters) {
      const limit = { limit: 'characters', value: value.length, max: MAP_LIMITS.characters };
      throw refused('LIMIT_EXCEEDED', name, `${value.length} characters are too many; give at most ${MAP_LIMITS.characters}`, limit);
    }
    return value === '' ? null : value;
  }

  /** Each once, in the order given; null where there is nothing but commas. */
  list(name: ParameterName, most: number): string[] | null {
    const parts = [...new Set((this.text(name) ?? '').split(',').map((part) => part.trim()))].filter((part) => part !== '');
    if (parts.length > most) {
      const limit = { limit: name, value: parts.length, max: most };
      throw refused('LIMIT_EXCEEDED', name, `${parts.length} are too many; give at most ${most}`, limit);
    }
    return parts.length === 0 ? null : parts;
  }

  /** In the order of those that are known, so that the same is asked for by the same address. */
  names<T extends string>(name: ParameterName, known: readonly T[]): T[] | null {
    const parts = this.list(name, MOST_NAMES);
    const unknown = parts?.find((part) => !(known as readonly string[]).includes(part));
    if (unknown !== undefined) throw refused('BAD_USER_INPUT', name, `"${unknown.slice(0, 60)}" is none of ${known.join(', ')}`);
    return parts === null ? null : known.filter((one) => parts.includes(one));
  }

  oneName<T extends string>(name: ParameterName, known: readonly T[]): T | null {
    const found = this.names(name, known);
    if (found !== null && found.length > 1) throw refused('BAD_USER_INPUT', name, `it takes one value only; give one of ${known.join(', ')}`);
    return found?.[0] ?? null;
  }

  whole(name: 'hops' | 'maxHops' | 'paths' | 'size'): number {
    const value = this.text(name);
    if (value === null) return MAP_STANDARDS[name];
    if (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= MAP_LIMITS[name]) return Number(value);
    throw refused('BAD_USER_INPUT', name, `it must be a whole number from 1 to ${MAP_LIMITS[name]}`);
  }

  /** One that may stand on a map. */
  entity(name: ParameterName, id: string): number {
    const entity = this.#find(name, id);
    if (this.#isSource(entity)) throw refused('BAD_USER_INPUT', name, `"${id}" is a document, which has no place on a map; give it as source`);
    return entity;
  }

  source(id: string): number {
    const source = this.#find('source', id);
    if (!this.#isSource(source)) throw refused('BAD_USER_INPUT', 'source', `"${id}" is no document; the ids of documents begin with "source/"`);
    return source;
  }

  openings(focus: readonly string[]): FoldOpening[] {
    return readOpenings(this.#snapshot, this.list('open', MOST_NAMES) ?? [], focus, (id) => this.entity('open', id));
  }

  group(name: 'from' | 'to'): Group {
    const group = readGroup(this.#snapshot, name, this.text(name) ?? '', null);
    const parts = group.criteria.or ?? [group.criteria];
    for (const { ids, types } of parts) {
      for (const id of ids ?? []) this.entity(name, id);
      if (types?.includes('SOURCE')) throw refused('BAD_USER_INPUT', name, 'SOURCE: documents have no place on a map; name another type');
    }
    return group;
  }

  /** What says nothing with the other parameters given is a mistake. */
  refuseBeside(circumstance: string, names: readonly ParameterName[]): void {
    const found = names.find((name) => this.text(name) !== null);
    if (found !== undefined) throw refused('BAD_USER_INPUT', found, `it has no meaning ${circumstance}; leave it out`);
  }

  #find(name: ParameterName, id: string): number {
    const entity = this.#snapshot.entities.ids.find(id);
    const shown = id.slice(0, 200);
    if (entity === undefined) throw refused('NOT_FOUND', name, `no entity has the id "${shown}"; a search finds ids by name`, { id: shown });
    return entity;
  }

  #isSource(entity: number): boolean {
    const { entities, ontology } = this.#snapshot;
    return ontology.entityTypes[entities.type[entity]].name === 'SOURCE';
  }
}
