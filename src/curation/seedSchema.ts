import type { Ontology } from '../ontology/Ontology.ts';
import { AMOUNT_SCOPES, NAME_USES, QUALIFIERS, SOURCE_QUALITIES, STANCES, STATUSES } from '../ontology/records.ts';

export const IDENTIFIER_SCHEMES = ['ROR', 'WIKIDATA', 'USCC', 'STOCK_CODE', 'NMPA', 'FDA', 'CLINICAL_TRIAL', 'DOI', 'URL'] as const;
export const ID_PATTERN = '^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$';
const KEY_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';
const LANGUAGE_PATTERN = '^[a-z]{2,3}(-[A-Za-z0-9]+)*$';

/**
 * JSON Schema (draft-07) of a seed file: editors complete and check by it, and the loader checks each file's shape by it.
 * What a shape cannot say (ids that exist, ends that fit, dates that are possible) is in SeedMerger.ts.
 */
export function seedSchema(ontology: Ontology): Record<string, unknown> {
  const text = (description: string) => ({ type: 'string', minLength: 1, maxLength: 4000, description });
  const id = (description: string) => ({ type: 'string', pattern: ID_PATTERN, maxLength: 200, description });
  const date = (description: string) => ({ type: ['string', 'integer'], description: `${description} 2012, 2017-05 or 2023-05-24.` });
  const oneOf = (values: readonly string[], description: string) => ({ enum: values, description });
  const decimal = (description: string) => ({ type: ['number', 'string'], description });
  const object = (required: string[], properties: Record<string, unknown>, description: string) => ({
    type: 'object',
    additionalProperties: false,
    required,
    properties,
    description,
  });
  const list = (items: unknown, description: string) => ({ type: 'array', items, description });
  const formerIds = (item: unknown) => list(item, 'Ids that lead here because what had them was merged into this one.');
  const evidence = { $ref: '#/definitions/evidence' };
  const statementProperties = {
    property: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$', maxLength: 80, description: 'What is said, in camelCase: fundSize, attendance.' },
    money: object(
      ['value', 'currency'],
      {
        value: decimal('Whole currency units.'),
        currency: text('ISO 4217: CNY, USD.'),
        scope: oneOf(AMOUNT_SCOPES, 'What the amount covers.'),
      },
      'An amount of money. Give exactly one of money, quantity, date, text.',
    ),
    quantity: object(['number', 'unit'], { number: decimal('The number.'), unit: text('people, m2, years …') }, 'A number of something.'),
    date: date('A date.'),
    text: object(['text', 'language'], { text: text('The words.'), language: { type: 'string', pattern: LANGUAGE_PATTERN } }, 'Words.'),
    asOf: date('When it was so.'),
    qualifier: oneOf(QUALIFIERS, 'How exact the document is.'),
    status: oneOf(STATUSES, 'PLANNED for targets and announcements.'),
    note: text('What a reader should know, in our words.'),
    evidence,
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Zhangjiang Atlas seed file',
    ...object(
      [],
      {
        sources: list(
          object(
            ['id', 'title', 'language', 'quality'],
            {
              id: id('source/ and a slug.'),
              title: text('As printed.'),
              titleTranslated: { type: 'boolean', description: 'True when the title is our paraphrase or translation.' },
              language: { type: 'string', pattern: LANGUAGE_PATTERN, description: 'BCP 47: en, zh-Hans.' },
              url: text('Where it was found. Leave out when unknown.'),
              publisher: text('Leave out when not printed.'),
              author: text('Leave out when not printed.'),
              published: date('Leave out when not printed.'),
              quality: oneOf(SOURCE_QUALITIES, 'How near the document is to what it reports.'),
              formerIds: formerIds(id('source/ and a slug.')),
            },
            'One document.',
          ),
          'The documents.',
        ),
        entities: list(
          object(
            ['id', 'type'],
            {
              id: id('The type in lower case, a slash, a slug.'),
              type: oneOf(
                ontology.entityTypes.filter(({ name }) => name !== 'SOURCE').map(({ objectType }) => objectType),
                'Its type.',
              ),
              kind: oneOf(
                ontology.kinds.map(({ name }) => name),
                'A finer sort; must fit the type.',
              ),
              status: oneOf(STATUSES, 'PLANNED when only announced.'),
              names: list(
                object(
                  ['text', 'language'],
                  {
                    text: text('As printed, unless translated.'),
                    language: { type: 'string', pattern: LANGUAGE_PATTERN, description: 'en, zh …' },
                    use: oneOf(NAME_USES, 'Left out: the primary name when it is the first of its language, otherwise an alias.'),
                    translated: { type: 'boolean', description: 'True when no source prints it.' },
                    since: date('Since when it is used.'),
                    until: date('Until when it was used.'),
                  },
                  'A name.',
                ),
                'Names; may be left out when another file names the entity.',
              ),
              summary: object([], { en: text('English.'), zh: text('Chinese.') }, 'What it is, in one or two sentences, as the documents say.'),
              identifiers: list(
                object(['scheme', 'value'], { scheme: oneOf(IDENTIFIER_SCHEMES, 'The register.'), value: text('The value.'), evidence }, 'An identifier.'),
                'Identifiers in other registers.',
              ),
              evidence,
              statements: list(object(['property', 'evidence'], statementProperties, 'A statement.'), 'Values said of it.'),
              formerIds: formerIds(id('The type in lower case, a slash, a slug.')),
            },
            'One entity.',
          ),
          'What the documents speak of.',
        ),
        statements: list(
          object(['entity', 'property', 'evidence'], { entity: id('What it is about.'), ...statementProperties }, 'A statement.'),
          'Values said of entities.',
        ),
        relationships: list(
          object(
            ['type', 'from', 'to', 'evidence'],
            {
              type: oneOf(
                ontology.relationshipTypes.map(({ name }) => name),
                'What the one is to the other.',
              ),
              from: id('Where it starts.'),
              to: id('Where it ends.'),
              key: { type: 'string', pattern: KEY_PATTERN, maxLength: 80, description: 'Tells apart two relationships of one type between the same two.' },
              role: text('As printed where possible.'),
              status: oneOf(STATUSES, 'PLANNED when only announced.'),
              since: date('Since when it holds.'),
              until: date('Until when it held.'),
              on: date('The day it happened; never with since or until.'),
              amount: statementProperties.money,
              note: text('What a reader should know, in our words.'),
              evidence,
              formerIds: formerIds({ type: 'string', minLength: 1, maxLength: 600, description: 'The id of a relationship.' }),
            },
            'One relationship.',
          ),
          'How they are related.',
        ),
      },
      'One document or theme: its sources, then what they say. See seeds/README.md.',
    ),
    definitions: {
      evidenceItem: object(
        ['locator'],
        {
          source: id('The document; may be left out when the file has exactly one source.'),
          locator: text('A few words by which to find the place.'),
          stance: oneOf(STANCES, 'IMPLIED when it follows from what the document says. Left out: STATED.'),
          asOf: date('The day on which the document saw a lasting state hold.'),
        },
        'Where a document says so.',
      ),
      evidence: {
        if: { type: 'array' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; with anyOf, errors of both branches would be told.
        then: { type: 'array', minItems: 1, items: { $ref: '#/definitions/evidenceItem' } },
        else: { $ref: '#/definitions/evidenceItem' },
        description: 'Where documents say so: one place or a list.',
      },
    },
  };
}
