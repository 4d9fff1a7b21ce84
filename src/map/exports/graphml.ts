import { type Attribute, type AttributeForm, plainValue, valuesOf } from './Attribute.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EDGE_ATTRIBUTES } from './edgeAttributes.ts';
import { exportTitle } from './exportTitle.ts';
import { NODE_ATTRIBUTES, SOURCE_ATTRIBUTES } from './nodeAttributes.ts';
import { type ExportedEdge, readEdges } from './readEdges.ts';
import { type ExportedNode, readNodes } from './readNodes.ts';
import { statementAttributes } from './statementAttributes.ts';
import { xmlText } from './xmlText.ts';

/** GraphML (http://graphml.graphdrawing.org): each attribute typed; it has no lists, which are JSON. */
export const GRAPHML: ExportFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  title: { en: 'GraphML', zh: 'GraphML' },
  explanation: {
    en: 'The graph with typed attributes, for networkx, igraph, yEd and Gephi.',
    zh: '带类型属性的图，可用 networkx、igraph、yEd 或 Gephi 打开。',
  },
  async *write(selection) {
    const { entities, relationships } = selection;
    const nodeKeys = keyed('n', [NODE_LABEL, ...NODE_ATTRIBUTES, ...SOURCE_ATTRIBUTES, ...statementAttributes(selection)]);
    const edgeKeys = keyed('e', [EDGE_ID, EDGE_LABEL, ...EDGE_ATTRIBUTES]);
    yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="g0" for="graph" attr.name="description" attr.type="string"/>
${definitions('node', nodeKeys)}${definitions('edge', edgeKeys)}<graph id="atlas" edgedefault="directed" parse.nodes="${entities.length}" parse.edges="${relationships.length}" parse.order="nodesfirst">
<data key="g0">${xmlText(exportTitle(selection))}</data>
`;
    for await (const batch of readNodes(selection)) {
      yield batch.map((node) => `<node id='${xmlText(node.record.id)}'>${values(nodeKeys, node)}</node>\n`).join('');
    }
    for await (const batch of readEdges(selection)) {
      yield batch
        .map((edge) => {
          const { id, from, to } = edge.record;
          return `<edge id='${xmlText(id)}' source='${xmlText(from)}' target='${xmlText(to)}'>${values(edgeKeys, edge)}</edge>\n`;
        })
        .join('');
    }
    yield '</graph>\n</graphml>\n';
  },
};

const NODE_LABEL: Attribute<ExportedNode> = { name: 'label', form: 'TEXT', of: ({ name }) => name };
/** Again: igraph does not keep the ids of edges. */
const EDGE_ID: Attribute<ExportedEdge> = { name: 'relationship', form: 'TEXT', of: ({ record }) => record.id };
const EDGE_LABEL: Attribute<ExportedEdge> = { name: 'label', form: 'TEXT', of: ({ label }) => label };

const TYPES: Readonly<Record<AttributeForm, string>> = { TEXT: 'string', JSON: 'string', LIST: 'string', NUMBER: 'double', FLAG: 'boolean' };

interface Keys<T> {
  readonly attributes: readonly Attribute<T>[];
  readonly keyOf: ReadonlyMap<Attribute<T>, string>;
}

function keyed<T>(prefix: string, attributes: readonly Attribute<T>[]): Keys<T> {
  return { attributes, keyOf: new Map(attributes.map((attribute, i) => [attribute, `${prefix}${i}`])) };
}

function definitions<T>(of: 'node' | 'edge', { keyOf }: Keys<T>): string {
  return [...keyOf].map(([{ name, form }, key]) => `<key id="${key}" for="${of}" attr.name='${xmlText(name)}' attr.type="${TYPES[form]}"/>\n`).join('');
}

function values<T>({ attributes, keyOf }: Keys<T>, item: T): string {
  let text = '';
  for (const [attribute, value] of valuesOf(attributes, item)) text += `<data key="${keyOf.get(attribute)}">${xmlText(plainValue(value))}</data>`;
  return text;
}
