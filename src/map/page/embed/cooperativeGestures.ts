/** What the reader would have to do to move the map. */
export type GestureHint = 'WHEEL' | 'FINGERS';

/**
 * Leaves the wheel and a single finger to the page around, so that whoever scrolls past the map is not held by it: the drawing inside `area` gets the wheel with
 * Ctrl or ⌘, or once the reader has clicked the map or has come to it by the keyboard; and it gets two fingers. A tap is a tap in any case.
 * Gives what ends it.
 */
export function cooperativeGestures(area: HTMLElement, isOn: () => boolean, hint: (kind: GestureHint) => void): () => void {
  const ended = new AbortController();
  const early = { capture: true, passive: true, signal: ended.signal };
  let isActive = false;

  area.addEventListener('pointerdown', ({ pointerType }) => (isActive ||= pointerType === 'mouse'), early);
  area.addEventListener('focusin', () => (isActive ||= area.querySelector(':focus-visible') !== null), early);
  area.addEventListener('focusout', () => (isActive = false), early);
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(area)) isActive = false;
    },
    early,
  );

  area.addEventListener(
    'wheel',
    (event) => {
      if (!isOn() || isActive || event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      hint('WHEEL');
    },
    early,
  );
  area.addEventListener(
    'touchmove',
    (event) => {
      if (!isOn() || event.touches.length > 1) return;
      event.stopPropagation();
      hint('FINGERS');
    },
    early,
  );
  const fingers = new Set<number>();
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
    area.addEventListener(
      type,
      (event) => {
        if (event.pointerType !== 'touch') return;
        if (type === 'pointerdown') fingers.add(event.pointerId);
        if (type === 'pointerup' || type === 'pointercancel') fingers.delete(event.pointerId);
        if (type === 'pointermove' && isOn() && fingers.size < 2) event.stopPropagation();
      },
      early,
    );
  }
  return () => ended.abort();
}
