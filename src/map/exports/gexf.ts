import { isoDay } from '../../lib/isoDay.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../ontology/partialDate.ts';
import type { EntityType } from '../../ontology/records.ts';
import { LOOK_ORDER, lookOf } from '../../ontology/words/entityLook.ts';
import { type Attribute, type AttributeForm, plainValue, valuesOf } from './Attribute.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EDGE_ATTRIBUTES } from './edgeAttributes.ts';
import { exportTitle } from './exportTitle.ts';
import { NODE_ATTRIBUTES, SOURCE_ATTRIBUTES } from './nodeAttributes.ts';
import { readEdges } from './readEdges.ts';
import { readNodes } from './readNodes.ts';
import { statementAttributes } from './statementAttributes.ts';
import { xmlText } from './xmlText.ts';

/** GEXF 1.3 (https://gexf.net): a dynamic graph, each node and edge with the first and the last day on which it may hold. */
export const GEXF: ExportFormat = {
  name: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  title: { en: 'Gephi (GEXF)', zh: 'Gephi（GEXF）' },
  explanation: {
    en: 'The graph with colours, shapes and a timeline, for Gephi, Gephi Lite and networkx.',
    zh: '带颜色、形状和时间轴的图，可用 Gephi、Gephi Lite 或 networkx 打开。',
  },
  async *write(selection) {
    const { snapshot, entities, relationships } = selection;
    const { since, until } = snapshot.entities;
    const nodeAttributes = numbered([...NODE_ATTRIBUTES, ...SOURCE_ATTRIBUTES, ...statementAttributes(selection)]);
    const edgeAttributes = numbered(EDGE_ATTRIBUTES);
    yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Zhangjiang Atlas</creator><description>${xmlText(exportTitle(selection))}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">
${definitions('node', nodeAttributes)}${definitions('edge', edgeAttributes)}<nodes count="${entities.length}">
`;
    for await (const batch of readNodes(selection)) {
      yield batch
        .map((node) => {
          const { id, type } = node.record;
          return `<node id='${xmlText(id)}' label='${xmlText(node.name)}'${time(since[node.number], until[node.number])}>${values(nodeAttributes, node)}${VIZ.get(type)}</node>\n`;
        })
        .join('');
    }
    yield `</nodes>\n<edges count="${relationships.length}">\n`;
    for await (const batch of readEdges(selection)) {
      yield batch
        .map((edge) => {
          const { id, type, from, to } = edge.record;
          const [first, last] = [snapshot.relationships.since[edge.number], snapshot.relationships.until[edge.number]];
          // By its kind Gephi keeps apart what runs between the same two.
          return `<edge id='${xmlText(id)}' source='${xmlText(from)}' target='${xmlText(to)}' kind='${xmlText(type)}' label='${xmlText(edge.label)}'${time(first, last)}>${values(edgeAttributes, edge)}</edge>\n`;
        })
        .join('');
    }
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

const TYPES: Readonly<Record<AttributeForm, string>> = { TEXT: 'string', JSON: 'string', NUMBER: 'double', FLAG: 'boolean', LIST: 'liststring' };

type Numbered<T> = ReadonlyMap<Attribute<T>, number>;

function numbered<T>(attributes: readonly Attribute<T>[]): Numbered<T> {
  return new Map(attributes.map((attribute, number) => [attribute, number]));
}

function definitions<T>(of: 'node' | 'edge', attributes: Numbered<T>): string {
  const lines = [...attributes].map(([{ name, form }, number]) => `<attribute id="${number}" title='${xmlText(name)}' type="${TYPES[form]}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function values<T>(attributes: Numbered<T>, item: T): string {
  let text = '<attvalues>';
  for (const [attribute, value] of valuesOf([...attributes.keys()], item)) {
    text += `<attvalue for="${attributes.get(attribute)}" value='${xmlText(plainValue(value))}'/>`;
  }
  return `${text}</attvalues>`;
}

function time(first: number, last: number): string {
  return `${first === DAY_OPEN_START ? '' : ` start="${isoDay(first)}"`}${last === DAY_OPEN_END ? '' : ` end="${isoDay(last)}"`}`;
}

/** Those of our shapes that GEXF has; others are discs. */
const SHAPES = ['SQUARE', 'DIAMOND', 'TRIANGLE', 'STAR', 'PENTAGON', 'HEXAGON'];

const VIZ: ReadonlyMap<EntityType, string> = new Map(
  LOOK_ORDER.map((type) => {
    const { colour, shape } = lookOf(type);
    // Gephi draws no outlines: white would not be seen.
    const seen = colour === '#ffffff' ? '#c8cdcb' : colour;
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(seen.slice(at, at + 2), 16));
    return [type, `<viz:color r="${r}" g="${g}" b="${b}"/><viz:shape value="${SHAPES.includes(shape) ? shape.toLowerCase() : 'disc'}"/>`];
  }),
);
