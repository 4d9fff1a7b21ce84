import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtlasError } from '../../errors.ts';
import { SCHEMA_FOLDER } from '../loadSdl.ts';
import { type Label, type Labels, NO_LABELS } from './Labels.ts';

const FILE = 'labels.json';

/** The labels beside the SDL. Throws BAD_SCHEMA, naming the place in the file. */
export function loadLabels(folder: string = SCHEMA_FOLDER): Labels {
  return readLabels(readFileSync(join(folder, FILE), 'utf8'));
}

export function readLabels(text: string): Labels {
  const sections = record(parse(text), FILE);
  const unknown = Object.keys(sections).find((name) => !Object.hasOwn(NO_LABELS, name));
  if (unknown !== undefined) throw wrong(unknown, `there is no such section; there are ${Object.keys(NO_LABELS).join(', ')}`);
  const section = <T>(name: keyof Labels, read: (value: unknown, place: string) => T): ReadonlyMap<string, T> =>
    new Map(Object.entries(record(sections[name] ?? {}, name)).map(([key, value]) => [key, read(value, `${name}.${key}`)]));
  return {
    entityTypes: section('entityTypes', label),
    kinds: section('kinds', label),
    relationshipTypes: section('relationshipTypes', (value, place) => {
      const ends = record(value, place);
      refuseOthers(ends, ['out', 'in'], place);
      return { out: label(ends['out'], `${place}.out`), in: label(ends['in'], `${place}.in`) };
    }),
    properties: section('properties', label),
    units: section('units', label),
    currencies: section('currencies', label),
    statuses: section('statuses', label),
    stances: section('stances', label),
    qualities: section('qualities', label),
    qualifiers: section('qualifiers', label),
    amountScopes: section('amountScopes', label),
  };
}

function label(value: unknown, place: string): Label {
  const texts = record(value, place);
  refuseOthers(texts, ['en', 'zh', 'enOne'], place);
  const one = texts['enOne'];
  return { en: line(texts['en'], `${place}.en`), zh: line(texts['zh'], `${place}.zh`), ...(one === undefined ? {} : { enOne: line(one, `${place}.enOne`) }) };
}

function line(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '' || /[\p{Cc}\u2028\u2029]/u.test(value)) throw wrong(place, 'write one line of text');
  return value;
}

function refuseOthers(value: object, names: readonly string[], place: string): void {
  const other = Object.keys(value).find((name) => !names.includes(name));
  if (other !== undefined) throw wrong(`${place}.${other}`, `only ${names.join(', ')} may stand here`);
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'an object has to stand here');
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AtlasError('BAD_SCHEMA', [`${FILE}: ${(cause as Error).message}`], { cause });
  }
}

function wrong(place: string, message: string): AtlasError {
  return new AtlasError('BAD_SCHEMA', [place === FILE ? `${FILE}: ${message}` : `${FILE}, ${place}: ${message}`]);
}
