import type { MapScene } from '../../MapScene.ts';
import { type AtlasClient, AtlasFailure } from '../atlasClient.ts';
import { sceneAddress } from '../sceneAddress.ts';

type Data = Readonly<Record<string, string>>;

export interface SceneEvents {
  readonly onStart: () => void;
  readonly onScene: (scene: MapScene) => void;
  /** `retryInSeconds` null: asking again would not help. */
  readonly onFailure: (failure: AtlasFailure, retryInSeconds: number | null) => void;
}

const KEPT = 60;
const KEPT_MS = 60_000;
const LONGEST_PAUSE_SECONDS = 30;
/** Answers that are the same however often they are asked for. */
const FINAL = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'LIMIT_EXCEEDED', 'BAD_REQUEST']);

/** Fetches scenes: the last one asked for wins, what was fetched within a minute is at hand, and while the atlas does not answer it is asked again, ever more seldom. */
export class SceneLoader {
  readonly #client: AtlasClient;
  readonly #events: SceneEvents;
  readonly #kept = new Map<string, { readonly scene: MapScene; readonly at: number }>();
  #asked: { readonly data: Data; readonly language: 'en' | 'zh' } | null = null;
  #running: AbortController | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(client: AtlasClient, events: SceneEvents) {
    this.#client = client;
    this.#events = events;
  }

  load(data: Data, language: 'en' | 'zh'): void {
    this.#failures = 0;
    this.#ask(data, language);
  }

  again(): void {
    if (this.#asked !== null) this.#ask(this.#asked.data, this.#asked.language);
  }

  /** Brings a scene near that will probably be asked for next. */
  async prefetch(data: Data, language: 'en' | 'zh'): Promise<void> {
    const address = sceneAddress(data, language);
    if (this.#find(address) === null) this.#keep(address, await this.#client.scene(data, language));
  }

  #ask(data: Data, language: 'en' | 'zh'): void {
    this.#running?.abort();
    clearTimeout(this.#retry);
    this.#asked = { data, language };
    const address = sceneAddress(data, language);
    const known = this.#find(address);
    if (known !== null) {
      this.#events.onScene(known);
      return;
    }
    const running = new AbortController();
    this.#running = running;
    this.#events.onStart();
    this.#client.scene(data, language, running.signal).then(
      (scene) => {
        if (running.signal.aborted) return;
        this.#keep(address, scene);
        this.#failures = 0;
        this.#events.onScene(scene);
      },
      (error: unknown) => {
        if (!running.signal.aborted) this.#fail(error instanceof AtlasFailure ? error : new AtlasFailure('BAD_ANSWER', String(error)));
      },
    );
  }

  #fail(failure: AtlasFailure): void {
    if (FINAL.has(failure.code)) {
      this.#events.onFailure(failure, null);
      return;
    }
    const seconds = Math.min(2 ** this.#failures++, LONGEST_PAUSE_SECONDS);
    this.#retry = setTimeout(() => this.again(), seconds * 1_000);
    this.#events.onFailure(failure, seconds);
  }

  #find(address: string): MapScene | null {
    const kept = this.#kept.get(address);
    return kept === undefined || Date.now() - kept.at > KEPT_MS ? null : kept.scene;
  }

  #keep(address: string, scene: MapScene): void {
    if (!scene.isFinal) return;
    this.#kept.delete(address);
    this.#kept.set(address, { scene, at: Date.now() });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
  }
}
