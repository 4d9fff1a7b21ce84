import { refused } from '../analysis/filterInput.ts';
import { readGroup } from '../analysis/readGroup.ts';
import { AtlasError } from '../errors.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { ENTITY_TYPES, type EntityType, SOURCE_QUALITIES, STANCES, STATUSES } from '../ontology/records.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { foldKey, readFoldKey } from './foldKey.ts';
import type { FoldOpening, MapFilter, MapRequest } from './MapRequest.ts';
import { MAP_LIMITS, MAP_PARAMETERS, MAP_STANDARDS } from './mapParameters.ts';

export { MAP_LIMITS, MAP_PARAMETERS, MAP_STANDARDS };

/** Reads the parameters of a map; what is "" is left out. Throws BAD_USER_INPUT, LIMIT_EXCEEDED or NOT_FOUND, which name the parameter. */
export function readMapRequest(snapshot: Snapshot, given: ReadonlyMap<string, string>, preferred: WrittenLanguage): MapRequest {
  const { ontology, entities } = snapshot;
  for (const name of given.keys()) {
    if (!(MAP_PARAMETERS as readonly string[]).includes(name)) {
      throw refused('BAD_USER_INPUT', name.slice(0, 100), `a map has no such parameter; it has ${MAP_PARAMETERS.join(', ')}`);
    }
  }
  const text = (name: (typeof MAP_PARAMETERS)[number]): string | null => {
    const value = (given.get(name) ?? '').trim();
    if (value.length > MAP_LIMITS.characters)
      throw refused('BAD_USER_INPUT', name, `${value.length} characters are too many; give at most ${MAP_LIMITS.characters}`);
    return value === '' ? null : value;
  };
  const list = (name: (typeof MAP_PARAMETERS)[number], most: number): string[] | null => {
    const value = text(name);
    if (value === null) return null;
    const parts = [...new Set(value.split(',').map((part) => part.trim()))].filter((part) => part !== '');
    if (parts.length === 0) return null;
    if (parts.length > most) throw refused('LIMIT_EXCEEDED', name, `${parts.length} are too many; give at most ${most}`);
    return parts;
  };
  const names = <T extends string>(name: (typeof MAP_PARAMETERS)[number], known: readonly T[]): T[] | null => {
    const parts = list(name, 200);
    const unknown = parts?.find((part) => !(known as readonly string[]).includes(part));
    if (unknown !== undefined) throw refused('BAD_USER_INPUT', name, `"${unknown.slice(0, 60)}" is none of ${known.join(', ')}`);
    // In the order of the schema, so that the same is asked for by the same address.
    return parts === null ? null : known.filter((one) => parts.includes(one));
  };
  const whole = (name: 'hops' | 'maxHops' | 'paths' | 'size', min: number): number => {
    const value = text(name);
    if (value === null) return MAP_STANDARDS[name];
    if (/^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= MAP_LIMITS[name]) return Number(value);
    throw refused('BAD_USER_INPUT', name, `it must be a whole number from ${min} to ${MAP_LIMITS[name]}`);
  };
  const one = (name: 'focus' | 'source' | 'open', id: string): number => {
    const entity = entities.ids.find(id);
    if (entity === undefined)
      throw new AtlasError('NOT_FOUND', [`${name}: no entity has the id "${id.slice(0, 200)}"`], { details: { argument: name, id: id.slice(0, 200) } });
    const isSource = ontology.entityTypes[entities.type[entity]].name === 'SOURCE';
    if (isSource !== (name === 'source'))
      throw refused('BAD_USER_INPUT', name, isSource ? `"${id}" is a document, which has no place on a map; give it as source` : `"${id}" is no document`);
    return entity;
  };

  const language = readLanguage(text('language'), preferred);
  const asOf = text('asOf');
  if (asOf !== null && !isPartialDate(asOf)) throw refused('BAD_USER_INPUT', 'asOf', 'this is no date; write 2012, 2017-05 or 2023-05-24');
  const filter: MapFilter = {
    types: names(
      'types',
      ENTITY_TYPES.filter((type) => type !== 'SOURCE'),
    ),
    kinds: names(
      'kinds',
      ontology.kinds.map(({ name }) => name),
    ),
    relationships: names(
      'relationships',
      ontology.relationshipTypes.map(({ name }) => name),
    ),
    status: names('status', STATUSES),
    stance: names('stance', STANCES)?.[0] ?? null,
    quality: names('quality', SOURCE_QUALITIES)?.[0] ?? null,
    source: ((id) => (id === null ? null : one('source', id)))(text('source')),
  };
  const size = whole('size', 1);
  const focus = list('focus', MAP_LIMITS.focus)?.map((id) => one('focus', id)) ?? null;
  const [from, to] = [text('from'), text('to')];
  const refuseWith = (other: string, ...unfit: (typeof MAP_PARAMETERS)[number][]) => {
    const found = unfit.find((name) => text(name) !== null);
    if (found !== undefined) throw refused('BAD_USER_INPUT', found, `it has no meaning ${other}; leave it out`);
  };
  const subject = (): MapRequest['subject'] => {
    if (focus !== null) {
      refuseWith('beside focus', 'from', 'to', 'maxHops', 'paths');
      return { form: 'FOCUS', focus, hops: whole('hops', 1), open: (list('open', MAP_LIMITS.open) ?? []).map((key) => readOpening(snapshot, key, one)) };
    }
    refuseWith('without focus', 'hops', 'open');
    if (from === null && to === null) {
      refuseWith('without from and to', 'maxHops', 'paths');
      return null;
    }
    if (from === null || to === null)
      throw refused(
        'BAD_USER_INPUT',
        from === null ? 'from' : 'to',
        'it is missing; a connection has two sides: give an id, or a kind like HOSPITAL, or a type like FUND',
      );
    return {
      form: 'CONNECT',
      from: readGroup(snapshot, 'from', from, null),
      to: readGroup(snapshot, 'to', to, null),
      maxHops: whole('maxHops', 1),
      paths: whole('paths', 1),
    };
  };
  const read = { subject: subject(), filter, asOf, language, size };
  return { ...read, address: addressOf(snapshot, read, { from, to }) };
}

function addressOf(
  { entities }: Snapshot,
  { subject, filter, asOf, language, size }: Omit<MapRequest, 'address'>,
  sides: { readonly from: string | null; readonly to: string | null },
): string {
  const query = new URLSearchParams();
  const id = (entity: number) => entities.ids.at(entity);
  const put = (name: (typeof MAP_PARAMETERS)[number], value: string | number | readonly string[] | null, standard?: number) => {
    if (value === null || value === standard || (Array.isArray(value) && value.length === 0)) return;
    query.set(name, String(value));
  };
  if (subject?.form === 'FOCUS') {
    put('focus', subject.focus.map(id));
    put('hops', subject.hops, MAP_STANDARDS.hops);
    put(
      'open',
      subject.open.map(({ of, type, kind, shown }) => foldKey(id(of), type, kind, shown)),
    );
  }
  if (subject?.form === 'CONNECT') {
    for (const side of ['from', 'to'] as const) {
      put(
        side,
        [...new Set((sides[side] ?? '').split(',').map((part) => part.trim()))].filter((part) => part !== ''),
      );
    }
    put('maxHops', subject.maxHops, MAP_STANDARDS.maxHops);
    put('paths', subject.paths, MAP_STANDARDS.paths);
  }
  put('types', filter.types);
  put('kinds', filter.kinds);
  put('relationships', filter.relationships);
  put('status', filter.status);
  put('stance', filter.stance);
  put('quality', filter.quality);
  put('source', filter.source === null ? null : id(filter.source));
  put('asOf', asOf);
  put('size', size, MAP_STANDARDS.size);
  put('language', language.toLowerCase());
  return query.toString();
}

function readOpening({ ontology }: Snapshot, key: string, entity: (name: 'open', id: string) => number): FoldOpening {
  const read = readFoldKey(key);
  const type = ENTITY_TYPES.find((name) => name === read?.type && name !== 'SOURCE') as EntityType | undefined;
  if (read === null || type === undefined || (read.kind !== null && !ontology.kindByName.has(read.kind)) || read.shown < 1 || read.shown > MAP_LIMITS.shown) {
    throw refused(
      'BAD_USER_INPUT',
      'open',
      `"${key.slice(0, 200)}" names no fold; write entity~TYPE~KIND~number as a map's data have it, with a number from 1 to ${MAP_LIMITS.shown}`,
    );
  }
  return { of: entity('open', read.of), type, kind: read.kind, shown: read.shown };
}

function readLanguage(given: string | null, preferred: WrittenLanguage): WrittenLanguage {
  if (given === null) return preferred;
  const language = /^(en|zh)(?:[-_]\w+)*$/i.exec(given)?.[1];
  if (language === undefined) throw refused('BAD_USER_INPUT', 'language', 'give en or zh');
  return language.toUpperCase() as WrittenLanguage;
}
