import type { Literal, Quad } from 'n3';
import type { ExportFormat } from './ExportFormat.ts';
import type { GraphSelection } from './GraphSelection.ts';
import { selectionQuads } from './rdf/selectionQuads.ts';
import { PREFIXES, term } from './rdf/terms.ts';
import { separated } from './separated.ts';

/** The triples of turtle.ts. */
export const JSON_LD: ExportFormat = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  title: { en: 'JSON-LD', zh: 'JSON-LD' },
  explanation: {
    en: 'The same triples as RDF (Turtle), as JSON with its context in the file; for JSON-LD processors and web pages.',
    zh: '与 RDF（Turtle）相同的三元组，以 JSON 书写，语境在文件之内；供 JSON-LD 处理器与网页使用。',
  },
  async *write(selection) {
    yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`;
    yield* separated(nodeBatches(selection), (node) => JSON.stringify(node));
    yield '\n]}\n';
  },
};

const CONTEXT = { '@version': 1.1, ...PREFIXES };

type NodeObject = { '@id': string } & Record<string, unknown>;

async function* nodeBatches(selection: GraphSelection): AsyncGenerator<readonly NodeObject[]> {
  for await (const quads of selectionQuads(selection)) yield [...nodeObjects(quads)];
}

/** One for each run of triples of one subject: processors unite those of one subject. */
function* nodeObjects(quads: readonly Quad[]): Generator<NodeObject> {
  let node: NodeObject | null = null;
  let subject = '';
  for (const quad of quads) {
    if (node === null || quad.subject.value !== subject) {
      if (node !== null) yield node;
      subject = quad.subject.value;
      node = { '@id': compacted(subject) };
    }
    const isType = quad.predicate.value === TYPE;
    const key = isType ? '@type' : compacted(quad.predicate.value);
    const values = (node[key] as unknown[] | undefined) ?? [];
    node[key] = values;
    values.push(isType ? compacted(quad.object.value) : valueObject(quad.object));
  }
  if (node !== null) yield node;
}

function valueObject(object: Quad['object']): unknown {
  if (object.termType !== 'Literal') return { '@id': compacted(object.value) };
  const { value, language, datatype } = object as Literal;
  if (language !== '') return { '@value': value, '@language': language };
  return datatype.value === STRING ? value : { '@value': value, '@type': compacted(datatype.value) };
}

/** With a prefix of the context, where what is left is a plain name. */
function compacted(iri: string): string {
  const prefix = NAMESPACES.find(([, namespace]) => iri.startsWith(namespace));
  if (prefix === undefined) return iri;
  const rest = iri.slice(prefix[1].length);
  return /^[\w][\w.-]*$/.test(rest) ? `${prefix[0]}:${rest}` : iri;
}

const NAMESPACES = Object.entries(PREFIXES);
const TYPE = term('rdf', 'type').value;
const STRING = term('xsd', 'string').value;
