import type { EntityRecord, NameRecord, RelationshipRecord, StatementRecord } from '../../src/ontology/records.ts';
import type { Change } from '../../src/store/store.ts';
import { randomNumbers } from '../snapshot/randomGraph.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../snapshot/records.ts';

export interface DatedGraph {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

const WORDS = ['Ruijin', 'Fudan', 'Bio', 'Capital', 'Lin-gang', 'Zhang', 'Huashan', 'Renji', '瑞金医院', '复旦大学'];
const TYPES = ['institution', 'institution', 'institution', 'person', 'fund', 'place', 'agreement'];
const SCOPES = ['OWN', 'OWN', null] as const;
const SOURCES = ['a', 'b', 'c'].map((slug, i) => source(`source/${slug}`, { title: `Page ${slug}`, published: [null, '2001', '2003-05'][i] ?? null }));

/** Nearly everything has dates, from 2008 to 2016. What a statement rests on names the entity too. */
export function datedGraph(seed: number): DatedGraph {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const year = () => 2008 + Math.floor(random() * 9);
  const some = () => SOURCES.filter(() => random() < 0.5).map(({ id }) => evidence(id, random() < 0.5 ? 'STATED' : 'IMPLIED'));
  const others = Array.from({ length: 45 }, (_, i) => {
    const type = pick(TYPES);
    const said = [...some(), evidence('source/c')].slice(0, 2);
    const statements: StatementRecord[] = [];
    const say = (property: string, value: StatementRecord['value'], asOf: string | null = null) =>
      statements.push(statement(property, value, { asOf, evidence: [pick(said)] }));
    const isLasting = type === 'institution' || type === 'fund';
    const [founded, dissolved] = [year(), year()].sort();
    if (isLasting && random() < 0.5) say('founded', date(`${founded}`));
    if (type === 'institution' && random() < 0.25) say('dissolved', date(`${dissolved}`));
    if (type === 'agreement' && random() < 0.7) say('signedOn', date(`${year()}-0${1 + Math.floor(random() * 9)}`));
    if (type === 'fund') {
      say('fundSize', money(pick(['10', '0.25']), pick(['CNY', 'USD'])), random() < 0.2 ? null : String(year()));
      if (random() < 0.7) say('fundSize', money(pick(['70', '3.5']), 'CNY'), String(year()));
    }
    if (type === 'institution') {
      say('employees', { form: 'quantity', number: String(100 + i), unit: 'people' }, String(year()));
      if (random() < 0.5) say('employees', { form: 'quantity', number: String(160 - i), unit: 'people' }, String(year()));
    }
    const kind = type === 'institution' ? pick(['HOSPITAL', 'COMPANY', 'COMPANY']) : null;
    return entity(`${type}/${i}`, { kind, names: namesOf(i, pick, year, random), statements, evidence: said });
  });
  const relationships = new Map<string, RelationshipRecord>();
  for (let i = 0; i < 170; i++) {
    const [from, to] = [pick(others).id, pick(others).id];
    if (from === to) continue;
    const [since, until] = [year(), year()].sort();
    const period = pick([{}, { since: `${since}` }, { until: `${until}` }, { on: `${since}-05` }, { since: `${since}`, until: `${until}` }]);
    const type = typeBetween(from, to);
    const amount = type === 'INVESTED_IN' && random() < 0.7 ? { value: pick(['5', '0.5', '12']), currency: 'CNY', scope: pick(SCOPES) } : null;
    const status = random() < 0.2 ? 'PLANNED' : 'ACTUAL';
    const record = relationship(type, from, to, { ...period, status, amount, evidence: [evidence(pick(SOURCES).id), ...some()].slice(0, 2) });
    relationships.set(record.id, record);
  }
  const lasting = entity('fund/lasting', {
    statements: [statement('fundSize', money('1000'), { evidence: [evidence('source/a')] })],
    evidence: [evidence('source/a')],
  });
  const settled = entity('institution/lasting', {
    kind: 'COMPANY',
    names: [
      { ...name('Lasting'), since: '2012' },
      { ...name('Astrazeneca', 'ALIAS'), since: '2011' },
      { ...name('Boehringer', 'FORMER'), until: '2011' },
    ],
    statements: [
      statement('employees', { form: 'quantity', number: '130', unit: 'people' }, { evidence: [evidence('source/a')] }),
      statement('founded', date('2004'), { evidence: [evidence('source/a')] }),
    ],
    evidence: [evidence('source/a')],
  });
  return { entities: [...SOURCES, ...others, lasting, settled], relationships: [...relationships.values()] };
}

function typeBetween(from: string, to: string): string {
  const ends = [from, to].map((id) => id.split('/')[0]).join(' ');
  if (ends === 'institution agreement') return 'PARTY_TO';
  if (ends === 'person institution') return 'AFFILIATED_WITH';
  if (ends === 'fund institution' || ends === 'institution institution') return 'INVESTED_IN';
  if (ends === 'institution place') return 'LOCATED_IN';
  return 'SUPPORTS';
}

/** Renamed at the turn of a year, or never; other names come and go. Each bears one name at any time. */
function namesOf(i: number, pick: <T>(list: readonly T[]) => T, year: () => number, random: () => number): NameRecord[] {
  const other = (text: string) => ({ ...name(text, pick(['ALIAS', 'ABBREVIATION'] as const)), since: random() < 0.7 ? `${year()}` : null });
  const aliases = random() < 0.5 ? [other(`${pick(WORDS)} other`)] : [];
  if (random() < 0.5) return [name(`${pick(WORDS)} ${i}`), ...aliases];
  const renamed = year();
  return [{ ...name(`${pick(WORDS)} new ${i}`), since: `${renamed}` }, { ...name(`${pick(WORDS)} old ${i}`, 'FORMER'), until: `${renamed - 1}` }, ...aliases];
}

/** The graph without all that does not hold as of the date. Written without the code under test: dates are compared as text. */
export function whatHeld({ entities, relationships }: DatedGraph, asOf: string): DatedGraph {
  const holds = (since: string | null, until: string | null) =>
    (since === null || first(since) <= last(asOf)) && (until === null || last(until) >= first(asOf));
  const dateOf = ({ statements }: EntityRecord, properties: readonly string[]) => {
    const found = statements.find(({ property }) => properties.includes(property))?.value;
    return found?.form === 'date' ? found.date : null;
  };
  const isThere = (record: EntityRecord) => holds(dateOf(record, ['founded', 'signedOn']), dateOf(record, ['dissolved']));
  const left = entities.filter(isThere).map((record) => ({
    ...record,
    names: record.names.filter(({ since, until }) => holds(since, until)),
    statements: record.statements.filter(({ value, asOf: dated }) => holds(value.form === 'date' ? value.date : dated, null)),
  }));
  const ids = new Set(left.map(({ id }) => id));
  return {
    entities: left,
    relationships: relationships.filter(({ from, to, since, until, on }) => ids.has(from) && ids.has(to) && holds(on ?? since, until)),
  };
}

const first = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}`;
const last = (date: string) => `${date}${'-12-31'.slice(date.length - 4)}`;

export function changesFor({ entities, relationships }: DatedGraph): Change[] {
  return [
    ...entities.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
    ...relationships.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
  ];
}
