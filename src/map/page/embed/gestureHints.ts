/** What the reader would have to do to move the map. */
export type GestureHint = 'WHEEL' | 'FINGERS';

/** Tells when the drawing inside `area` leaves a gesture to the page around, as it does with COOPERATIVE ones (see MapDrawing.ts). Gives what ends it. */
export function watchGestures(area: HTMLElement, isCooperative: () => boolean, tell: (hint: GestureHint) => void): () => void {
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: ended.signal };
  area.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (isCooperative() && !ctrlKey && !metaKey && !area.matches(':focus-within')) tell('WHEEL');
    },
    options,
  );
  let moves = 0;
  area.addEventListener('touchstart', () => (moves = 0), options);
  area.addEventListener(
    'touchmove',
    ({ touches }) => {
      moves++;
      // A finger that taps trembles.
      if (isCooperative() && touches.length === 1 && moves > 3) tell('FINGERS');
    },
    options,
  );
  return () => ended.abort();
}
