import { AtlasError } from '../../errors.ts';
import { pinnedLoaders } from '../../graphql/pinnedLoaders.ts';
import { Gate } from '../../lib/Gate.ts';
import type { GraphSelection } from '../../map/exports/GraphSelection.ts';
import { selectGraph } from '../../map/exports/selectGraph.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import type { PathRunner } from '../../paths/PathRunner.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { Store } from '../../store/store.ts';

export interface ExportDeskParts {
  readonly store: Store;
  readonly runner: PathRunner;
}

/** Each reads the store and writes on the thread that serves. */
const AT_ONCE = 4;
const MOST_WAITING = 8;

/** Lets a few exports run at a time, from what they select to the last byte that a client takes. */
export class ExportDesk {
  readonly #parts: ExportDeskParts;
  readonly #gate = new Gate(AT_ONCE);

  constructor(parts: ExportDeskParts) {
    this.#parts = parts;
  }

  /** Waits for its turn, which lasts until `leave` is called. Rejects with OVERLOADED where too many wait already, or with the signal's reason. */
  turn(signal: AbortSignal): Promise<{ leave(): void }> {
    if (this.#gate.waiting >= MOST_WAITING) return Promise.reject(new AtlasError('OVERLOADED'));
    return new Promise((resolve, reject) => {
      this.#gate.pass(signal, () => new Promise<void>((leave) => resolve({ leave }))).catch(reject);
    });
  }

  /** What is to be exported. Rejects where the store does not answer: later it could only be seen from a file that breaks off. */
  async select(snapshot: Snapshot, request: MapRequest, origin: string, signal: AbortSignal): Promise<GraphSelection> {
    const { store, runner } = this.#parts;
    const records = pinnedLoaders(store, snapshot, signal);
    const selection = await selectGraph({ snapshot, records, runner, origin, signal }, request);
    const [first] = selection.entities;
    if (first !== undefined) {
      await records.entity.load(first);
      records.entity.clear(first);
    }
    return selection;
  }
}
