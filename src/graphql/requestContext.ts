import { ANONYMOUS, type Principal } from '../auth/Principal.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Telemetry } from '../telemetry/Telemetry.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { Deadline } from './Deadline.ts';
import type { Desks } from './Desks.ts';
import { createLoaders, type RecordCache } from './loaders.ts';
import type { ReportSource } from './ReportSource.ts';
import { countingRunner, nothingSpent } from './Spent.ts';

export interface ContextParts {
  readonly store: Store;
  readonly cache: RecordCache;
  readonly runner: PathRunner;
  readonly reports: ReportSource;
  readonly logger: Logger;
  readonly desks?: Desks;
  readonly telemetry?: Pick<Telemetry, 'metrics'>;
}

export interface Request {
  readonly requestId: string;
  /** Left out: anonymous. */
  readonly principal?: Principal;
  readonly language: 'EN' | 'ZH';
  readonly deadline: Deadline;
  /** Where records are read, if not in the store as it is. */
  readonly records?: Pick<Store, 'entities' | 'relationships'>;
}

/** What one request works with; its deadline is not begun here. */
export function requestContext({ store, cache, runner, reports, logger, desks, telemetry }: ContextParts, snapshot: Snapshot, request: Request): AtlasContext {
  const { requestId, language, deadline, records = store, principal = ANONYMOUS } = request;
  const { signal } = deadline;
  const spent = nothingSpent();
  return {
    requestId,
    principal,
    ...(desks === undefined ? {} : { desks }),
    snapshot,
    storeName: store.name,
    loaders: createLoaders(records, snapshot, cache, signal),
    runner: countingRunner(runner, spent),
    reports,
    language,
    deadline,
    signal,
    spent,
    logger,
    notes: { isCutByTime: false },
    ...(telemetry === undefined ? {} : { metrics: telemetry.metrics }),
  };
}
