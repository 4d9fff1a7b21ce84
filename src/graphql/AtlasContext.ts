import type { Principal } from '../auth/Principal.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/Metrics.ts';
import type { Deadline } from './Deadline.ts';
import type { Desks } from './Desks.ts';
import type { ChangeSource } from './graphChanges.ts';
import type { Loaders } from './loaders.ts';
import type { ReportSource } from './ReportSource.ts';
import type { Spent } from './Spent.ts';

/** What one request works with. The snapshot is pinned: every answer of the request belongs to its version. */
export interface AtlasContext {
  readonly requestId: string;
  readonly principal: Principal;
  /** Left out where the graph can only be read. */
  readonly desks?: Desks;
  readonly snapshot: Snapshot;
  readonly storeName: string;
  readonly loaders: Loaders;
  readonly runner: PathRunner;
  readonly reports: ReportSource;
  /** From Accept-Language; English when it names neither. */
  readonly language: 'EN' | 'ZH';
  readonly deadline: Deadline;
  /** That of the deadline: aborted when the client goes away or the time is over. */
  readonly signal: AbortSignal;
  readonly spent: Spent;
  readonly logger: Logger;
  /** Where subscriptions take changes from; left out where there are none. */
  readonly changes?: ChangeSource;
  /** The date of the nearest `atlas` field around what is resolved (timeOf.ts); left out: of no date. */
  readonly asOf?: PartialDate;
  readonly notes: AnswerNotes;
  /** Left out: nothing is counted. */
  readonly metrics?: Metrics;
}

/** What comes to light while the answer is made. */
export interface AnswerNotes {
  /** A search was ended by time: asked again it may answer more. */
  isCutByTime: boolean;
  /** It tells what is in no version of the graph: asked again it may be another. */
  isOfNow?: boolean;
  /** The data as JSON where a plan made it; the result of the server then holds none. */
  data?: string | undefined;
  /** Whether it has been asked by plan, or found to have none: it is not tried twice. */
  isPlanTried?: boolean;
}
