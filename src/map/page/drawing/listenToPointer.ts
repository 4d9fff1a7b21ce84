/** In CSS pixels from the upper left corner of the surface. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the pointer asks for. */
export interface PointerActions {
  moveBy(dx: number, dy: number): void;
  zoomAt(factor: number, at: Place): void;
  tap(at: Place, isTouch: boolean): void;
  doubleTap(at: Place, isTouch: boolean): void;
  /** Null: it has left. */
  hover(at: Place | null): void;
  /** The map is taken hold of: it gets the keyboard. */
  hold(): void;
}

/** Farther is no tap. */
const TAP_PX = { mouse: 4, touch: 12 };
const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 24;
const LINE_PX = 24;
const PAGE_PX = 400;

/** What may be taken from the page. */
export interface PointerShare {
  readonly wheel: () => boolean;
  /** A single finger; two always may. */
  readonly finger: boolean;
}

/** Mouse, pen, fingers and wheel. Returns how to stop listening. */
export function listenToPointer(surface: HTMLElement, share: PointerShare, actions: PointerActions): () => void {
  const down = new Map<number, Place>();
  let start: { x: number; y: number; isTap: boolean } | null = null;
  let lastTap = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const stop = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    surface.addEventListener(name, listener, { signal: stop.signal, passive: false });
  const place = (event: MouseEvent) => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const at = place(event);
    surface.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at);
    start = down.size === 1 ? { ...at, isTap: true } : start && { ...start, isTap: false };
    if (event.pointerType === 'mouse') actions.hold();
  });
  // It would take the focus from the list, which takes the keys; after a tap, too.
  listen('mousedown', (event) => event.preventDefault());

  listen('pointermove', (event) => {
    const at = place(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== 'touch') actions.hover(at);
      return;
    }
    const isFar = start !== null && Math.hypot(at.x - start.x, at.y - start.y) > (event.pointerType === 'mouse' ? TAP_PX.mouse : TAP_PX.touch);
    if (start?.isTap && !isFar) return;
    if (start?.isTap) {
      start.isTap = false;
      surface.classList.add('moving');
      actions.hover(null);
    }
    const others = [...down].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
    down.set(event.pointerId, at);
    if (others.length === 0 && event.pointerType === 'touch' && !share.finger) return;
    if (others.length === 0) return actions.moveBy(at.x - before.x, at.y - before.y);
    const [other] = others;
    const [now, then] = [Math.hypot(at.x - other.x, at.y - other.y), Math.hypot(before.x - other.x, before.y - other.y)];
    actions.moveBy((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (now > 0 && then > 0) actions.zoomAt(now / then, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
  });

  const release = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    surface.classList.remove('moving');
    const isTap = event.type === 'pointerup' && start?.isTap === true;
    if (down.size === 0) start = null;
    if (!isTap) return;
    const [at, isTouch] = [place(event), event.pointerType === 'touch'];
    const isDouble = event.timeStamp - lastTap.time < DOUBLE_TAP_MS && Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < DOUBLE_TAP_PX;
    lastTap = { time: isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
    if (isTouch) actions.hold();
    if (isDouble) actions.doubleTap(at, isTouch);
    else actions.tap(at, isTouch);
  };
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('pointerleave', (event) => {
    if (!down.has(event.pointerId)) actions.hover(null);
  });

  // Where one finger scrolls the page, two would do so too.
  for (const name of ['touchstart', 'touchmove'] as const) {
    listen(name, (event) => {
      if (!share.finger && event.touches.length > 1 && event.cancelable) event.preventDefault();
    });
  }

  listen('wheel', (event) => {
    if (!share.wheel() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1);
    // Two fingers on a touchpad come as a wheel with the control key, in small steps.
    const exponent = -pixels * (event.ctrlKey ? 0.01 : 0.002);
    actions.zoomAt(Math.exp(Math.min(Math.max(exponent, -0.5), 0.5)), place(event));
  });

  return () => stop.abort();
}
