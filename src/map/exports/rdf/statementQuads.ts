import type { NamedNode, Quad } from 'n3';
import { coordinatesOf } from '../../../ontology/coordinates.ts';
import type { StatementRecord } from '../../../ontology/records.ts';
import { evidenceQuads } from './evidenceQuads.ts';
import type { FactNodes } from './FactNodes.ts';
import { date, decimal, plain } from './literals.ts';
import type { RdfContext } from './RdfContext.ts';
import { term, triple } from './terms.ts';
import { valueQuads } from './valueQuads.ts';

/** The statement as a thing of its own, and, where it is so, as a triple of the entity. Those that disagree stand side by side. */
export function statementQuads(subject: NamedNode, statement: StatementRecord, nodes: FactNodes, context: RdfContext): { links: Quad[]; nodes: Quad[] } {
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

const TYPE = term('rdf', 'type');
