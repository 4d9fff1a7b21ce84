import { readFileSync } from 'node:fs';
import { simplifyCharacters } from '../../../src/lib/simplifyCharacters.ts';
import type { EntityRecord, EvidenceRecord, MoneyRecord, NameRecord, StatementRecord } from '../../../src/ontology/records.ts';
import type { Records } from './wholeSelection.ts';

export const READ_RDF: string = readFileSync(new URL('readRdf.py', import.meta.url), 'utf8');

const SPACE = 'urn:zhangjiang-atlas:';
const ENUMERATED = null;
type Told = readonly [text: string, languageOrType: string | null];

/** What readRdf.py has to find of these records, worked out from them alone. */
export function toldRdf({ entities, relationships }: Records) {
  const primary = new Set(entities.filter(({ source }) => source?.quality === 'PRIMARY').map(({ id }) => id));
  const evidenceOf = (evidence: readonly EvidenceRecord[]) =>
    ordered(evidence.map(({ source, stance, locator, asOf }) => [iri(source), [stance, ENUMERATED], plain(locator), date(asOf), primary.has(source)]));
  const documentsOf = (evidence: readonly EvidenceRecord[]) => {
    const all = [...new Set(evidence.map(({ source }) => source))];
    return [all, all.filter((id) => primary.has(id))].map((ids) => ids.map(iri).sort());
  };
  // What is over may be so again by another relationship.
  const direct = new Set(relationships.filter(({ status }) => status === 'ACTUAL').map(({ type, from, to }) => `${type} ${from} ${to}`));
  return {
    direct: direct.size,
    entities: Object.fromEntries(
      entities.map((record) => [
        record.id,
        {
          iri: iri(record.id),
          names: ordered(
            record.names.map((name) => [
              ...text(name, record),
              [name.use, ENUMERATED],
              [String(name.translated), 'boolean'],
              date(name.since),
              date(name.until),
            ]),
          ),
          printed: unique(record.names.filter(({ translated }) => !translated).map((name) => text(name, record))),
          ours: unique(record.names.filter(({ translated }) => translated).map((name) => text(name, record))),
          status: [record.status, ENUMERATED],
          published: date(record.source?.published ?? null),
          documents: documentsOf(record.evidence),
          evidence: evidenceOf(record.evidence),
        },
      ]),
    ),
    relationships: Object.fromEntries(
      relationships.map(({ id, type, from, to, status, role, since, until, on, note, amount, evidence }) => [
        id,
        {
          triple: [iri(from), `${SPACE}relationship-type:${type}`, iri(to)],
          isDirect: direct.has(`${type} ${from} ${to}`),
          status: [status, ENUMERATED],
          role: plain(role),
          ...{ since: date(since), until: date(until), on: date(on), note: plain(note) },
          amount: amount === null ? null : money(amount),
          scope: plain(amount?.scope ?? null),
          documents: documentsOf(evidence),
          evidence: evidenceOf(evidence),
        },
      ]),
    ),
    statements: ordered(
      entities.flatMap(({ id, statements }) =>
        statements.map(({ property, value, qualifier, status, asOf, note, evidence }) => [
          iri(id),
          `${SPACE}property:${encoded(property)}`,
          toldValue(property, value),
          status === 'ACTUAL',
          ...[[qualifier, ENUMERATED], [status, ENUMERATED], date(asOf), plain(note)],
          evidenceOf(evidence),
        ]),
      ),
    ),
  };
}

function iri(id: string): string {
  return `${SPACE}entity:${encoded(id)}`;
}

function encoded(text: string): string {
  return encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** Python's order of JSON texts and JavaScript's differ beyond the BMP, so that both sides are put in order here. */
export function ordered<T>(items: readonly T[]): T[] {
  const key = (item: T) => JSON.stringify(item);
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function unique(items: readonly Told[]): Told[] {
  return ordered([...new Map(items.map((item) => [JSON.stringify(item), item])).values()]);
}

function text(name: NameRecord, { source }: EntityRecord): Told {
  if (source !== null && name.text === source.title) return [name.text, /^[a-z]+(-[a-z]+)?$/i.test(source.language) ? source.language.toLowerCase() : null];
  return tagged(name.text, name.language);
}

function tagged(words: string, language: 'EN' | 'ZH' | 'OTHER'): Told {
  if (language === 'OTHER') return [words, null];
  if (language === 'EN') return [words, 'en'];
  return [words, simplifyCharacters(words) === words ? 'zh-hans' : 'zh'];
}

function plain(words: string | null): Told | null {
  return words === null ? null : [words, null];
}

function date(day: string | null): Told | null {
  return day === null ? null : [day, day.length === 4 ? 'gYear' : day.length === 7 ? 'gYearMonth' : 'date'];
}

function money({ value, currency }: MoneyRecord) {
  return [value, currency, 'decimal'];
}

function toldValue(property: string, value: StatementRecord['value']) {
  switch (value.form) {
    case 'text':
      return property === 'coordinates' ? value.text.split(', ') : tagged(value.text, value.language);
    case 'quantity':
      return [value.number, value.unit, 'decimal'];
    case 'money':
      return money(value.money);
    case 'date':
      return date(value.date);
  }
}
