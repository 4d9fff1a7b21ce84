import { LRUCache } from 'lru-cache';
import { AtlasError } from '../../errors.ts';
import { jsonBytes } from '../../graphql/jsonBytes.ts';
import { pinnedLoaders } from '../../graphql/pinnedLoaders.ts';
import { Gate } from '../../lib/Gate.ts';
import { orAborted } from '../../lib/orAborted.ts';
import { createScene } from '../../map/createScene.ts';
import type { Layout } from '../../map/layout/Layout.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import type { MapScene } from '../../map/MapScene.ts';
import type { PathRunner } from '../../paths/PathRunner.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { Store } from '../../store/store.ts';
import { SharedWork } from '../SharedWork.ts';

export interface MapDeskParts {
  readonly store: Store;
  readonly runner: PathRunner;
  readonly layout: Layout;
}

/** What finished maps may take in memory, as JSON. */
const KEPT_BYTES = 32 << 20;
/** They share the thread that serves: more at a time make all of them late, and whatever else is asked for. */
const AT_ONCE = 8;
const MOST_WAITING = 64;

/** Makes maps, each once for all who ask for it at a time, and keeps those asked for last. */
export class MapDesk {
  readonly #parts: MapDeskParts;
  readonly #kept = new LRUCache<string, MapScene>({ maxSize: KEPT_BYTES, sizeCalculation: (scene) => jsonBytes(scene, KEPT_BYTES) + 1_000 });
  readonly #running = new SharedWork<MapScene>();
  readonly #gate = new Gate(AT_ONCE);

  constructor(parts: MapDeskParts) {
    this.#parts = parts;
  }

  async scene(snapshot: Snapshot, request: MapRequest, signal: AbortSignal): Promise<MapScene> {
    signal.throwIfAborted();
    const key = `${snapshot.version} ${snapshot.loadedAt.getTime()} ${request.address}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    return orAborted(
      this.#running.do(key, signal, async (work) => {
        if (this.#gate.waiting >= MOST_WAITING) throw new AtlasError('OVERLOADED');
        const { store, runner, layout } = this.#parts;
        const records = pinnedLoaders(store, snapshot, work);
        const scene = await this.#gate.pass(work, () => createScene({ snapshot, records, runner, layout, signal: work }, request));
        // Asked for again, a search that time ended may tell more.
        if (scene.isFinal) this.#kept.set(key, scene);
        return scene;
      }),
      signal,
    );
  }
}
