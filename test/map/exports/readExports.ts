import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

/** What a file tells: attributes by name, of nodes and edges by id. Lists and JSON are what they say. */
export interface Told {
  readonly nodes: Facts;
  readonly edges: Facts;
}
export type Facts = Record<string, Record<string, unknown>>;

const LISTS: readonly string[] = ['aliases', 'identifiers', 'sources'];
const JSONS: readonly string[] = ['names', 'evidence', 'statements'];

export function readGexf(text: string): Told {
  const xml = parsedXml(text);
  const read = (of: 'node' | 'edge'): Facts => {
    const definitions = all(xml, 'attributes').find((element) => element.getAttribute('class') === of) as Element;
    const byId = new Map(all(definitions, 'attribute').map((element) => [element.getAttribute('id'), element]));
    return Object.fromEntries(
      all(xml, of).map((element) => {
        const own = Object.fromEntries(['label', 'source', 'target', 'kind', 'start', 'end'].flatMap((name) => pair(name, element.getAttribute(name))));
        const values = all(element, 'attvalue').map((value) => {
          const definition = byId.get(value.getAttribute('for')) as Element;
          return told(definition.getAttribute('title') as string, typed(value.getAttribute('value') as string, definition.getAttribute('type') as string));
        });
        return [element.getAttribute('id'), { ...own, ...Object.fromEntries(values) }];
      }),
    );
  };
  return { nodes: read('node'), edges: read('edge') };
}

export function readGraphml(text: string): Told {
  const xml = parsedXml(text);
  const keys = new Map(all(xml, 'key').map((element) => [element.getAttribute('id'), element]));
  const read = (of: 'node' | 'edge'): Facts =>
    Object.fromEntries(
      all(xml, of).map((element) => {
        const own = Object.fromEntries(['source', 'target'].flatMap((name) => pair(name, element.getAttribute(name))));
        const values = all(element, 'data').map((data) => {
          const key = keys.get(data.getAttribute('key')) as Element;
          return told(key.getAttribute('attr.name') as string, typed(data.textContent ?? '', key.getAttribute('attr.type') as string));
        });
        return [element.getAttribute('id'), { ...own, ...Object.fromEntries(values) }];
      }),
    );
  return { nodes: read('node'), edges: read('edge') };
}

export function readCyjs(text: string): Told {
  const { elements } = JSON.parse(text) as { elements: Record<'nodes' | 'edges', { data: Record<string, unknown> }[]> };
  const read = (of: 'nodes' | 'edges') => Object.fromEntries(elements[of].map(({ data: { id, ...rest } }) => [id, allTold(rest)]));
  return { nodes: read('nodes'), edges: read('edges') };
}

export function readCx2(text: string): Told {
  const aspects = Object.assign({}, ...(JSON.parse(text) as object[])) as {
    readonly nodes: { id: number; v: Record<string, unknown> }[];
    readonly edges: { id: number; s: number; t: number; v: Record<string, unknown> }[];
  };
  const idOf = new Map(aspects.nodes.map(({ id, v }) => [id, v['represents']]));
  return {
    nodes: Object.fromEntries(aspects.nodes.map(({ v: { represents, ...rest } }) => [represents, allTold(rest)])),
    edges: Object.fromEntries(
      aspects.edges.map(({ s, t, v: { represents, ...rest } }) => [represents, { source: idOf.get(s), target: idOf.get(t), ...allTold(rest) }]),
    ),
  };
}

/** Rows without their empty cells. */
export function readCsv(text: string): Record<string, unknown>[] {
  const rows = parse(text, { bom: true, columns: true, relax_column_count: false }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => cellTold(name, cell)),
    ),
  );
}

export function readZip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
}

function parsedXml(text: string): Document {
  const complaints: string[] = [];
  const document = new DOMParser({ onError: (level, message) => level !== 'warning' && complaints.push(message) }).parseFromString(text, 'text/xml');
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return document;
}

function all(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]];
}

function typed(value: string, type: string): unknown {
  if (type === 'double') return Number(value);
  if (type === 'boolean') return value === 'true';
  return value;
}

export function allTold(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => told(name, value)));
}

function told(name: string, value: unknown): [string, unknown] {
  const isJson = JSONS.includes(name) || (LISTS.includes(name) && typeof value === 'string');
  return [name, isJson ? JSON.parse(value as string) : value];
}

function cellTold(name: string, cell: string): [string, unknown] {
  if (JSONS.includes(name)) return [name, JSON.parse(cell)];
  if (LISTS.includes(name)) return [name, cell.split(';')];
  return [name, cell === 'true' ? true : cell === 'false' ? false : cell];
}
