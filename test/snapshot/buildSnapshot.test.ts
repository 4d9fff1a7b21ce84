import { describe, expect, it } from '@jest/globals';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, lastDay } from '../../src/ontology/partialDate.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { buildSnapshot, snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { NO_KIND, type Snapshot } from '../../src/snapshot/Snapshot.ts';
import { randomGraph } from './randomGraph.ts';
import { date, entity, evidence, LOADED_AT, money, name, ONTOLOGY, relationship, source, statement } from './records.ts';

function build(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[] = [], skipped: string[] = []): Snapshot {
  return snapshotOf(ONTOLOGY, entities, relationships, { version: 3, loadedAt: LOADED_AT, onSkipped: (message) => skipped.push(message), isLenient: true });
}

function period(statements: EntityRecord['statements'], sources: readonly EntityRecord[] = [], id = 'institution/a'): [number, number] {
  const { entities } = build([entity(id, { statements }), ...sources]);
  const number = entities.ids.find(id) as number;
  return [entities.since[number], entities.until[number]];
}

describe('snapshotOf', () => {
  it('numbers entities and relationships by id and keeps both directions', () => {
    const snapshot = build(
      [entity('person/b'), entity('institution/c', { kind: 'HOSPITAL', status: 'ENDED' }), entity('institution/a')],
      [
        relationship('PARTNERS_WITH', 'institution/c', 'institution/a'),
        relationship('AFFILIATED_WITH', 'person/b', 'institution/a', { since: '2012', until: '2013-02' }),
      ],
    );
    const { entities, relationships, topology } = snapshot;
    expect([snapshot.version, snapshot.loadedAt]).toEqual([3, LOADED_AT]);
    expect([...entities.ids]).toEqual(['institution/a', 'institution/c', 'person/b']);
    expect([...relationships.ids]).toEqual(['affiliated-with:person/b:institution/a', 'partners-with:institution/c:institution/a']);
    expect([...relationships.from, ...relationships.to]).toEqual([2, 1, 0, 0]);
    expect([topology.at, topology.end, topology.to, topology.relationship].map((array) => [...array])).toEqual([
      [0, 2, 3],
      [2, 3, 4],
      [1, 2, 0, 0],
      [1, 0, 1, 0],
    ]);
    expect([...entities.degree]).toEqual([2, 1, 1]);
    expect([...entities.kind]).toEqual([NO_KIND, ONTOLOGY.kindByName.get('HOSPITAL')?.index, NO_KIND]);
    expect([...entities.status]).toEqual([0, 2, 0]);
    expect([...relationships.since]).toEqual([firstDay('2012'), DAY_OPEN_START]);
    expect([...relationships.until]).toEqual([lastDay('2013-02'), DAY_OPEN_END]);
  });

  it('lets what happened on a day hold from then on', () => {
    const { relationships } = build(
      [entity('institution/a'), entity('institution/b')],
      [relationship('ACQUIRED', 'institution/a', 'institution/b', { on: '2017-05' })],
    );
    expect([relationships.since[0], relationships.until[0]]).toEqual([firstDay('2017-05'), DAY_OPEN_END]);
  });

  it('weighs a relationship by the degrees of its own type', () => {
    const ends = ['a', 'b', 'c', 'd'].map((slug) => entity(`institution/${slug}`));
    const { relationships } = build(ends, [
      relationship('INVESTED_IN', 'institution/a', 'institution/b'),
      relationship('INVESTED_IN', 'institution/a', 'institution/c'),
      relationship('PARTNERS_WITH', 'institution/a', 'institution/d'),
    ]);
    expect([...relationships.weight]).toEqual([1 / Math.sqrt(2), 1 / Math.sqrt(2), 1]);
  });

  it('takes the period from the preferred statements: stated before implied, then the newest document, planned last', () => {
    const sources = [source('source/old', { published: '2001' }), source('source/new', { published: '2020-03' }), source('source/undated')];
    const founded = (day: string, id: string, stance: 'STATED' | 'IMPLIED' = 'STATED', status: 'ACTUAL' | 'PLANNED' = 'ACTUAL') =>
      statement('founded', date(day), { status, evidence: [evidence(id, stance)] });
    const start = (...statements: EntityRecord['statements'][number][]) => period(statements, sources)[0];
    expect(start(founded('1999', 'source/old'), founded('2000', 'source/new'))).toBe(firstDay('2000'));
    expect(start(founded('1999', 'source/undated'), founded('2000', 'source/old'))).toBe(firstDay('2000'));
    expect(start(founded('1999', 'source/new', 'IMPLIED'), founded('2000', 'source/old'))).toBe(firstDay('2000'));
    expect(start(founded('1999', 'source/new', 'STATED', 'PLANNED'), founded('2000', 'source/old'))).toBe(firstDay('2000'));
    expect(start(founded('1999', 'source/new', 'STATED', 'PLANNED'))).toBe(firstDay('1999'));
    expect(start(founded('1999', 'source/old'), founded('2000', 'source/old'))).toBe(firstDay('1999'));
  });

  it('bounds the period only by the properties that the schema names for the type', () => {
    expect(period([statement('founded', date('1907')), statement('dissolved', date('1950-10'))])).toEqual([firstDay('1907'), lastDay('1950-10')]);
    expect(period([statement('heldOn', date('2020'))])).toEqual([DAY_OPEN_START, DAY_OPEN_END]);
    expect(period([statement('heldOn', date('2020'))], [], 'event/a')).toEqual([firstDay('2020'), DAY_OPEN_END]);
    expect(period([statement('founded', date('soon')), statement('founded', money('5'))])).toEqual([DAY_OPEN_START, DAY_OPEN_END]);
  });

  it('keeps statements in order of preference, the first of each currency as preferred, and only values that can be read', () => {
    const { entities, statementCount, statementProperties } = build([
      entity('fund/a', {
        statements: [
          statement('fundSize', money('5'), { evidence: [evidence('source/s', 'IMPLIED')] }),
          statement('fundSize', money('6'), { evidence: [evidence('source/s')] }),
          statement('fundSize', money('1', 'USD')),
          statement('targetSize', money('about 7')),
        ],
      }),
      source('source/s'),
    ]);
    const amounts: unknown[] = [];
    entities.statements.each('fundSize', (owner, { unit, value, number, isPreferred }) => amounts.push([owner, unit, value, number, isPreferred]));
    expect([entities.statements.properties('money'), entities.statements.properties('date'), amounts]).toEqual([
      ['fundSize'],
      [],
      [
        [0, 'CNY', '6', 6, true],
        [0, 'CNY', '5', 5, false],
        [0, 'USD', '1', 1, true],
      ],
    ]);
    expect([statementCount, statementProperties]).toEqual([
      4,
      new Map([
        ['fundSize', 3],
        ['targetSize', 1],
      ]),
    ]);
  });

  it('lists the sources of the entity, its statements, identifiers and relationships, at both ends, each once', () => {
    const { entities } = build(
      [
        entity('institution/a', {
          evidence: [evidence('source/3'), evidence('source/1')],
          statements: [statement('focus', { form: 'text', text: 'x', language: 'EN' }, { evidence: [evidence('source/1'), evidence('source/gone')] })],
          identifiers: [{ scheme: 'ROR', value: '01', evidence: [evidence('source/4')] }],
        }),
        entity('institution/b'),
        ...['1', '2', '3', '4'].map((slug) => source(`source/${slug}`)),
      ],
      [relationship('PARTNERS_WITH', 'institution/b', 'institution/a', { evidence: [evidence('source/2', 'IMPLIED')] })],
    );
    const sourcesOf = (number: number) => Array.from(entities.sources.of(number), (s) => entities.ids.at(s));
    expect(sourcesOf(0)).toEqual(['source/1', 'source/2', 'source/3', 'source/4']);
    expect(sourcesOf(1)).toEqual(['source/2']);
    expect(sourcesOf(2)).toEqual([]);
  });

  it('falls back to a primary name that exists', () => {
    const { entities } = build([
      entity('institution/a', { names: [name('旧名', 'FORMER'), name('新名')] }),
      entity('institution/b', { names: [name('Alias', 'ALIAS')] }),
    ]);
    expect((['EN', 'ZH'] as const).map((language) => [0, 1].map((number) => entities.texts.name(number, language)))).toEqual([
      ['新名', 'Alias'],
      ['新名', 'Alias'],
    ]);
  });

  it('leaves out and reports what breaks the ontology', () => {
    const skipped: string[] = [];
    const good = [entity('institution/a'), entity('institution/b'), source('source/s')];
    const snapshot = build(
      [
        ...good,
        entity('institution/a', { status: 'ENDED' }),
        entity('planet/x'),
        entity('institution/k', { kind: 'CASTLE' }),
        entity('institution/n', { names: [] }),
        entity('institution/s', { status: 'LOST' as never }),
        source('source/q', { quality: 'GOLD' as never }),
      ],
      [
        relationship('PARTNERS_WITH', 'institution/a', 'institution/b'),
        relationship('LOVES', 'institution/a', 'institution/b'),
        relationship('PARTNERS_WITH', 'institution/a', 'institution/k'),
        relationship('PARTNERS_WITH', 'institution/a', 'institution/a'),
        relationship('PARTNERS_WITH', 'institution/a', 'source/s'),
        relationship('FOUNDED', 'institution/a', 'institution/b', { on: 'soon' }),
        relationship('OPERATES', 'institution/a', 'institution/b', { status: 'LOST' as never }),
        relationship('HOSTS', 'institution/a', 'institution/b', { evidence: [evidence('source/gone')] }),
      ],
      skipped,
    );
    expect([...snapshot.entities.ids]).toEqual(['institution/a', 'institution/b', 'source/s']);
    expect(snapshot.entities.status[0]).toBe(0);
    expect([...snapshot.relationships.ids]).toEqual(['partners-with:institution/a:institution/b']);
    expect(skipped).toEqual([
      'institution/a: another has the same id',
      'institution/k: the schema has no kind CASTLE',
      'institution/n: it has no name',
      'institution/s: there is no status LOST',
      'planet/x: the schema has no entity type PLANET',
      'source/q: there is no source quality GOLD',
      'founded:institution/a:institution/b: "soon" is no date',
      'hosts:institution/a:institution/b: no source has the id source/gone',
      'loves:institution/a:institution/b: the schema has no relationship type LOVES',
      'operates:institution/a:institution/b: there is no status LOST',
      'partners-with:institution/a:institution/a: a thing cannot be related to itself',
      'partners-with:institution/a:institution/k: no entity has the id institution/k',
      'partners-with:institution/a:source/s: source/s is a source, and sources take no relationships',
    ]);
  });

  it('does not depend on the order of its input', () => {
    const { entities, relationships } = randomGraph(5);
    expect(build(entities.toReversed(), relationships.toReversed())).toEqual(build(entities, relationships));
  });

  it('builds an empty graph', () => {
    expect(build([]).entities.count).toBe(0);
  });
});

describe('snapshotOf, strictly', () => {
  it('leaves out and reports whatever breaks the ontology', () => {
    const skipped: string[] = [];
    const told = { evidence: [evidence('source/s')] };
    const { entities, relationships } = snapshotOf(
      ONTOLOGY,
      [
        ...['a', 'b', 'c'].map((name) => entity(`institution/${name}`)),
        entity('fund/of-a-wrong-kind', { kind: 'HOSPITAL' }),
        entity('institution/unsourced', { statements: [statement('ADDRESS', { form: 'text', language: 'EN', text: '8 Road' }, { evidence: [] })] }),
        entity('place/p'),
        source('source/s'),
      ],
      [
        relationship('PARTNERS_WITH', 'institution/a', 'institution/b', told),
        relationship('PARTNERS_WITH', 'institution/b', 'institution/a'),
        relationship('PARTNERS_WITH', 'institution/a', 'place/p', told),
        relationship('PARTNERS_WITH', 'institution/a', 'institution/c', { ...told, since: '2020', until: '2019' }),
        relationship('PARTNERS_WITH', 'institution/b', 'institution/unsourced', told),
      ],
      { version: 1, loadedAt: LOADED_AT, onSkipped: (message) => skipped.push(message) },
    );
    expect([...entities.ids]).toEqual(['institution/a', 'institution/b', 'institution/c', 'place/p', 'source/s']);
    expect([...relationships.ids]).toEqual(['partners-with:institution/a:institution/b']);
    expect(skipped).toEqual([
      expect.stringMatching(/^fund\/of-a-wrong-kind: HOSPITAL is no kind of FUND/),
      'institution/unsourced: ADDRESS: no fact without a document: give at least one piece of evidence',
      'partners-with:institution/a:institution/c: it ends (2019) before it begins (2020)',
      expect.stringMatching(/^partners-with:institution\/a:place\/p: PARTNERS_WITH runs from .* to .*, and "place\/p" is a PLACE$/),
      'partners-with:institution/b:institution/a: no fact without a document: give at least one piece of evidence',
      'partners-with:institution/b:institution/unsourced: no entity has the id institution/unsourced',
    ]);
  });
});

describe('buildSnapshot', () => {
  it('reads batches and asks for the version after the last', async () => {
    let version = 0;
    async function* stream() {
      yield [{ entity: entity('institution/a') }, { entity: entity('institution/b') }];
      version = 8;
      yield [{ relationship: relationship('PARTNERS_WITH', 'institution/a', 'institution/b') }];
    }
    const snapshot = await buildSnapshot(stream(), ONTOLOGY, { isLenient: true }, () => ({ version, loadedAt: LOADED_AT }));
    expect([snapshot.version, snapshot.entities.count, snapshot.relationships.count]).toEqual([8, 2, 1]);
  });
});

it('a source begins on the first day of its publication, and is undated without one', () => {
  const records = [source('source/a', { published: '2020-03' }), source('source/b', { published: null })];
  const { entities } = snapshotOf(ONTOLOGY, records, [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
  expect(Array.from(entities.since)).toEqual([firstDay('2020-03-01'), DAY_OPEN_START]);
  expect(Array.from(entities.until)).toEqual([DAY_OPEN_END, DAY_OPEN_END]);
});
