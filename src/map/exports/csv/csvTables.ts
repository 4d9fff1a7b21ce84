import type { Attribute } from '../Attribute.ts';
import { EDGE_ATTRIBUTES } from '../edgeAttributes.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { NODE_ATTRIBUTES, SOURCE_ATTRIBUTES } from '../nodeAttributes.ts';
import { type ExportedEdge, readEdges } from '../readEdges.ts';
import { type ExportedNode, readNodes } from '../readNodes.ts';
import { csvText } from './csvText.ts';
import { readStatements, STATEMENT_COLUMNS } from './statementColumns.ts';

/** Entities without the documents, which have a table of their own. */
export function nodesCsv(selection: GraphSelection): AsyncGenerator<string> {
  return csvText(NODE_COLUMNS, readNodes(withEntities(selection, false)));
}

export function edgesCsv(selection: GraphSelection): AsyncGenerator<string> {
  return csvText(EDGE_COLUMNS, readEdges(selection));
}

export function statementsCsv(selection: GraphSelection): AsyncGenerator<string> {
  return csvText(STATEMENT_COLUMNS, readStatements(selection));
}

export function sourcesCsv(selection: GraphSelection): AsyncGenerator<string> {
  return csvText(SOURCE_COLUMNS, readNodes(withEntities(selection, true)));
}

const NODE_COLUMNS: readonly Attribute<ExportedNode>[] = [
  { name: 'id', form: 'TEXT', of: ({ record }) => record.id },
  { name: 'name', form: 'TEXT', of: ({ name }) => name },
  ...NODE_ATTRIBUTES.filter(({ name }) => name !== 'statements'),
];

const EDGE_COLUMNS: readonly Attribute<ExportedEdge>[] = [
  { name: 'id', form: 'TEXT', of: ({ record }) => record.id },
  { name: 'from', form: 'TEXT', of: ({ record }) => record.from },
  { name: 'to', form: 'TEXT', of: ({ record }) => record.to },
  { name: 'label', form: 'TEXT', of: ({ label }) => label },
  // A cell holds the decimal itself.
  ...EDGE_ATTRIBUTES.filter(({ name }) => name !== 'amount').map((column) => (column.name === 'amount_text' ? { ...column, name: 'amount' } : column)),
];

const SOURCE_COLUMNS: readonly Attribute<ExportedNode>[] = [{ name: 'id', form: 'TEXT', of: ({ record }) => record.id }, ...SOURCE_ATTRIBUTES];

function withEntities(selection: GraphSelection, areSources: boolean): GraphSelection {
  const { entities, ontology } = selection.snapshot;
  const source = ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  return { ...selection, entities: selection.entities.filter((entity) => (entities.type[entity] === source) === areSources) };
}
