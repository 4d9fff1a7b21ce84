import type { RecordCache } from '../../graphql/loaders.ts';
import type { PoolLoad } from '../../paths/pool/SearchPool.ts';
import type { Projector } from '../../snapshot/Projector.ts';
import type { Family } from '../../telemetry/metrics/Family.ts';
import { Reading } from '../../telemetry/metrics/Reading.ts';
import type { AnswerMetrics } from '../AnswerCache.ts';

export interface GraphReadingsParts {
  readonly projector: Projector;
  readonly cache: RecordCache;
  readonly answers: () => AnswerMetrics;
  readonly openStreams: () => number;
  readonly pool: (() => PoolLoad) | undefined;
  readonly state: () => 'starting' | 'ready' | 'degraded' | 'stopping';
}

const STATES = ['starting', 'ready', 'degraded', 'stopping'] as const;

/** What the parts of the server know of themselves. */
export function graphReadings({ projector, cache, answers, openStreams, pool, state }: GraphReadingsParts): readonly Family[] {
  const gauge = (name: string, help: string, read: ConstructorParameters<typeof Reading>[3]) => new Reading('gauge', name, help, read);
  const counter = (name: string, help: string, read: ConstructorParameters<typeof Reading>[3]) => new Reading('counter', name, help, read);
  const [ofAnswers, ofRecords] = [{ cache: 'answers' }, { cache: 'records' }];
  return [
    gauge('atlas_state', 'What /health/ready says: 1 for the state that holds.', () => STATES.map((name) => [{ state: name }, name === state() ? 1 : 0])),
    gauge('atlas_snapshot_version', 'The graph version that is answered from.', () => projector.current.version),
    gauge('atlas_snapshot_age_seconds', 'Since the version that is answered from was read.', () => (Date.now() - projector.current.loadedAt.getTime()) / 1_000),
    gauge(
      'atlas_snapshot_bytes',
      'Memory of the graph that all threads share, with the room for later versions in it, which takes none until it is used.',
      () => bytesOf(projector),
    ),
    gauge('atlas_snapshot_entities', 'Entities of the graph.', () => projector.current.entities.count),
    gauge('atlas_snapshot_relationships', 'Relationships of the graph.', () => projector.current.relationships.count),
    counter('atlas_cache_hits_total', 'What was found in memory: whole answers, records of the store.', () => [
      [ofAnswers, answers().hits],
      [ofRecords, cache.hits],
    ]),
    counter('atlas_cache_misses_total', 'What was not.', () => [
      [ofAnswers, answers().misses],
      [ofRecords, cache.misses],
    ]),
    gauge('atlas_cache_items', 'Whole answers and records kept in memory.', () => [
      [ofAnswers, answers().answers],
      [ofRecords, cache.size],
    ]),
    gauge('atlas_cache_bytes', 'Memory of whole answers.', () => [[ofAnswers, answers().bytes]]),
    ...(pool === undefined ? [] : poolReadings(pool)),
    gauge('atlas_open_streams', 'Answers that stay open and tell of changes.', openStreams),
  ];
}

function poolReadings(pool: () => PoolLoad): readonly Family[] {
  const threads = new Reading('gauge', 'atlas_search_threads', 'Threads for searches, by what they do.', () => {
    const { free, busy, starting } = pool();
    return [
      [{ state: 'free' }, free],
      [{ state: 'busy' }, busy],
      [{ state: 'starting' }, starting],
    ];
  });
  return [threads, new Reading('gauge', 'atlas_searches_waiting', 'Searches that wait for a thread.', () => pool().waiting)];
}

function bytesOf(projector: Projector): number {
  const { base, version, weights } = projector.current.topology.memory;
  return base.byteLength + (version?.byteLength ?? 0) + (weights?.byteLength ?? 0);
}
