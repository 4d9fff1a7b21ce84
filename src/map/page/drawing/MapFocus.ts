import type { Frame } from './createFrame.ts';

export interface FocusActions {
  /** The map got the keyboard by the keyboard itself; false: otherwise, or lost it. */
  held(isKeyed: boolean): void;
  key(event: KeyboardEvent): void;
}

/** The list holds the keyboard for the whole map. A frame shows where the keyboard is to those who use it, not to those who point. */
export class MapFocus {
  readonly #frame: Frame;
  readonly #stop = new AbortController();
  #isPointing = false;
  #isHeld = false;

  constructor(frame: Frame, actions: FocusActions) {
    this.#frame = frame;
    const { list, root } = frame;
    const options = { signal: this.#stop.signal };
    list.addEventListener(
      'focus',
      () => {
        this.#isHeld = true;
        root.classList.toggle('keyed', !this.#isPointing);
        actions.held(!this.#isPointing);
      },
      options,
    );
    list.addEventListener(
      'blur',
      () => {
        this.#isHeld = false;
        root.classList.remove('keyed');
        actions.held(false);
      },
      options,
    );
    list.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Shift' && !event.ctrlKey && !event.metaKey && !event.altKey) root.classList.add('keyed');
        actions.key(event);
      },
      options,
    );
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** By the pointer. */
  take(): void {
    this.#isPointing = true;
    this.#frame.root.classList.remove('keyed');
    this.#frame.list.focus({ preventScroll: true });
    this.#isPointing = false;
  }

  destroy(): void {
    this.#stop.abort();
  }
}
