import { type Attribute, valuesOf } from './Attribute.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { EDGE_ATTRIBUTES } from './edgeAttributes.ts';
import { exportTitle } from './exportTitle.ts';
import { numberJson, valueJson } from './jsonValues.ts';
import { NODE_ATTRIBUTES, SOURCE_ATTRIBUTES } from './nodeAttributes.ts';
import { readEdges } from './readEdges.ts';
import { readNodes } from './readNodes.ts';
import { separated } from './separated.ts';
import { statementAttributes } from './statementAttributes.ts';

/** The JSON that Cytoscape writes and Cytoscape.js takes. */
export const CYTOSCAPE_JSON: ExportFormat = {
  name: 'cyjs',
  mediaType: 'application/json; charset=utf-8',
  title: { en: 'Cytoscape JSON', zh: 'Cytoscape JSON' },
  explanation: {
    en: 'Nodes and edges as JSON, for Cytoscape.js and the Cytoscape program.',
    zh: '以 JSON 表示的节点和边，可用 Cytoscape.js 或 Cytoscape 软件打开。',
  },
  async *write(selection) {
    const { snapshot, language, asOf, complete } = selection;
    const nodeAttributes = [...NODE_ATTRIBUTES, ...SOURCE_ATTRIBUTES, ...statementAttributes(selection)];
    const about = {
      name: 'Zhangjiang Atlas',
      description: exportTitle(selection),
      version: snapshot.version,
      language,
      ...(asOf === null ? {} : { asOf }),
      complete,
    };
    yield `{"format_version":"1.0","generated_by":"zhangjiang-atlas","target_cytoscapejs_version":"~3.0","data":${JSON.stringify(about)},"elements":{"nodes":[\n`;
    yield* separated(readNodes(selection), (node) => element({ id: node.record.id, name: node.name }, nodeAttributes, node));
    yield '\n],"edges":[\n';
    yield* separated(readEdges(selection), (edge) => {
      const { id, from, to, type } = edge.record;
      return element({ id, source: from, target: to, name: edge.label, interaction: type }, EDGE_ATTRIBUTES, edge);
    });
    yield '\n]}}\n';
  },
};

function element<T>(own: Readonly<Record<string, string>>, attributes: readonly Attribute<T>[], item: T): string {
  let data = JSON.stringify(own).slice(0, -1);
  for (const [{ name, form }, value] of valuesOf(attributes, item)) {
    // Cytoscape takes the type of a column from the first number in it.
    data += `,${JSON.stringify(name)}:${form === 'NUMBER' ? numberJson(value as number) : valueJson(value)}`;
  }
  return `{"data":${data}}}`;
}
