import type { NamedNode, Quad } from 'n3';
import { holdsAsOf } from '../../../analysis/preferredStatementsOf.ts';
import type { EntityRecord, IdentifierRecord, SourceDetails } from '../../../ontology/records.ts';
import { evidenceQuads } from './evidenceQuads.ts';
import { FactNodes } from './FactNodes.ts';
import { address, date, plain, tagged, truth } from './literals.ts';
import { nameQuads } from './nameQuads.ts';
import type { RdfContext } from './RdfContext.ts';
import { schemaClasses } from './schemaOrg.ts';
import { statementQuads } from './statementQuads.ts';
import { entityNode, term, triple } from './terms.ts';

/** All that the record says. What it is related to is told by relationshipQuads. */
export function entityQuads(record: EntityRecord, context: RdfContext): Quad[] {
  const nodes = new FactNodes(record.id);
  const node = entityNode(record.id);
  const parts = [
    nameQuads(node, record, nodes, context),
    ...record.identifiers.map((identifier) => identifierQuads(node, identifier, nodes, context)),
    ...record.statements
      .filter((statement) => context.asOf === null || holdsAsOf(statement, context.asOf))
      .map((statement) => statementQuads(node, statement, nodes, context)),
    evidenceQuads(node, record.evidence, nodes, context),
  ];
  return [
    triple(node, TYPE, term('type', record.type)),
    ...(record.kind === null ? [] : [triple(node, TYPE, term('kind', record.kind))]),
    ...schemaClasses(record.type, record.kind).map((name) => triple(node, TYPE, term('schema', name))),
    triple(node, TYPE, term('prov', 'Entity')),
    triple(node, term('atlas', 'id'), plain(record.id)),
    triple(node, term('atlas', 'status'), plain(record.status)),
    ...record.summaries.map(({ text, language }) => triple(node, term('schema', 'description'), tagged(text, language))),
    ...(record.source === null ? [] : sourceQuads(node, record.source)),
    ...parts.flatMap(({ links }) => links),
    ...parts.flatMap((part) => part.nodes),
  ];
}

function sourceQuads(node: NamedNode, source: SourceDetails): Quad[] {
  return [
    triple(node, term('atlas', 'titleTranslated'), truth(source.titleTranslated)),
    ...(source.url === null ? [] : [triple(node, term('schema', 'url'), address(source.url))]),
    ...(source.publisher === null ? [] : [triple(node, term('schema', 'publisher'), plain(source.publisher))]),
    ...(source.author === null ? [] : [triple(node, term('schema', 'author'), plain(source.author))]),
    ...(source.published === null ? [] : [triple(node, term('schema', 'datePublished'), date(source.published))]),
    triple(node, term('schema', 'inLanguage'), plain(source.language)),
    triple(node, term('atlas', 'quality'), plain(source.quality)),
  ];
}

function identifierQuads(
  subject: NamedNode,
  { scheme, value, evidence }: IdentifierRecord,
  nodes: FactNodes,
  context: RdfContext,
): { links: Quad[]; nodes: Quad[] } {
  const node = nodes.node('identifier', scheme, value);
  const said = evidenceQuads(node, evidence, nodes, context);
  return {
    links: [triple(subject, term('schema', 'identifier'), node)],
    nodes: [
      triple(node, TYPE, term('schema', 'PropertyValue')),
      triple(node, term('schema', 'propertyID'), plain(scheme)),
      triple(node, term('schema', 'value'), plain(value)),
      ...said.links,
      ...said.nodes,
    ],
  };
}

const TYPE = term('rdf', 'type');
