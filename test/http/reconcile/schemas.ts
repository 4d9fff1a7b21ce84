/**
 * What the Reconciliation Service API 0.2 demands of each answer, as JSON Schemas in our own words, written constraint by constraint from the final report of the W3C Entity Reconciliation
 * Community Group (CG-FINAL-specs-0.2-20230410) and its published schemas, which are not copied here. They are stricter where the report leaves room: unknown fields are refused.
 */
const text = { type: 'string', minLength: 1 } as const;
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:' } as const;
const template = { type: 'string', pattern: '^https?://.*\\{\\{id\\}\\}' } as const;

function closed(properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)) {
  return { type: 'object', properties, required, additionalProperties: false };
}

const typeReference = closed({ id: text, name: text });
const type = closed({ id: text, name: text, broader: { type: 'array', items: typeReference } }, ['id', 'name']);
const service = closed({ service_url: { type: 'string', pattern: '^https?://[^/]+$' }, service_path: { type: 'string', pattern: '^/' } });

export const MANIFEST = closed(
  {
    versions: { type: 'array', items: { type: 'string' }, contains: { const: '0.2' } },
    name: text,
    identifierSpace: uri,
    schemaSpace: uri,
    documentation: uri,
    serviceVersion: text,
    logo: uri,
    defaultTypes: { type: 'array', items: type, uniqueItems: true },
    view: closed({ url: template }),
    preview: closed({ url: template, width: { type: 'integer', minimum: 1 }, height: { type: 'integer', minimum: 1 } }),
    suggest: closed({ entity: service, type: service, property: service }, []),
    extend: closed(
      {
        propose_properties: service,
        property_settings: {
          type: 'array',
          items: closed({ name: text, label: text, type: { const: 'number' }, default: { type: 'number' }, help_text: text }, ['name', 'label', 'type']),
        },
      },
      [],
    ),
    batchSize: { type: 'integer', minimum: 1 },
  },
  ['versions', 'name', 'identifierSpace', 'schemaSpace'],
);

const value = {
  anyOf: [{ type: ['string', 'number', 'boolean'] }, { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } }, required: ['id'] }],
};

export const QUERY_BATCH = {
  type: 'object',
  additionalProperties: {
    ...closed(
      {
        query: { type: 'string' },
        type: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
        limit: { type: 'number' },
        properties: {
          type: 'array',
          items: { type: 'object', properties: { pid: { type: 'string' }, v: { anyOf: [value, { type: 'array', items: value }] } }, required: ['pid', 'v'] },
        },
        type_strict: { enum: ['any', 'should', 'all'] },
      },
      [],
    ),
    anyOf: [{ required: ['query'] }, { required: ['properties'], properties: { properties: { type: 'array', minItems: 1 } } }],
  },
};

export const RESULT_BATCH = {
  type: 'object',
  additionalProperties: closed({
    result: {
      type: 'array',
      items: closed(
        {
          ...{ id: text, name: text, description: text, score: { type: 'number', minimum: 0, maximum: 100 }, match: { type: 'boolean' } },
          features: { type: 'array', items: closed({ id: text, value: { type: ['boolean', 'number'] } }) },
          type: { type: 'array', items: typeReference },
        },
        ['id', 'name', 'score', 'match', 'type'],
      ),
    },
  }),
};

export const SUGGESTED_ENTITIES = closed({
  result: { type: 'array', items: closed({ id: text, name: text, description: text, notable: { type: 'array', items: typeReference } }, ['id', 'name']) },
});
export const SUGGESTED_TYPES = closed({ result: { type: 'array', items: type } });
export const SUGGESTED_PROPERTIES = closed({ result: { type: 'array', items: closed({ id: text, name: text, description: text }, ['id', 'name']) } });

export const PROPERTY_PROPOSAL = closed({ type: text, limit: { type: 'integer' }, properties: { type: 'array', items: closed({ id: text, name: text }) } }, [
  'properties',
]);

export const EXTEND_QUERY = {
  type: 'object',
  properties: {
    ids: { type: 'array', items: { type: 'string' } },
    properties: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, settings: { type: 'object' } }, required: ['id'] } },
  },
  required: ['ids', 'properties'],
};

export const EXTEND_RESPONSE = closed({
  meta: { type: 'array', items: closed({ id: text, name: text, type: typeReference }, ['id', 'name']) },
  rows: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      // The report also knows empty objects, floats, integers and dates; ours are entities and texts.
      additionalProperties: {
        type: 'array',
        items: { oneOf: [closed({ id: text, name: text, description: text }, ['id', 'name']), closed({ str: { type: 'string' } })] },
      },
    },
  },
});
