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
    const key = isType ? '@type' : predicateKey(quad.predicate.value);
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

/** Predicates are few, and needed again and again. */
function predicateKey(iri: string): string {
  const key = predicateKeys.get(iri) ?? compacted(iri);
  predicateKeys.set(iri, key);
  return key;
}

const predicateKeys = new Map<string, string>();

/** With a prefix of the context, where what is left is a plain name. */
function compacted(iri: string): string {
  const [, namespace, name] = PLAIN_NAME.exec(iri) ?? [];
  const prefix = PREFIX_BY_NAMESPACE.get(namespace ?? '');
  return prefix === undefined ? iri : `${prefix}:${name}`;
}

const PLAIN_NAME = /^(.*[:/#])(\w[\w.-]*)$/;
const PREFIX_BY_NAMESPACE = new Map(Object.entries(PREFIXES).map(([prefix, namespace]) => [namespace, prefix]));
const TYPE = term('rdf', 'type').value;
const STRING = term('xsd', 'string').value;
