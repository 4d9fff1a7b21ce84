import { createRequire } from 'node:module';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { orAborted } from './orAborted.ts';

const require = createRequire(import.meta.url);

/** The only fonts there are, so that every machine draws the same: Chinese and Latin, regular and bold. */
const FONT_FILES: readonly string[] = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
];
const FAMILY = 'Noto Sans SC';

/** What is drawn; elements that name pictures or other documents (image, feImage, use, foreignObject) are not among them. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g a title desc metadata defs style rect circle ellipse line polyline polygon path text tspan textPath linearGradient radialGradient stop clipPath marker'.split(
    ' ',
  ),
);
const MAX_CHARACTERS = 4_000_000;
const MAX_DEPTH = 64;
/** 64 MB while it is drawn. */
const MAX_PIXELS = 16_000_000;

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
  const options: ResvgRenderOptions = {
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONT_FILES],
      defaultFontFamily: FAMILY,
      serifFamily: FAMILY,
      sansSerifFamily: FAMILY,
      cursiveFamily: FAMILY,
      fantasyFamily: FAMILY,
      monospaceFamily: FAMILY,
    },
    fitTo: { mode: 'zoom', value: scale },
    logLevel: 'off',
  };
  return (await orAborted(renderAsync(svg, options), signal)).asPng();
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
