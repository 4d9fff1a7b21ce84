import type { Quad } from 'n3';
import type { RelationshipRecord } from '../../../ontology/records.ts';
import { isSo } from '../isSo.ts';
import { evidenceQuads } from './evidenceQuads.ts';
import { FactNodes } from './FactNodes.ts';
import { date, plain } from './literals.ts';
import type { RdfContext } from './RdfContext.ts';
import { entityNode, term, triple } from './terms.ts';
import { moneyQuads } from './valueQuads.ts';

/** The relationship as a thing of its own, and, where it holds, as a triple between its ends. */
export function relationshipQuads(record: RelationshipRecord, context: RdfContext): Quad[] {
  const nodes = new FactNodes(record.id);
  const node = term('relationship', record.id);
  const from = entityNode(record.from);
  const predicate = term('relation', record.type);
  const to = entityNode(record.to);
  const evidence = evidenceQuads(node, record.evidence, nodes, context);
  const amount = record.amount === null ? null : nodes.node('value', record.amount);
  return [
    ...(isSo(record.status, context.asOf) ? [triple(from, predicate, to)] : []),
    triple(node, term('rdf', 'type'), term('rdf', 'Statement')),
    triple(node, term('rdf', 'type'), term('atlas', 'Relationship')),
    triple(node, term('rdf', 'type'), term('prov', 'Entity')),
    triple(node, term('atlas', 'id'), plain(record.id)),
    triple(node, term('rdf', 'subject'), from),
    triple(node, term('rdf', 'predicate'), predicate),
    triple(node, term('rdf', 'object'), to),
    triple(node, term('atlas', 'status'), plain(record.status)),
    ...(record.role === null ? [] : [triple(node, term('atlas', 'role'), plain(record.role))]),
    ...(['since', 'until', 'on'] as const).flatMap((bound) => {
      const day = record[bound];
      return day === null ? [] : [triple(node, term('atlas', bound), date(day))];
    }),
    ...(amount === null ? [] : [triple(node, term('atlas', 'amount'), amount)]),
    ...(record.note === null ? [] : [triple(node, term('atlas', 'note'), plain(record.note))]),
    ...evidence.links,
    ...(amount === null || record.amount === null ? [] : moneyQuads(amount, record.amount)),
    ...evidence.nodes,
  ];
}
