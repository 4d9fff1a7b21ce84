import { Writer } from 'n3';
import type { ExportFormat } from './ExportFormat.ts';
import { selectionQuads } from './rdf/selectionQuads.ts';
import { PREFIXES } from './rdf/terms.ts';

export const TURTLE: ExportFormat = {
  name: 'ttl',
  mediaType: 'text/turtle; charset=utf-8',
  title: { en: 'RDF (Turtle)', zh: 'RDF（Turtle）' },
  explanation: {
    en: 'Triples in the terms of schema.org and PROV-O, with the document behind each fact; for triple stores, SPARQL and rdflib.',
    zh: '用 schema.org 与 PROV-O 词汇写成的三元组，每条事实附所据文献；供三元组库、SPARQL 与 rdflib 使用。',
  },
  async *write(selection) {
    let text = '';
    const writer = new Writer({ write: (chunk: string) => (text += chunk), end: () => {} }, { prefixes: PREFIXES });
    for await (const quads of selectionQuads(selection)) {
      writer.addQuads([...quads]);
      yield text;
      text = '';
    }
    writer.end();
    yield text;
  },
};
