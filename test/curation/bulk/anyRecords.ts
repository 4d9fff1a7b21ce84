import {
  type EntityRecord,
  type EvidenceRecord,
  LANGUAGES,
  type NameRecord,
  type RelationshipRecord,
  relationshipId,
  type StatementRecord,
  type ValueRecord,
} from '../../../src/ontology/records.ts';
import type { Change } from '../../../src/store/store.ts';
import type { RandomNumbers } from '../../paths/randomNumbers.ts';

const WORDS = [
  'alpha',
  '张江',
  'a: b',
  '"quoted"',
  '- dash',
  '# no comment',
  'yes',
  'null',
  '1e3',
  '012',
  '2012',
  'tab\there',
  'two\nlines',
  'ends with space ',
  ' 🧬',
  '~',
  '{x}',
  "it's",
  '…',
  '\u200b',
];
const CITY = ['institution', 'person', 'fund', 'product'] as const;

/** A graph of any records that curation could have made: names, values and notes that are hard to write, merged ids, one source at least behind each. */
export function anyChanges(random: RandomNumbers, size: number): Change[] {
  const word = () => random.one(WORDS) + (random.chance(0.5) ? ` ${random.one(WORDS)}` : '');
  const date = () => random.one(['2012', '2017-05', '2023-05-24']);
  const maybe = <T>(make: () => T): T | null => (random.chance(0.5) ? make() : null);
  const sources = Array.from({ length: Math.max(2, size >> 2) }, (_, i) => `source/s${i}`);
  const proof = (): EvidenceRecord => ({ source: random.one(sources), locator: word(), stance: random.one(['STATED', 'IMPLIED']), asOf: maybe(date) });
  const proofs = () => distinct(Array.from({ length: random.whole(1, 3) }, proof));
  const decimal = () => random.one(['0', '5', '8.50', '-3', '123456789012345678.123456789012', '620000000', '0.1']);
  const name = (use: NameRecord['use'], i: number): NameRecord => ({
    ...{ text: `${word()} ${i}`, language: random.one(LANGUAGES), use, translated: random.chance(0.3) },
    ...(random.chance(0.3) ? { since: '2010', until: '2011' } : { since: null, until: null }),
  });
  const value = (): ValueRecord =>
    random.one<() => ValueRecord>([
      () => ({ form: 'text', text: word(), language: random.one(LANGUAGES) }),
      () => ({ form: 'quantity', number: decimal(), unit: 'people' }),
      () => ({ form: 'money', money: { value: decimal(), currency: 'CNY', scope: maybe(() => 'OWN' as const) } }),
      () => ({ form: 'date', date: date() }),
    ])();
  const statement = (property: string): StatementRecord => ({
    ...{
      property,
      value: value(),
      asOf: maybe(date),
      qualifier: random.one(['EXACT', 'ABOUT', 'AT_LEAST']),
      status: random.one(['ACTUAL', 'PLANNED', 'ENDED']),
    },
    ...{ note: maybe(word), evidence: proofs() },
  });
  const entities = Array.from({ length: size }, (_, i): EntityRecord => {
    const type = random.one(CITY);
    const names = [
      ...LANGUAGES.flatMap((language) => maybe(() => ({ ...name('PRIMARY', 0), language })) ?? []),
      ...Array.from({ length: random.whole(0, 2) }, (_, n) => name(random.one(['ALIAS', 'FORMER', 'ABBREVIATION']), n + 1)),
    ];
    const statements = ['aSize', 'bSize', 'cSize'].flatMap((property) => maybe(() => statement(property)) ?? []);
    return {
      ...{ id: `${type}/e${i}`, type: type.toUpperCase() as EntityRecord['type'], kind: type === 'institution' ? maybe(() => 'HOSPITAL') : null },
      status: random.one(['ACTUAL', 'PLANNED', 'ENDED']),
      names: names.some(({ use }) => use === 'PRIMARY')
        ? names
        : [{ ...name('PRIMARY', 0), language: 'EN' }, ...names.filter(({ language }) => language !== 'EN')],
      summaries: [
        ...(maybe(() => ({ language: 'EN' as const, text: word() })) === null ? [] : [{ language: 'EN' as const, text: word() }]),
        ...(random.chance(0.5) ? [{ language: 'ZH' as const, text: word() }] : []),
      ],
      identifiers: maybe(() => [{ scheme: 'WIKIDATA', value: `Q${i}`, evidence: random.chance(0.5) ? [] : proofs() }]) ?? [],
      statements,
      evidence: oneASource([...proofs(), ...statements.flatMap(({ evidence }) => evidence)]),
      source: null,
      ...(random.chance(0.2) ? { formerIds: [`${type}/former-${i}`] } : {}),
    };
  });
  const relationships = new Map<string, RelationshipRecord>();
  const institutions = entities.filter(({ type }) => type === 'INSTITUTION');
  for (let i = 0; i < size * 2 && institutions.length > 1; i++) {
    const ends = [random.one(institutions).id, random.one(institutions).id].sort();
    if (ends[0] === ends[1]) continue;
    const id = relationshipId(
      'PARTNERS_WITH',
      ends[0],
      ends[1],
      maybe(() => `k${i}`),
    );
    relationships.set(id, {
      ...{ id, type: 'PARTNERS_WITH', from: ends[0], to: ends[1], role: maybe(word), status: random.one(['ACTUAL', 'PLANNED', 'ENDED'] as const) },
      ...{ since: maybe(() => '2010'), until: maybe(() => '2020'), on: null, amount: null, note: maybe(word), evidence: proofs() },
    });
  }
  // What documents say of both ends stands with them too.
  const named = entities.map((entity) => ({
    ...entity,
    evidence: oneASource([
      ...entity.evidence,
      ...[...relationships.values()].filter(({ from, to }) => [from, to].includes(entity.id)).flatMap(({ evidence }) => evidence),
    ]),
  }));
  return [
    ...sources.map((id): Change => ({ op: 'PUT_ENTITY', entity: sourceRecord(id, word(), random) })),
    ...named.map((entity): Change => ({ op: 'PUT_ENTITY', entity })),
    ...[...relationships.values()].map((relationship): Change => ({ op: 'PUT_RELATIONSHIP', relationship })),
  ];
}

function sourceRecord(id: string, title: string, random: RandomNumbers): EntityRecord {
  const [language, titleTranslated] = [random.one(['en', 'zh-Hans', 'de']), random.chance(0.3)];
  const told = { en: 'EN', 'zh-Hans': 'ZH', de: 'OTHER' } as const;
  return {
    ...{ id, type: 'SOURCE', kind: null, status: 'ACTUAL', summaries: [], identifiers: [], statements: [], evidence: [] },
    names: [{ text: title, language: told[language as keyof typeof told], use: 'PRIMARY', translated: titleTranslated, since: null, until: null }],
    source: {
      title,
      titleTranslated,
      url: random.chance(0.5) ? 'https://a.example/?q=%20#x' : null,
      publisher: null,
      author: null,
      published: random.chance(0.5) ? '2020' : null,
      language,
      quality: 'WEAK',
    },
  };
}

function distinct(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...new Map(evidence.map((item) => [JSON.stringify(item), item])).values()];
}

function oneASource(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...new Map(evidence.toReversed().map((item) => [item.source, { ...item, asOf: null }])).values()].reverse();
}
