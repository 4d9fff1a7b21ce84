import type { Ontology } from '../../../ontology/Ontology.ts';
import { seedSchema } from '../../seedSchema.ts';
import { ITEM_NAMES, type ItemList } from '../ImportItem.ts';
import { ENCODINGS } from '../table/encodingOf.ts';

/** JSON Schema (draft-07) of a mapping. The items are those of seed files in which any value may come from columns, so their keys are checked here and their values row by row. */
export function mappingSchema(ontology: Ontology): Record<string, unknown> {
  const object = (required: readonly string[], properties: Record<string, unknown>, description: string) => ({
    type: 'object',
    additionalProperties: false,
    required,
    properties,
    description,
  });
  const column = { type: 'string', minLength: 1, description: 'The name of a column, as its head has it.' };
  const each = object(
    ['column', 'split'],
    { column, split: { type: 'string', minLength: 1, description: 'What parts are divided by, for example 、 or ;' } },
    'Once for each part of a cell; within, the column stands for the part alone.',
  );
  const when = object(
    ['column'],
    {
      column,
      is: { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Only where the cell is one of these. Left out: where it is not empty.' },
    },
    'Which rows have it.',
  );
  const items = Object.entries(seedSchema(ontology)['properties'] as Record<string, { items: ItemSchema }>).map(([list, { items: item }]) => {
    const filled = withColumns(item, each);
    const name = ITEM_NAMES[list as ItemList];
    return object([name], { [name]: filled, when, each }, `Makes one of the ${list} of a row.`);
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Zhangjiang Atlas import mapping',
    ...object(
      ['items'],
      {
        sheet: { type: ['string', 'integer'], description: 'The name of the sheet of a workbook, or its place from 1. Left out: the first.' },
        head: { type: 'integer', minimum: 1, maximum: 1000, description: 'The row that names the columns. Left out: the first that is not empty.' },
        encoding: { enum: ENCODINGS, description: 'Of a CSV file. Left out: found out.' },
        delimiter: { enum: [',', ';', '\t', '|'], description: 'Of a CSV file. Left out: found out.' },
        items: { type: 'array', minItems: 1, maxItems: 100, items: { anyOf: items }, description: 'What each row says, in any number of items.' },
      },
      'How the rows of a table become items of a seed file. See docs/curation.md.',
    ),
    definitions: {
      value: {
        description: 'A constant; a text with columns in braces: row {#row}, {Company}, {Company|slug}; or a column with what its cells stand for.',
        anyOf: [
          { type: ['string', 'number', 'boolean'] },
          object(
            ['column'],
            {
              column,
              values: {
                type: 'object',
                additionalProperties: { type: ['string', 'number', 'boolean'] },
                description: 'What each cell stands for. Another cell is a mistake.',
              },
              as: { enum: FILTERS, description: 'How the cell is read.' },
              otherwise: { type: ['string', 'number', 'boolean'], description: 'Where the cell is empty. Left out: the field is left out too.' },
            },
            'The cell of a column.',
          ),
        ],
      },
    },
  };
}

export const FILTERS = ['slug', 'date', 'number', 'lower', 'upper'] as const;
export type Filter = (typeof FILTERS)[number];

interface ItemSchema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, ItemSchema>>;
  readonly required?: readonly string[];
  readonly items?: ItemSchema;
  readonly $ref?: string;
  readonly description?: string;
}

/** The same keys, with any value from a column. */
function withColumns({ properties, items, required = [], $ref, description }: ItemSchema, each: unknown, isElement = false): Record<string, unknown> {
  const says = description === undefined ? {} : { description };
  if ($ref !== undefined) {
    const place = withColumns(EVIDENCE, each, true);
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    return { if: { type: 'array' }, then: { type: 'array', minItems: 1, items: place }, else: withColumns(EVIDENCE, each), ...says };
  }
  if (items !== undefined) return { type: 'array', items: withColumns(items, each, true), ...says };
  if (properties === undefined) return { $ref: '#/definitions/value' };
  const filled = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, withColumns(value, each)]));
  return { type: 'object', additionalProperties: false, required, properties: isElement ? { each, ...filled } : filled, ...says };
}

const EVIDENCE: ItemSchema = { properties: { source: {}, locator: {}, stance: {}, asOf: {} }, required: ['source', 'locator'] };
