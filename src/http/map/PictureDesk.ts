import { LRUCache } from 'lru-cache';
import { refused } from '../../analysis/filterInput.ts';
import { AtlasError } from '../../errors.ts';
import { Gate } from '../../lib/Gate.ts';
import { orAborted } from '../../lib/orAborted.ts';
import { MAX_PIXELS, rasterizeSvg } from '../../lib/rasterizeSvg.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import { askedWords } from '../../map/picture/askedWords.ts';
import { drawPicture } from '../../map/picture/drawPicture.ts';
import type { PictureThemeName } from '../../map/picture/pictureTheme.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { SharedWork } from '../SharedWork.ts';
import type { MapDesk } from './MapDesk.ts';

export interface PictureRequest {
  readonly snapshot: Snapshot;
  readonly asked: MapRequest;
  readonly theme: PictureThemeName;
  /** Where the client sees this server; it stands in the picture. */
  readonly origin: string;
}

export interface MadePicture {
  readonly bytes: Buffer;
  /** False: time ended a search, and asked for again it may show more. */
  readonly isFinal: boolean;
}

export interface Thumbnail {
  /** For /map.png. */
  readonly scale: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels to a pixel of CSS where nobody asks for so many: the first with which the picture is not too large. */
const USUAL_SCALES = [2, 1.5, 1];
/** Each is drawn by a thread, and takes up to 64 MB meanwhile. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
const KEPT_BYTES = 32 << 20;

/** Draws maps as pictures, each once for all who ask for it at a time, and keeps those asked for last. */
export class PictureDesk {
  readonly #maps: MapDesk;
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length + 1_000 });
  readonly #running = new SharedWork<Buffer>();
  readonly #gate = new Gate(AT_ONCE);

  constructor(maps: MapDesk) {
    this.#maps = maps;
  }

  async svg(request: PictureRequest, signal: AbortSignal): Promise<MadePicture> {
    const { snapshot, asked, theme, origin } = request;
    const key = keyOf(request, 'svg');
    const kept = this.#kept.get(key);
    if (kept !== undefined) return { bytes: kept, isFinal: true };
    const scene = await this.#maps.scene(snapshot, asked, signal);
    const svg = drawPicture({ scene, asked: askedWords(snapshot, asked), address: `${origin}/map?${asked.address}`, theme });
    const bytes = Buffer.from(svg);
    if (scene.isFinal) this.#kept.set(key, bytes);
    return { bytes, isFinal: scene.isFinal };
  }

  /** The largest PNG that is no larger than that, and how to ask for it; null: a tenth of the map's own size is too large. */
  async thumbnail(request: PictureRequest, most: { readonly width: number; readonly height: number }, signal: AbortSignal): Promise<Thumbnail | null> {
    const { width, height } = sizeOf((await this.svg(request, signal)).bytes.toString());
    const tenths = Math.min(10, Math.floor((10 * most.width) / width), Math.floor((10 * most.height) / height));
    if (tenths < 1) return null;
    // As the rasterizer reckons, with 32 bits.
    const scaled = (length: number) => Math.round(Math.fround(length * Math.fround(tenths / 10)));
    return { scale: tenths / 10, width: scaled(width), height: scaled(height) };
  }

  /** `scale`: null, as large as is usual. Rejects with LIMIT_EXCEEDED what has too many pixels. */
  async png(request: PictureRequest, scale: number | null, signal: AbortSignal): Promise<MadePicture> {
    // Before a map is made in vain.
    if (!this.#kept.has(keyOf(request, 'svg'))) this.#refuseTooMany();
    const { bytes, isFinal } = await this.svg(request, signal);
    const svg = bytes.toString();
    const chosen = chooseScale(svg, scale, request.asked);
    const key = keyOf(request, `png ${chosen}`);
    const kept = isFinal ? this.#kept.get(key) : undefined;
    if (kept !== undefined) return { bytes: kept, isFinal };
    const draw = async (work: AbortSignal) => {
      this.#refuseTooMany();
      return this.#gate.pass(work, async () => {
        const png = Buffer.from(await rasterizeSvg(svg, { scale: chosen }, work));
        if (isFinal) this.#kept.set(key, png);
        return png;
      });
    };
    const drawn = isFinal ? this.#running.do(key, signal, draw) : draw(signal);
    return { bytes: await orAborted(drawn, signal), isFinal };
  }

  #refuseTooMany(): void {
    if (this.#gate.waiting >= MOST_WAITING) throw new AtlasError('OVERLOADED');
  }
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [width, height] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
  return { width, height };
}

function keyOf({ snapshot, asked, theme, origin }: PictureRequest, form: string): string {
  return `${snapshot.version} ${snapshot.loadedAt.getTime()} ${form} ${theme} ${origin} ${asked.address}`;
}

function chooseScale(svg: string, scale: number | null, { subject }: MapRequest): number {
  const { width, height } = sizeOf(svg);
  const fits = (one: number) => Math.ceil(width * one) * Math.ceil(height * one) <= MAX_PIXELS;
  const usual = USUAL_SCALES.find(fits);
  if (usual === undefined) {
    const name = subject?.form === 'CONNECT' ? 'paths' : 'size';
    throw refused(
      'LIMIT_EXCEEDED',
      name,
      `the map is ${width} by ${height} pixels, and a PNG has ${MAX_PIXELS} of them at the most; ask for fewer, or for /map.svg`,
    );
  }
  if (scale === null || fits(scale)) return scale ?? usual;
  throw refused(
    'LIMIT_EXCEEDED',
    'scale',
    `the map is ${width} by ${height} pixels at scale 1, and a PNG has ${MAX_PIXELS} of them at the most; give ${usual}, or leave it out`,
  );
}
