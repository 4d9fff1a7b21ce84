import { OPERATOR } from '../../src/auth/Principal.ts';
import { startAtlas } from '../http/startAtlas.ts';

interface Example {
  readonly say: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const IMPORT = `mutation ($input: ImportDocumentInput!) {
  importDocument(input: $input) { version applied replayed problems { field message } changeCount changes { kind nodeId } }
}`;
const DOCUMENT = {
  sources: [
    { id: 'source/example-gazette', title: 'A clinic opens', language: 'en', quality: 'PRESS', url: 'https://example.org/clinic', published: '2026-05-04' },
  ],
  entities: [{ id: 'institution/example-clinic', type: 'INSTITUTION', kind: 'HOSPITAL', names: [{ text: 'Example Clinic', language: 'en' }], evidence: [] }],
  statements: [{ entity: 'institution/example-clinic', statement: { property: 'founded', date: '2026-05', evidence: [{ locator: 'opened in May' }] } }],
  relationships: [
    { type: 'LOCATED_IN', from: 'institution/example-clinic', to: 'place/zhangjiang-hi-tech-park', evidence: [{ locator: 'its house in the park' }] },
  ],
};
const IMPORTED = { input: { ...DOCUMENT, options: { why: 'The gazette of 4 May', idempotencyKey: 'gazette-2026-05-04' } } };

const EXAMPLES: readonly Example[] = [
  {
    say: 'All that one document says, as one version. With one document, evidence leaves its source out.',
    query: IMPORT,
    variables: IMPORTED,
  },
  {
    say: 'The same request again, because the answer was lost: it is answered as the first time, and nothing is changed twice.',
    query: IMPORT,
    variables: IMPORTED,
  },
  {
    say: 'What is wrong comes back with its place, all of it at once, in the words that a seed file would get. Nothing is changed.',
    query: `mutation ($input: RelateInput!) {
  relate(input: $input) { applied problems { field message } }
}`,
    variables: {
      input: {
        relationship: {
          type: 'PARTNERS_WITH',
          from: 'institution/example-clinic',
          to: 'person/example-clinic',
          since: '2026-13',
          evidence: [{ source: 'source/nobody', locator: 'x' }],
        },
      },
    },
  },
  {
    say: 'A preview writes nothing, and says what would change; `impact` counts the paths that would come and go.',
    query: `mutation ($input: UpsertEntityInput!) {
  upsertEntity(input: $input) { version applied changes { kind before { ...on EntityState { name } } after { ...on EntityState { name } } } }
}`,
    variables: {
      input: {
        entity: {
          ...{ id: 'institution/example-clinic', type: 'INSTITUTION', names: [{ text: 'Example Hospital', language: 'en', use: 'PRIMARY' }] },
          evidence: [{ source: 'source/example-gazette', locator: 'the headline' }],
        },
        options: { preview: true },
      },
    },
  },
  {
    say: 'Made from version 1, which is old by now: the answer is a CONFLICT that tells both versions.',
    query: `mutation ($input: AddStatementInput!) {
  addStatement(input: $input) { version applied }
}`,
    variables: {
      input: {
        entity: 'institution/example-clinic',
        statement: { property: 'beds', quantity: { number: '40', unit: 'beds' }, evidence: [{ source: 'source/example-gazette', locator: '40 beds' }] },
        options: { expectedVersion: 1 },
      },
    },
  },
  {
    say: 'A list of different edits as one version.',
    query: `mutation ($input: CurateInput!) {
  curate(input: $input) { version applied problems { field message } changes { kind nodeId } }
}`,
    variables: {
      input: {
        edits: [
          { addSource: { id: 'source/example-report', title: 'Report', language: 'en', quality: 'PRIMARY' } },
          {
            addStatement: {
              entity: 'institution/example-clinic',
              statement: { property: 'beds', quantity: { number: '38', unit: 'beds' }, evidence: [{ source: 'source/example-report', locator: 'p. 3' }] },
            },
          },
        ],
        options: { why: 'The report of the clinic' },
      },
    },
  },
];

/** The examples of docs/curation.md, carried out one after the other upon the seeds. */
export async function editingExamples(): Promise<string> {
  const atlas = await startAtlas({ authenticator: { authenticate: async () => OPERATOR } });
  const parts: string[] = [];
  for (const { say, query, variables } of EXAMPLES) {
    const { data, errors } = await atlas.ask(query, variables, { authorization: 'Bearer example' });
    // What was shown before is not shown twice.
    if (variables !== EXAMPLES[0].variables || parts.length === 0) parts.push(say, block('graphql', query), block('json', shown(variables)));
    else parts.push(say);
    parts.push('Answer:', block('json', shown(errors === undefined ? { data } : { data, errors })));
  }
  await atlas.close();
  return parts.join('\n\n');
}

const WIDEST = 150;

/** JSON with what is short in one line. */
function shown(value: unknown, indent = ''): string {
  const short = inOneLine(value);
  if (short.length + indent.length <= WIDEST || typeof value !== 'object' || value === null) return short;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((part) => `${inner}${shown(part, inner)}`)
    : Object.entries(value).map(([key, part]) => `${inner}${JSON.stringify(key)}: ${shown(part, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${inOneLine(part)}`)
    .join(', ')} }`;
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
