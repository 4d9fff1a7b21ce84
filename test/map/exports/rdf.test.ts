import { describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { JSON_LD } from '../../../src/map/exports/jsonLd.ts';
import { TURTLE } from '../../../src/map/exports/turtle.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import { entity, evidence, name, relationship, source, statement } from '../../snapshot/records.ts';
import { HOSTILE } from './hostileAtlas.ts';
import { canRunPython, runPython } from './python.ts';
import { ordered, READ_RDF, toldRdf } from './toldRdf.ts';
import { type Records, SEEDS, wholeSelection, written } from './wholeSelection.ts';

const SPACE = 'urn:zhangjiang-atlas:';
const SCHEMA = 'https://schema.org/';

type More = Parameters<typeof wholeSelection>[1];
const turtleOf = (records: Records, more?: More) => written(TURTLE, wholeSelection(records, more));
const linesOf = async (records: Records, more?: More) => lines(new Parser().parse(await turtleOf(records, more)));

/** One line a triple, in order: graphs without blank nodes are the same if these are. */
function lines(quads: readonly Quad[]): string[] {
  expect(quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode'))).toEqual([]);
  const writer = new Writer({ format: 'N-Quads' });
  return [...new Set(quads.map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph).trim()))].toSorted();
}

describe('Turtle and JSON-LD', () => {
  it.each([
    ['the seeds', SEEDS],
    ['hostile texts', HOSTILE],
  ])(
    'say the same triples, as a JSON-LD processor and a Turtle parser see them: %s',
    async (_, records) => {
      const document = JSON.parse(await written(JSON_LD, wholeSelection(records)));
      const nquads = (await jsonld.canonize(document, { format: 'application/n-quads' })) as unknown as string;
      const turtle = await linesOf(records);
      expect(lines(new Parser({ format: 'N-Quads' }).parse(nquads))).toEqual(turtle);
      expect(turtle.length).toBeGreaterThan(40 * records.relationships.length);
    },
    60_000,
  );

  (canRunPython ? it : it.skip).each([
    ['the seeds', 'graph.ttl', SEEDS],
    ['hostile texts', 'graph.ttl', HOSTILE],
    ['hostile texts', 'graph.jsonld', HOSTILE],
  ])(
    'are read by rdflib as the records are: %s in %s',
    async (_, file, records) => {
      const format = file === 'graph.ttl' ? TURTLE : JSON_LD;
      const found = await runPython<Found>(READ_RDF, { [file]: await written(format, wholeSelection(records)) });
      const told = toldRdf(records);
      const withoutTypes = Object.fromEntries(Object.entries(found.entities).map(([id, { types, ...own }]) => [id, inOrder(own)]));
      expect(withoutTypes).toEqual(told.entities);
      expect(Object.fromEntries(Object.entries(found.relationships).map(([id, own]) => [id, inOrder(own)]))).toEqual(told.relationships);
      expect(ordered(found.statements.map((parts) => parts.map(inOrder)))).toEqual(told.statements);
      expect(found.direct).toBe(told.direct);
      for (const { id, type, kind } of records.entities) {
        expect([id, found.entities[id].types]).toEqual([
          id,
          expect.arrayContaining([`${SPACE}type:${type}`, ...(kind === null ? [] : [`${SPACE}kind:${kind}`])]),
        ]);
      }
    },
    120_000,
  );
});

interface Found {
  readonly entities: Record<string, { readonly types: string[] } & Record<string, unknown>>;
  readonly relationships: Record<string, Record<string, unknown>>;
  readonly statements: unknown[][];
  readonly direct: number;
}

/** Lists of lists are sets. */
function inOrder<T>(value: T): T {
  if (Array.isArray(value) && value.every((one) => Array.isArray(one))) return ordered(value) as T;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOrder(one)])) as T;
}

describe('the triples', () => {
  const alpha = `<${SPACE}entity:institution/alpha>`;
  const document = source('source/page', { quality: 'PRIMARY' });
  const said = { evidence: [evidence('source/page')] };
  const small = (own: Parameters<typeof entity>[1], relationships: Records['relationships'] = []): Records => ({
    entities: [document, entity('institution/alpha', { ...said, ...own }), entity('agreement/deal', said), entity('place/park', { kind: 'PARK', ...said })],
    relationships,
  });

  it('name a thing by its id, wherever an atlas is served and whatever else there is', async () => {
    const { entities, relationships } = small({ statements: [statement('employees', { form: 'quantity', number: '5', unit: 'people' }, said)] });
    const first = await linesOf({ entities, relationships });
    const more = await linesOf({ entities: [entity('institution/aaa', said), ...entities], relationships });
    const turned = entities.map((record) => ({
      ...record,
      names: record.names.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as typeof one),
    }));
    expect(await linesOf({ entities: turned, relationships })).toEqual(first);
    const aboutFile = (line: string) => line.startsWith(`<${SPACE}graph:`);
    expect(more).toEqual(expect.arrayContaining(first.filter((line) => !aboutFile(line))));
    const moved = lines(new Parser().parse(await written(TURTLE, { ...wholeSelection({ entities, relationships }), origin: 'https://elsewhere.example' })));
    expect(moved).toEqual(first);
  });

  it('call a thing by classes of schema.org only where it is one', async () => {
    const typesOf = async (id: string, kind: string | null) => {
      const all = await linesOf({ entities: [document, entity(id, { kind, ...said })], relationships: [] });
      return all
        .filter((line) => line.startsWith(`<${SPACE}entity:${id}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${SCHEMA}`))
        .map((line) => line.slice(line.lastIndexOf('/') + 1, -3));
    };
    expect(await typesOf('institution/a', 'HOSPITAL')).toEqual(['Hospital']);
    expect(await typesOf('institution/a', 'EXCHANGE')).toEqual(['Organization']);
    expect(await typesOf('product/a', 'DRUG')).toEqual(['Drug', 'Product']);
    expect(await typesOf('place/a', 'PARK')).toEqual(['Place']);
    expect(await typesOf('fund/a', 'SPECIAL')).toEqual([]);
    expect(await typesOf('agreement/a', 'LICENCE')).toEqual([]);
    expect(await typesOf('person/a', null)).toEqual(['Person']);
  });

  it('say of no type or kind that it is a class of schema.org of which some of its things are none', async () => {
    const all = await linesOf(HOSTILE);
    const above = (word: string) =>
      all.filter((line) => line.startsWith(`<${SPACE}${word}> <http://www.w3.org/2000/01/rdf-schema#subClassOf>`)).map((line) => line.split(' ')[2]);
    expect(above('type:INSTITUTION')).toEqual([`<${SCHEMA}Organization>`]);
    expect(above('kind:HOSPITAL')).toEqual([`<${SCHEMA}Hospital>`, `<${SPACE}type:INSTITUTION>`]);
    expect(above('type:FUND')).toEqual([]);
    expect(above('kind:SPECIAL')).toEqual([`<${SPACE}type:FUND>`]);
    expect(above('kind:VENTURE')).toEqual([`<${SCHEMA}InvestmentFund>`, `<${SPACE}type:FUND>`]);
    expect(above('kind:OTHER')).toEqual([]);
  });

  it('never say that a document prints a name which is ours', async () => {
    const all = await linesOf(small({ names: [name('Alpha'), { ...name('阿尔法'), translated: true }, name('復旦'), name('阿法', 'FORMER')] }));
    const named = all.filter((line) => line.startsWith(`${alpha} `) && /ame> "/.test(line)).map((line) => line.slice(alpha.length + 1, -2));
    expect(named).toEqual([
      `<${SCHEMA}alternateName> "阿法"@zh-hans`,
      `<${SCHEMA}name> "Alpha"@en`,
      `<${SCHEMA}name> "復旦"@zh`,
      `<${SPACE}vocabulary:translatedName> "阿尔法"@zh-hans`,
    ]);
  });

  it('keep statements that disagree side by side, and no number without its unit', async () => {
    const all = await linesOf(
      small({
        statements: [
          statement('employees', { form: 'quantity', number: '50.0', unit: 'people' }, said),
          statement('employees', { form: 'quantity', number: '60', unit: 'people' }, { ...said, qualifier: 'ABOUT' }),
          statement('employees', { form: 'quantity', number: '90', unit: 'people' }, { ...said, status: 'PLANNED' }),
        ],
      }),
    );
    const values = all.filter((line) => line.startsWith(`${alpha} <${SPACE}property:employees>`)).map((line) => line.split(' ')[2]);
    expect(values.map((value) => all.filter((line) => line.startsWith(`${value} <${SCHEMA}`)).map((line) => line.slice(value.length + 1))).sort()).toEqual([
      [`<${SCHEMA}unitText> "people" .`, `<${SCHEMA}value> "50.0"^^<http://www.w3.org/2001/XMLSchema#decimal> .`],
      [`<${SCHEMA}unitText> "people" .`, `<${SCHEMA}value> "60"^^<http://www.w3.org/2001/XMLSchema#decimal> .`],
    ]);
  });

  it('give coordinates as a point of schema.org, with the digits of the document', async () => {
    const all = await linesOf(small({ statements: [statement('coordinates', { form: 'text', text: '31.20, -0.5', language: 'OTHER' }, said)] }));
    const [point] = all.filter((line) => line.startsWith(`${alpha} <${SCHEMA}geo>`)).map((line) => line.split(' ')[2]);
    const decimal = '^^<http://www.w3.org/2001/XMLSchema#decimal> .';
    expect(all.filter((line) => line.startsWith(`${point} `)).map((line) => line.slice(point.length + 1))).toEqual([
      `<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${SCHEMA}GeoCoordinates> .`,
      `<${SCHEMA}latitude> "31.20"${decimal}`,
      `<${SCHEMA}longitude> "-0.5"${decimal}`,
    ]);
    expect(all).toContain(`${alpha} <${SPACE}property:coordinates> ${point} .`);
  });

  it('relate two things by a triple where they are so related: what is planned or over is told, but not so; as of a date what is over held', async () => {
    const records = small({}, [
      relationship('LOCATED_IN', 'institution/alpha', 'place/park', { since: '2010', until: '2012', status: 'ENDED', ...said }),
      relationship('PARTY_TO', 'institution/alpha', 'agreement/deal', { status: 'PLANNED', ...said }),
    ]);
    const direct = (all: string[]) => all.filter((line) => line.startsWith(`${alpha} <${SPACE}relationship-type:`));
    expect(direct(await linesOf(records))).toEqual([]);
    expect(direct(await linesOf(records, { asOf: '2011-05' }))).toEqual([`${alpha} <${SPACE}relationship-type:LOCATED_IN> <${SPACE}entity:place/park> .`]);
    expect((await linesOf(records)).filter((line) => line.endsWith(`<${SPACE}vocabulary:Relationship> .`)).length).toBe(2);
  });

  it('as of a date call things as they were called then, and leave out what was said later', async () => {
    const records = small({
      names: [name('Alpha'), { ...name('Old Alpha', 'FORMER'), since: '1990', until: '2000' }],
      statements: [statement('rating', { form: 'text', text: 'A', language: 'EN' }, { ...said, asOf: '2015' })],
    });
    const about = (all: string[], predicate: string) => all.filter((line) => line.startsWith(`${alpha} <${predicate}`)).length;
    const then = await linesOf(records, { asOf: '2010' });
    expect([about(then, `${SCHEMA}alternateName>`), about(then, `${SPACE}property:`)]).toEqual([0, 0]);
    const now = await linesOf(records);
    expect([about(now, `${SCHEMA}alternateName>`), about(now, `${SPACE}property:`)]).toEqual([1, 1]);
  });

  it('have a relationship type, a kind and a property that were added to the schema, and say what they mean', async () => {
    const sdl = loadSdl()
      .replace(
        'enum RelationshipType {',
        'enum RelationshipType {\n  "Guards it at night."\n  WATCHES_OVER @relationshipType(from: [INSTITUTION], to: [PLACE])\n',
      )
      .replace('enum Kind {', 'enum Kind {\n  "A lighthouse."\n  LIGHTHOUSE @kind(of: [INSTITUTION])\n');
    const records = small({ kind: 'LIGHTHOUSE', statements: [statement('beamReach', { form: 'text', text: 'far', language: 'EN' }, said)] }, [
      relationship('WATCHES_OVER', 'institution/alpha', 'place/park', said),
    ]);
    const all = await linesOf(records, { ontology: readOntology(sdl) });
    expect(all).toEqual(
      expect.arrayContaining([
        `${alpha} <${SPACE}relationship-type:WATCHES_OVER> <${SPACE}entity:place/park> .`,
        `<${SPACE}relationship-type:WATCHES_OVER> <http://www.w3.org/2000/01/rdf-schema#comment> "Guards it at night."@en .`,
        `<${SPACE}relationship-type:WATCHES_OVER> <${SCHEMA}rangeIncludes> <${SPACE}type:PLACE> .`,
        `${alpha} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${SPACE}kind:LIGHTHOUSE> .`,
        `${alpha} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${SCHEMA}Organization> .`,
        `<${SPACE}kind:LIGHTHOUSE> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <${SPACE}type:INSTITUTION> .`,
        `${alpha} <${SPACE}property:beamReach> "far"@en .`,
        `<${SPACE}property:beamReach> <http://www.w3.org/2000/01/rdf-schema#label> "beam reach"@en .`,
      ]),
    );
  });

  it('use no word of our own that the file does not explain', async () => {
    const all = await linesOf(HOSTILE);
    const own = new RegExp(`<${SPACE}(?:vocabulary|type|kind|relationship-type|property):[^>]*>`, 'g');
    const used = new Set(all.flatMap((line) => line.match(own) ?? []));
    const explained = new Set(
      all.filter((line) => / <http:\/\/www.w3.org\/2000\/01\/rdf-schema#(label|comment)> /.test(line)).map((line) => line.split(' ')[0]),
    );
    expect([...used].filter((word) => !explained.has(word))).toEqual([]);
  });
});
