import type { RecordShape } from 'neo4j-driver';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../src/curation/seedChanges.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import type { Neo4jSettings } from '../../src/store/neo4j/Connection.ts';
import type { Store } from '../../src/store/store.ts';
import { openStoreFor } from '../../src/wire.ts';

export const NEO4J_DOC = 'docs/neo4j.md';

const START = '<!-- questions -->';
const END = '<!-- /questions -->';
/** A query, and the table below it if there is one. */
const BLOCK = /```cypher\n([\s\S]*?)```\n(\n(?:\|.*\n)+)?/g;

/** The queries that the document answers. */
export function readQuestions(doc: string): string[] {
  return blocks(parts(doc).questions);
}

/** The other Cypher of the document: how to edit, in the order in which it can be done. */
export function readEdits(doc: string): string[] {
  const { before, after } = parts(doc);
  return blocks(before + after);
}

/** The document with each answer as Neo4j gives it now. */
export async function renderQuestions(doc: string, run: (query: string) => Promise<RecordShape[]>): Promise<string> {
  const { before, questions, after } = parts(doc);
  const tables = new Map<string, string>();
  for (const query of blocks(questions)) tables.set(query, table(await run(query)));
  return `${before}${questions.replaceAll(BLOCK, (_, query: string) => `\`\`\`cypher\n${query}\`\`\`\n\n${tables.get(query)}`)}${after}`;
}

/** An empty database gets what `npm start -- --seed` puts into it. Close the store. */
export async function openWithSeeds(settings: Neo4jSettings): Promise<Store> {
  const ontology = readOntology(loadSdl());
  const store = await openStoreFor({ neo4j: settings }, ontology);
  await store.append(seedChanges(loadSeeds(ontology)), 0, { who: 'seeds', why: 'first load from seeds/' });
  return store;
}

function parts(doc: string): { before: string; questions: string; after: string } {
  const [start, end] = [doc.indexOf(START), doc.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${NEO4J_DOC} has no part ${START} … ${END}`);
  return { before: doc.slice(0, start), questions: doc.slice(start, end), after: doc.slice(end) };
}

function blocks(text: string): string[] {
  return [...text.matchAll(BLOCK)].map(([, query]) => query);
}

function table(rows: readonly RecordShape[]): string {
  const keys = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(keys), `|${'---|'.repeat(keys.length)}\n`, ...rows.map((row) => line(keys.map((key) => cell(row[key]))))].join('');
}

/** What is null shows as nothing, a list as one line an item. */
function cell(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(cell).join('<br>');
  return String(value)
    .replace(/[\\|*`[\]]/g, '\\$&')
    .replaceAll('<', '&lt;');
}
