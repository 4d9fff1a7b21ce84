import { LOOK_ORDER, lookOf } from '../../ontology/words/entityLook.ts';
import { type Attribute, type AttributeForm, valuesOf } from './Attribute.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EDGE_ATTRIBUTES } from './edgeAttributes.ts';
import { exportTitle } from './exportTitle.ts';
import { valueJson } from './jsonValues.ts';
import { NODE_ATTRIBUTES, SOURCE_ATTRIBUTES } from './nodeAttributes.ts';
import { type ExportedEdge, readEdges } from './readEdges.ts';
import { type ExportedNode, readNodes } from './readNodes.ts';
import { separated } from './separated.ts';
import { statementAttributes } from './statementAttributes.ts';

/**
 * CX2 (https://cytoscape.org/cx/cx2/specification): aspects in their order, so that it can be read as it comes. Ids are numbers there: nodes and edges have
 * their place in the order of ours, which are the attribute `represents`.
 */
export const CX2: ExportFormat = {
  name: 'cx2',
  mediaType: 'application/json; charset=utf-8',
  title: { en: 'CX2 (Cytoscape, NDEx)', zh: 'CX2（Cytoscape、NDEx）' },
  explanation: {
    en: 'The graph with declared attributes and its look, for Cytoscape, Cytoscape Web and NDEx.',
    zh: '带属性声明和外观的图，可用 Cytoscape、Cytoscape Web 或 NDEx 打开。',
  },
  async *write(selection) {
    const { snapshot, entities, relationships } = selection;
    const nodeAttributes = [...NODE_OWN, ...NODE_ATTRIBUTES, ...SOURCE_ATTRIBUTES, ...statementAttributes(selection)];
    const edgeAttributes = [...EDGE_OWN, ...EDGE_ATTRIBUTES];
    const about = { name: 'Zhangjiang Atlas', version: String(snapshot.version), description: exportTitle(selection) };
    const place = new Uint32Array(snapshot.entities.count);
    entities.forEach((entity, i) => {
      place[entity] = i;
    });
    const counts = { attributeDeclarations: 1, networkAttributes: 1, nodes: entities.length, edges: relationships.length, visualProperties: 1 };
    const metaData = Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }));
    const declarations = {
      networkAttributes: { name: { d: 'string' }, version: { d: 'string' }, description: { d: 'string' } },
      nodes: declared(nodeAttributes),
      edges: declared(edgeAttributes),
    };
    yield `[{"CXVersion":"2.0","hasFragments":false},
{"metaData":${JSON.stringify(metaData)}},
{"attributeDeclarations":[${JSON.stringify(declarations)}]},
{"networkAttributes":[${JSON.stringify(about)}]},
{"nodes":[\n`;
    let node = 0;
    yield* separated(readNodes(selection), (item) => `{"id":${node++},"v":${values(nodeAttributes, item)}}`);
    yield '\n]},\n{"edges":[\n';
    let edge = 0;
    const { from, to } = snapshot.relationships;
    yield* separated(
      readEdges(selection),
      (item) => `{"id":${edge++},"s":${place[from[item.number]]},"t":${place[to[item.number]]},"v":${values(edgeAttributes, item)}}`,
    );
    yield `\n]},\n{"visualProperties":[${JSON.stringify(LOOK)}]},\n{"status":[{"success":true}]}]\n`;
  },
};

const NODE_OWN: readonly Attribute<ExportedNode>[] = [
  { name: 'name', form: 'TEXT', of: ({ name }) => name },
  { name: 'represents', form: 'TEXT', of: ({ record }) => record.id },
];
const EDGE_OWN: readonly Attribute<ExportedEdge>[] = [
  { name: 'name', form: 'TEXT', of: ({ label }) => label },
  { name: 'represents', form: 'TEXT', of: ({ record }) => record.id },
  { name: 'interaction', form: 'TEXT', of: ({ record }) => record.type },
];

const TYPES: Readonly<Record<AttributeForm, string>> = { TEXT: 'string', JSON: 'string', NUMBER: 'double', FLAG: 'boolean', LIST: 'list_of_string' };

function declared<T>(attributes: readonly Attribute<T>[]): Record<string, { d: string }> {
  return Object.fromEntries(attributes.map(({ name, form }) => [name, { d: TYPES[form] }]));
}

function values<T>(attributes: readonly Attribute<T>[], item: T): string {
  const texts: string[] = [];
  for (const [{ name }, value] of valuesOf(attributes, item)) texts.push(`${JSON.stringify(name)}:${valueJson(value)}`);
  return `{${texts.join(',')}}`;
}

const SHAPES: Readonly<Record<string, string>> = { SQUARE: 'rectangle', CIRCLE: 'ellipse', DIAMOND: 'diamond', HEXAGON: 'hexagon', TRIANGLE: 'triangle' };

/** Colours and shapes of types, and the name below. */
const LOOK = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    node: { NODE_SHAPE: 'ellipse', NODE_WIDTH: 30, NODE_HEIGHT: 30, NODE_BORDER_WIDTH: 1, NODE_BORDER_COLOR: '#17211F', NODE_LABEL_FONT_SIZE: 10 },
    edge: { EDGE_LINE_COLOR: '#8A8F8D', EDGE_WIDTH: 1, EDGE_TARGET_ARROW_SHAPE: 'triangle' },
  },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: byType((type) => lookOf(type).colour.toUpperCase()),
    NODE_SHAPE: byType((type) => SHAPES[lookOf(type).shape] ?? 'ellipse'),
  },
};

function byType(look: (type: (typeof LOOK_ORDER)[number]) => string) {
  return { type: 'DISCRETE', definition: { attribute: 'type', type: 'string', map: LOOK_ORDER.map((type) => ({ v: type, vp: look(type) })) } };
}
