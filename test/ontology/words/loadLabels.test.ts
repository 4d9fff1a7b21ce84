import { describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import { AMOUNT_SCOPES, QUALIFIERS, SOURCE_QUALITIES, STANCES, STATUSES } from '../../../src/ontology/records.ts';
import { labelOf, NO_LABELS, relationshipLabel } from '../../../src/ontology/words/Labels.ts';
import { loadLabels, readLabels } from '../../../src/ontology/words/loadLabels.ts';

describe('the labels beside the SDL', () => {
  const labels = loadLabels();
  const ontology = readOntology(loadSdl(), labels);
  const seeds = loadSeeds(ontology);
  const statements = seeds.entities.flatMap((entity) => entity.statements);
  const amounts = [
    ...statements.flatMap(({ value }) => (value.form === 'money' ? [value.money] : [])),
    ...seeds.relationships.flatMap(({ amount }) => (amount === null ? [] : [amount])),
  ];
  const without = (section: ReadonlyMap<string, unknown>, names: Iterable<string>) => [...new Set(names)].filter((name) => !section.has(name));

  it('name each type, each kind and each value of the enumerations', () => {
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect([
      without(labels.entityTypes, names(ontology.entityTypes)),
      without(labels.kinds, names(ontology.kinds)),
      without(labels.relationshipTypes, names(ontology.relationshipTypes)),
      without(labels.statuses, STATUSES),
      without(labels.stances, STANCES),
      without(labels.qualities, SOURCE_QUALITIES),
      without(labels.qualifiers, QUALIFIERS),
      without(labels.amountScopes, AMOUNT_SCOPES),
    ]).toEqual([[], [], [], [], [], [], [], []]);
  });

  it('name each property of the schema and of the seeds, and each unit and currency of the seeds', () => {
    const ofSchema = [...ontology.statementFields.values()].flatMap((fields) => [...fields.values()].map(({ property }) => property));
    expect(ofSchema.length).toBeGreaterThan(20);
    expect(without(labels.properties, [...ofSchema, ...statements.map(({ property }) => property)])).toEqual([]);
    const units = statements.flatMap(({ value }) => (value.form === 'quantity' ? [value.unit] : []));
    expect(units.length).toBeGreaterThan(20);
    expect(without(labels.units, units)).toEqual([]);
    expect(
      without(
        labels.currencies,
        amounts.map(({ currency }) => currency),
      ),
    ).toEqual([]);
  });

  it('are Chinese in Chinese, and tell things of one section apart', () => {
    for (const [section, entries] of Object.entries(labels) as [string, ReadonlyMap<string, object>][]) {
      const texts = [...entries].flatMap(([key, label]) =>
        'out' in label ? Object.entries(label).map(([end, one]) => [`${key}.${end}`, one]) : [[key, label]],
      );
      for (const [key, { zh }] of texts as [string, { zh: string }][]) expect([section, key, /\p{Script=Han}/u.test(zh)]).toEqual([section, key, true]);
    }
    for (const section of [labels.entityTypes, labels.kinds, labels.currencies, labels.amountScopes]) {
      for (const language of ['en', 'zh'] as const) expect(new Set([...section.values()].map((label) => label[language])).size).toBe(section.size);
    }
  });

  it('say how a relationship looks from each of its ends', () => {
    expect([relationshipLabel(labels, 'MANAGES', 'OUT', 'EN'), relationshipLabel(labels, 'MANAGES', 'IN', 'EN')]).toEqual(['manages', 'is managed by']);
    expect([relationshipLabel(labels, 'MANAGES', 'OUT', 'ZH'), relationshipLabel(labels, 'MANAGES', 'IN', 'ZH')]).toEqual(['管理', '管理人']);
    for (const { name, symmetric } of ontology.relationshipTypes) {
      expect([name, relationshipLabel(labels, name, 'OUT', 'EN') === relationshipLabel(labels, name, 'IN', 'EN')]).toEqual([name, symmetric]);
      expect([name, relationshipLabel(labels, name, 'OUT', 'ZH') === relationshipLabel(labels, name, 'IN', 'ZH')]).toEqual([name, symmetric]);
    }
  });
});

describe('what has no label', () => {
  it.each([
    ['fundSize', 'fund size'],
    ['seriesBAmount', 'series B amount'],
    ['hkIPOProceeds2027', 'hk IPO proceeds2027'],
    ['ROUND_TOTAL', 'round total'],
    ['资金来源', '资金来源'],
    ['as a document says', 'as a document says'],
    ['constructor', 'constructor'],
  ])('%s is told by its own words: %s', (name, words) => {
    expect(labelOf(NO_LABELS.properties, name, 'EN')).toBe(words);
    expect(labelOf(NO_LABELS.properties, name, 'ZH')).toBe(words);
  });

  it('is a relationship type of the SDL alone, from either end', () => {
    expect([relationshipLabel(NO_LABELS, 'ADVISES_ON', 'OUT', 'EN'), relationshipLabel(NO_LABELS, 'ADVISES_ON', 'IN', 'ZH')]).toEqual([
      'advises on',
      '… advises on',
    ]);
  });
});

describe('a wrong file of labels', () => {
  const refusal = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      return [(error as { code?: string }).code, (error as Error).message];
    }
    return 'accepted';
  };
  it.each([
    ['is no JSON', '{ "kinds": ', 'labels.json: '],
    ['is a list', '[]', 'labels.json: an object has to stand here'],
    ['has a section that nobody reads', '{ "colours": {} }', 'labels.json, colours: there is no such section; there are entityTypes, '],
    ['lacks a language', '{ "kinds": { "DRUG": { "en": "drug" } } }', 'labels.json, kinds.DRUG.zh: write one line of text'],
    ['has an empty label', '{ "kinds": { "DRUG": { "en": " ", "zh": "药物" } } }', 'labels.json, kinds.DRUG.en: write one line of text'],
    ['has a label of two lines', '{ "units": { "m2": { "en": "a\\nb", "zh": "平方米" } } }', 'labels.json, units.m2.en: write one line of text'],
    [
      'has a third language',
      '{ "kinds": { "DRUG": { "en": "drug", "zh": "药物", "fr": "x" } } }',
      'labels.json, kinds.DRUG.fr: only en, zh, enOne may stand here',
    ],
    [
      'has a relationship type without ends',
      '{ "relationshipTypes": { "USES": { "en": "uses", "zh": "使用" } } }',
      'labels.json, relationshipTypes.USES.en: only out, in may',
    ],
    [
      'has one end only',
      '{ "relationshipTypes": { "USES": { "out": { "en": "uses", "zh": "使用" } } } }',
      'labels.json, relationshipTypes.USES.in: an object has to',
    ],
  ])('that %s is refused, and the place told', (_, text, message) => {
    expect(refusal(() => readLabels(text))).toEqual(['BAD_SCHEMA', expect.stringContaining(message)]);
  });

  it('that names what the schema has not is refused', () => {
    const labels = readLabels('{ "kinds": { "HOSPTIAL": { "en": "hospital", "zh": "医院" } } }');
    expect(refusal(() => readOntology(loadSdl(), labels))).toEqual([
      'BAD_SCHEMA',
      expect.stringContaining('labels.json, kinds.HOSPTIAL: Kind has no such value'),
    ]);
  });
});
