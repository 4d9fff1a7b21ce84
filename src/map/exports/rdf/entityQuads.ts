import type { NamedNode, Quad } from 'n3';
import { coordinatesOf } from '../../../ontology/coordinates.ts';
import { firstDay } from '../../../ontology/partialDate.ts';
import type { EntityRecord, IdentifierRecord, SourceDetails, StatementRecord } from '../../../ontology/records.ts';
import { evidenceQuads } from './evidenceQuads.ts';
import { FactNodes } from './FactNodes.ts';
import { address, date, decimal, plain, tagged, truth } from './literals.ts';
import { nameQuads } from './nameQuads.ts';
import type { RdfContext } from './RdfContext.ts';
import { schemaClasses } from './schemaOrg.ts';
import { entityNode, term, triple } from './terms.ts';
import { valueQuads } from './valueQuads.ts';

/** All that the record says. What it is related to is told by relationshipQuads. */
export function entityQuads(record: EntityRecord, context: RdfContext): Quad[] {
  const nodes = new FactNodes(record.id);
  const node = entityNode(record.id);
  const parts = [
    nameQuads(node, record, nodes, context),
    ...record.identifiers.map((identifier) => identifierQuads(node, identifier, nodes, context)),
    ...record.statements.filter((statement) => isKnownThen(statement, context)).map((statement) => statementQuads(node, statement, nodes, context)),
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

interface Part {
  readonly links: Quad[];
  readonly nodes: Quad[];
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

function identifierQuads(subject: NamedNode, { scheme, value, evidence }: IdentifierRecord, nodes: FactNodes, context: RdfContext): Part {
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

/** The statement as a thing of its own, and, where it is so, as a triple of the entity. Those that disagree stand side by side. */
function statementQuads(subject: NamedNode, statement: StatementRecord, nodes: FactNodes, context: RdfContext): Part {
  const { property, value, asOf, qualifier, status, note } = statement;
  const node = nodes.node('statement', property, value, asOf, qualifier, status, note);
  const predicate = term('property', property);
  const coordinates = context.ontology.formatByProperty.get(property) === 'COORDINATES' ? coordinatesOf(value) : null;
  const said = evidenceQuads(node, statement.evidence, nodes, context);
  const { object, nodes: parts } =
    coordinates === null ? valueQuads(value, () => nodes.node('value', node.value)) : coordinateQuads(nodes.node('value', node.value), coordinates);
  return {
    links: [
      ...(status === 'ACTUAL' ? [triple(subject, predicate, object)] : []),
      ...(status === 'ACTUAL' && coordinates !== null ? [triple(subject, term('schema', 'geo'), object)] : []),
    ],
    nodes: [
      triple(node, TYPE, term('rdf', 'Statement')),
      triple(node, TYPE, term('atlas', 'Statement')),
      triple(node, TYPE, term('prov', 'Entity')),
      triple(node, term('rdf', 'subject'), subject),
      triple(node, term('rdf', 'predicate'), predicate),
      triple(node, term('rdf', 'object'), object),
      triple(node, term('atlas', 'qualifier'), plain(qualifier)),
      triple(node, term('atlas', 'status'), plain(status)),
      ...(asOf === null ? [] : [triple(node, term('atlas', 'asOf'), date(asOf))]),
      ...(note === null ? [] : [triple(node, term('atlas', 'note'), plain(note))]),
      ...said.links,
      ...parts,
      ...said.nodes,
    ],
  };
}

function coordinateQuads(object: NamedNode, { latitude, longitude }: { latitude: string; longitude: string }): { object: NamedNode; nodes: Quad[] } {
  return {
    object,
    nodes: [
      triple(object, TYPE, term('schema', 'GeoCoordinates')),
      triple(object, term('schema', 'latitude'), decimal(latitude)),
      triple(object, term('schema', 'longitude'), decimal(longitude)),
    ],
  };
}

/** What is dated is known from its date on. */
function isKnownThen({ value, asOf }: StatementRecord, { days }: RdfContext): boolean {
  const day = value.form === 'date' ? value.date : asOf;
  return days === null || day === null || firstDay(day) <= days.last;
}

const TYPE = term('rdf', 'type');
