/**
 * Lets a picture be moved and zoomed: by dragging, wheel, two fingers, and keys (arrows, +, -, 0).
 * @param {SVGSVGElement} svg With a viewBox that shows all.
 * @returns {{ zoom: (factor: number) => void, fit: () => void }}
 */
export function moveView(svg) {
  const [left, top, width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const whole = { x: left, y: top, width, height };
  let view = { ...whole };
  /** @type {Map<number, { x: number, y: number }>} */
  const fingers = new Map();
  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);

  /** Of the picture, at a place of the screen. @param {{ clientX: number, clientY: number }} event */
  const placeOf = ({ clientX, clientY }) => new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());

  /** @param {number} factor Above 1 nearer. @param {{ x: number, y: number }} [about] */
  const zoom = (factor, about = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) => {
    const wanted = Math.min(Math.max(view.width / factor, whole.width / 40), whole.width * 2);
    const by = wanted / view.width;
    view = { x: about.x + (view.x - about.x) * by, y: about.y + (view.y - about.y) * by, width: wanted, height: view.height * by };
    show();
  };
  const fit = () => {
    view = { ...whole };
    show();
  };
  /** @param {number} x @param {number} y */
  const shift = (x, y) => {
    view = { ...view, x: view.x + x, y: view.y + y };
    show();
  };

  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), placeOf(event));
    },
    { passive: false },
  );
  svg.addEventListener('pointerdown', (event) => {
    svg.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  svg.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
    const now = { x: event.clientX, y: event.clientY };
    const scale = 1 / (svg.getScreenCTM()?.a ?? 1);
    if (others.length === 0) shift((before.x - now.x) * scale, (before.y - now.y) * scale);
    else {
      const [other] = others;
      const apart = Math.max(Math.hypot(before.x - other.x, before.y - other.y), 1);
      zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, placeOf({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 }));
    }
    fingers.set(event.pointerId, now);
  });
  for (const name of /** @type {const} */ (['pointerup', 'pointercancel'])) svg.addEventListener(name, (event) => fingers.delete(event.pointerId));
  svg.addEventListener('keydown', (event) => {
    const step = view.width / 12;
    const moves = /** @type {Record<string, () => void>} */ ({
      ArrowLeft: () => shift(-step, 0),
      ArrowRight: () => shift(step, 0),
      ArrowUp: () => shift(0, -step),
      ArrowDown: () => shift(0, step),
      '+': () => zoom(1.25),
      '=': () => zoom(1.25),
      '-': () => zoom(0.8),
      0: fit,
    });
    const act = event.ctrlKey || event.metaKey ? undefined : moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  return { zoom: (factor) => zoom(factor), fit };
}
