import { DOMParser, type Element } from '@xmldom/xmldom';
import { BOLD_WIDTH } from '../../../src/lib/picture/pictureFont.ts';
import { textWidth } from '../../../src/lib/picture/pictureText.ts';

/** A text with the corners of what it covers. */
export interface SeenText {
  readonly text: string;
  readonly corners: readonly (readonly [number, number])[];
}

export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly root: Element;
  readonly texts: readonly SeenText[];
  all(name: string): Element[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** As any reader of XML sees it. Throws what is not well-formed. */
export function readPicture(svg: string): ReadPicture {
  const root = new DOMParser({ onError: refuse }).parseFromString(svg, 'image/svg+xml').documentElement as Element;
  const all = (name: string) => [...root.getElementsByTagName(name)];
  return { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')), root, texts: all('text').map(seen), all };
}

/** A warning is of a character that stands for one that cannot be written. */
function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function seen(element: Element): SeenText {
  const text = element.textContent ?? '';
  const size = Number(inherited(element, 'font-size'));
  const width = textWidth(text, size * (element.getAttribute('font-weight') === '700' ? BOLD_WIDTH : 1));
  const anchor = inherited(element, 'text-anchor');
  const left = Number(element.getAttribute('x') || 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const foot = Number(element.getAttribute('y'));
  // From above the capitals to below the feet.
  const [top, bottom] = [foot - size * 0.82, foot + size * 0.22];
  const [a, b, c, d, e, f] = matrixOf(element);
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, bottom],
    [left, bottom],
  ].map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const);
  return { text, corners };
}

function inherited(element: Element | null, name: string): string | null {
  for (let at = element; at !== null && at.getAttribute !== undefined; at = at.parentNode as Element | null)
    if (at.getAttribute(name)) return at.getAttribute(name);
  return null;
}

function matrixOf(element: Element): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (let at: Element | null = element; at !== null && at.getAttribute !== undefined; at = at.parentNode as Element | null) {
    const steps = [...(at.getAttribute('transform') ?? '').matchAll(/(\w+)\(([^)]*)\)/g)].toReversed();
    for (const [, name, numbers] of steps) matrix = times(stepMatrix(name, numbers.split(/[\s,]+/).map(Number)), matrix);
  }
  return matrix;
}

function stepMatrix(name: string, [x, y = x]: readonly number[]): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, x, y];
  if (name === 'scale') return [x, 0, 0, y, 0, 0];
  const angle = (x * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether two such shapes have more in common than an edge: no line parts them that runs along a side of either. */
export function meet(one: SeenText, other: SeenText): boolean {
  for (const { corners } of [one, other]) {
    for (const i of [0, 1]) {
      const [nx, ny] = [corners[i + 1][1] - corners[i][1], corners[i][0] - corners[i + 1][0]];
      const length = Math.hypot(nx, ny) || 1;
      const range = (shape: SeenText) => shape.corners.map(([x, y]) => (x * nx + y * ny) / length);
      const [a, b] = [range(one), range(other)];
      if (Math.min(...a) >= Math.max(...b) - 0.3 || Math.min(...b) >= Math.max(...a) - 0.3) return false;
    }
  }
  return true;
}
