import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { orAborted } from './orAborted.ts';
import { FONT_FAMILY, withFonts } from './withFonts.ts';

/** What is drawn; elements that name pictures or other documents (image, feImage, use, foreignObject) are not among them. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g a title desc metadata defs style rect circle ellipse line polyline polygon path text tspan textPath linearGradient radialGradient stop clipPath marker'.split(
    ' ',
  ),
);
const MAX_CHARACTERS = 4_000_000;
const MAX_DEPTH = 64;
/** 64 MB while it is drawn. */
export const MAX_PIXELS = 16_000_000;

export interface RasterSize {
  /** Pixels of the picture to a pixel of CSS. */
  readonly scale: number;
}

/**
 * The picture as PNG, drawn off the main thread; the same SVG gives the same bytes. Reads no file but its fonts, and nothing from the network. Rejects with
 * a RangeError what could do so, or what is too large: an SVG has to state its width and height in pixels.
 */
export async function rasterizeSvg(svg: string, { scale }: RasterSize, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  if (svg.length > MAX_CHARACTERS) throw new RangeError(`an SVG of ${svg.length} characters is longer than ${MAX_CHARACTERS}`);
  checkMarkup(svg);
  checkSize(svg, scale);
  const image = withFonts(charactersOf(svg), (fontFiles) => {
    signal?.throwIfAborted();
    return renderAsync(svg, optionsOf(fontFiles, scale));
  });
  return (await orAborted(image, signal)).asPng();
}

/** The only fonts are ours, whatever is asked for, so that every machine draws the same. */
function optionsOf(fontFiles: string[], scale: number): ResvgRenderOptions {
  return {
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: FONT_FAMILY,
      serifFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
      cursiveFamily: FONT_FAMILY,
      fantasyFamily: FONT_FAMILY,
      monospaceFamily: FONT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: scale },
    logLevel: 'off',
  };
}

/** Each once: those of the markup, which has the Latin ones, and those that are written as numbers. */
function charactersOf(svg: string): string {
  const numbered = svg.replace(/&#(x?)([0-9A-Fa-f]{1,6});/g, (_, hex: string, digits: string) => {
    const code = Number.parseInt(digits, hex === '' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return [...new Set(`${numbered}&<>"'…\ufffd`)].join('');
}

const TAG = /<(\/?)(?:[\w.-]+:)?([A-Za-z][\w.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;

/** Where there are no comments, CDATA sections, processing instructions and document types, each "<" begins a tag. */
function checkMarkup(svg: string): void {
  let depth = 0;
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    if (tag === null) throw new RangeError(`an SVG may hold tags alone, not "${svg.slice(at, at + 20)}"`);
    const [, closing, name, empty] = tag;
    if (!ELEMENTS.has(name)) throw new RangeError(`an SVG may not hold <${name.slice(0, 40)}>`);
    if (closing !== '') depth--;
    else if (empty === '' && ++depth > MAX_DEPTH) throw new RangeError(`an SVG may not be nested deeper than ${MAX_DEPTH}`);
  }
}

function checkSize(svg: string, scale: number): void {
  const root = /<[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+(?:\\.\\d+)?)(?:px)?["']`).exec(root)?.[1]));
  const pixels = Math.ceil(width * scale) * Math.ceil(height * scale);
  if (!(pixels > 0 && pixels <= MAX_PIXELS)) {
    throw new RangeError(`an SVG has to state its width and height in pixels, and no picture may have more than ${MAX_PIXELS} of them`);
  }
}
