import type { Quad } from 'n3';
import { SOURCE_QUALITIES } from '../../../ontology/records.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { type Numbered, readEntities, readRelationships } from '../readRecords.ts';
import { entityQuads } from './entityQuads.ts';
import { count, date, plain, truth } from './literals.ts';
import { ontologyQuads } from './ontologyQuads.ts';
import type { RdfContext } from './RdfContext.ts';
import { relationshipQuads } from './relationshipQuads.ts';
import { term, triple } from './terms.ts';

/** Records: some milliseconds of work. */
const A_PIECE = 32;

/** All triples, a batch at a time, those of one subject one after the other, and of these those of one predicate. None has a blank node: the same thing is called the same in every export. */
export async function* selectionQuads(selection: GraphSelection): AsyncGenerator<readonly Quad[]> {
  const { snapshot, asOf } = selection;
  const { ids, quality } = snapshot.entities;
  const context: RdfContext = {
    ontology: snapshot.ontology,
    asOf,
    qualityOf: (source) => SOURCE_QUALITIES[quality[ids.find(source) ?? -1]] ?? null,
  };
  yield [...graphQuads(selection), ...ontologyQuads(snapshot.ontology, snapshot.statementProperties.keys())];
  for await (const batch of readEntities(selection)) yield* told(batch, (record) => entityQuads(record, context));
  for await (const batch of readRelationships(selection)) yield* told(batch, (record) => relationshipQuads(record, context));
}

function graphQuads({ snapshot, asOf, entities, relationships, isWhole, complete, address }: GraphSelection): Quad[] {
  const node = term('graph', isWhole ? String(snapshot.version) : `${snapshot.version}?${address}`);
  return [
    triple(node, term('rdf', 'type'), term('schema', 'Dataset')),
    triple(node, term('rdf', 'type'), term('atlas', 'Graph')),
    triple(node, term('schema', 'version'), plain(String(snapshot.version))),
    triple(node, term('atlas', 'entityCount'), count(entities.length)),
    triple(node, term('atlas', 'relationshipCount'), count(relationships.length)),
    triple(node, term('atlas', 'complete'), truth(complete)),
    ...(asOf === null ? [] : [triple(node, term('atlas', 'asOf'), date(asOf))]),
    triple(node, term('atlas', 'request'), plain(address)),
  ];
}

function* told<T>(batch: readonly Numbered<T>[], quadsOf: (record: T) => Quad[]): Generator<Quad[]> {
  for (let begin = 0; begin < batch.length; begin += A_PIECE) yield batch.slice(begin, begin + A_PIECE).flatMap(({ record }) => quadsOf(record));
}
