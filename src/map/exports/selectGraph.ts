import { inRanges, type Steps } from '../../lib/steps.ts';
import { findNeighbourhood } from '../../paths/findNeighbourhood.ts';
import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { PathRunner } from '../../paths/PathRunner.ts';
import { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../../snapshot/RecordReader.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { ConnectSubject, FocusSubject, MapFilter, MapRequest } from '../MapRequest.ts';
import { inPiecesFor } from '../plan/inPiecesFor.ts';
import { asksOfRelationships, entitiesOnMap, relationshipsOnMap } from '../plan/mapMasks.ts';
import { rankedPaths, type SearchContext } from '../plan/rankedPaths.ts';
import type { GraphSelection } from './GraphSelection.ts';
import { entitiesInOrder, relationshipsInOrder } from './inIdOrder.ts';

export interface SelectionParts {
  readonly snapshot: Snapshot;
  readonly records: RecordReader;
  readonly runner: PathRunner;
  readonly origin: string;
  /** Set when nobody waits for the export any more. */
  readonly signal: AbortSignal;
}

/** What a request is about, whole: neither its size nor its folds count. */
export async function selectGraph(parts: SelectionParts, request: MapRequest): Promise<GraphSelection> {
  const { snapshot, records, origin, runner, signal } = parts;
  const { subject, filter, asOf, language, address } = request;
  const graph = GraphAsOf.of(snapshot, asOf);
  const context: SearchContext = { snapshot, runner, signal, graph };
  const isWhole = subject === null && graph === null && Object.values(filter).every((condition) => condition === null);
  const chosen = await choose(context, request);
  const [entities, relationships] = await inPiecesFor(signal, inOrder(snapshot, chosen, isWhole));
  const { complete, isFinal } = chosen;
  return { snapshot, records, graph, asOf, language, entities, relationships, isWhole, complete, isFinal, address, origin, signal };
}

/** Masks: 1 for each that is chosen. Documents are not among the entities yet. */
interface Chosen {
  readonly entities: Uint8Array;
  readonly relationships: Uint8Array;
  readonly complete: boolean;
  readonly isFinal: boolean;
}

function choose(context: SearchContext, request: MapRequest): Promise<Chosen> {
  const { subject } = request;
  if (subject === null) return inPiecesFor(context.signal, everything(context, request));
  return subject.form === 'FOCUS' ? around(context, request, subject) : between(context, request, subject);
}

/**
 * All entities of the types and kinds that hold as of the date, with the relationships among them that fit. Where conditions are made on relationships,
 * only those entities that have one.
 */
function* everything({ snapshot, graph }: SearchContext, { filter, asOf }: MapRequest): Steps<Chosen> {
  const { topology, relationships } = snapshot;
  const may = fitting(snapshot, filter, graph);
  const walk = relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD', { asOf });
  const entities = asksOfRelationships(filter) ? new Uint8Array(may.length) : may;
  const chosen = new Uint8Array(relationships.count);
  yield* inRanges(topology.entityCount, 256, (begin, end) => {
    for (let entity = begin; entity < end; entity++) {
      if (may[entity] === 0) continue;
      for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
        if (may[topology.to[slot]] === 0 || !fits(snapshot, walk, slot)) continue;
        chosen[topology.relationship[slot]] = 1;
        entities[entity] = 1;
      }
    }
  });
  return { entities, relationships: chosen, complete: true, isFinal: true };
}

function fits({ topology }: Snapshot, walk: WalkFilter | null, slot: number): boolean {
  return walk === null || mayWalk(topology, walk, slot);
}

function fitting(snapshot: Snapshot, filter: MapFilter, graph: GraphAsOf | null): Uint8Array {
  const may = entitiesOnMap(snapshot, filter);
  if (graph !== null) for (let entity = 0; entity < may.length; entity++) may[entity] &= graph.entities[entity];
  return may;
}

/** Those within the hops; of the middle, too, only what holds as of the date. */
async function around({ snapshot, graph, runner, signal }: SearchContext, { filter, asOf }: MapRequest, { focus, hops }: FocusSubject): Promise<Chosen> {
  const { count } = snapshot.entities;
  const of = Uint32Array.from(focus.filter((entity) => graph?.hasEntity(entity) ?? true));
  const walk = relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD', { asOf });
  const found = await findNeighbourhood(snapshot, { of, hops, filter: walk, where: fitting(snapshot, filter, graph), limit: count }, runner, signal);
  return {
    entities: maskOf(count, found.entities),
    relationships: maskOf(snapshot.relationships.count, found.relationships),
    complete: found.complete,
    isFinal: true,
  };
}

async function between(context: SearchContext, request: MapRequest, subject: ConnectSubject): Promise<Chosen> {
  const { entities, relationships } = context.snapshot;
  const { paths, truncatedBy, hasNextPage } = await rankedPaths(context, request, subject);
  return {
    entities: maskOf(
      entities.count,
      paths.flatMap((path) => path.entities),
    ),
    relationships: maskOf(
      relationships.count,
      paths.flatMap(({ hops }) => hops.flat()),
    ),
    complete: truncatedBy === null && !hasNextPage,
    isFinal: truncatedBy !== 'TIME',
  };
}

function maskOf(length: number, numbers: readonly number[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const number of numbers) mask[number] = 1;
  return mask;
}

/** With the documents behind them; in the whole graph that is every document. */
function* inOrder(snapshot: Snapshot, chosen: Chosen, isWhole: boolean): Steps<[entities: Uint32Array, relationships: Uint32Array]> {
  const { entities, relationships, ontology } = snapshot;
  const { evidenceAt, evidenceSource } = relationships;
  const mask = chosen.entities.slice();
  const source = ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  yield* inRanges(entities.count, 1_024, (begin, end) => {
    for (let entity = begin; entity < end; entity++) {
      if (isWhole && entities.type[entity] === source && entities.live?.[entity] !== 0) mask[entity] = 1;
      if (chosen.entities[entity] === 1) for (const document of entities.ownSources.of(entity)) mask[document] = 1;
    }
  });
  yield* inRanges(relationships.count, 4_096, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (chosen.relationships[r] === 1) for (let e = evidenceAt[r]; e < evidenceAt[r + 1]; e++) mask[evidenceSource[e]] = 1;
    }
  });
  return [yield* entitiesInOrder(snapshot, mask), yield* relationshipsInOrder(snapshot, chosen.relationships)];
}
