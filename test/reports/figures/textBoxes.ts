import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

/** A piece of text of a picture, measured with a real font. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const require = createRequire(import.meta.url);
const fontFiles = ['400Regular', '700Bold'].map((weight) => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
const FONT = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' };
/** More than any letter leaves free at its left. */
const MARK = 2_000;

/** Where each text of the picture stands. All are measured in one drawing, each in a row of its own. */
export function textBoxes(svg: string): TextBox[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, text]) => {
    const value = (name: string) => /"([^"]*)"/.exec(attributes.slice(attributes.indexOf(`${name}=`)))?.[1] ?? '';
    const [x, y, size, anchor] = [Number(value('x')), Number(value('y')), Number(value('font-size')), value('text-anchor')];
    const width = measured(text, size, attributes.includes('font-weight="700"'));
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.15 };
  });
}

const widths = new Map<string, number>();

function measured(text: string, size: number, isBold: boolean): number {
  const key = `${size} ${isBold} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const weight = isBold ? ' font-weight="700"' : '';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${MARK}" height="40"><text x="0" y="30" font-family="Noto Sans SC" font-size="${size}"${weight}>${text}</text></svg>`;
    width = new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
    widths.set(key, width);
  }
  return width;
}

/** Pairs of texts that lie upon each other, or texts that leave the picture; none in a picture that can be read. */
export function misplaced(svg: string, { width, height }: { readonly width: number; readonly height: number }): string[] {
  const boxes = textBoxes(svg);
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height).map(({ text }) => `outside: ${text}`);
  const upon = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `upon each other: ${a.text} | ${b.text}`),
  );
  return [...outside, ...upon];
}

/** Texts that stick out of the boxes in which they begin. */
export function stickingOut(svg: string): string[] {
  const number = (attributes: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]);
  const rects = [...svg.matchAll(/<rect( [^>]* rx="4"[^>]*)\/>/g)].map(([, attributes]) => ({
    left: number(attributes, 'x'),
    top: number(attributes, 'y'),
    right: number(attributes, 'x') + number(attributes, 'width'),
    bottom: number(attributes, 'y') + number(attributes, 'height'),
  }));
  return textBoxes(svg)
    .filter(({ left, right, top, bottom }) => {
      const inside = rects.find((rect) => left >= rect.left && left <= rect.right && (top + bottom) / 2 >= rect.top && (top + bottom) / 2 <= rect.bottom);
      return inside !== undefined && (right > inside.right || top < inside.top || bottom > inside.bottom);
    })
    .map(({ text }) => text);
}
