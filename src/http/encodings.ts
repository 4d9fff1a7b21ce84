import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Less than this gains nothing. */
export const LEAST_COMPRESSED = 1_024;
/** Higher levels take several times as long for a few per cent. */
export const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
const GZIP = { level: 5 };

const brotliCompressed = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The one that `Accept-Encoding` likes best, Brotli among equals; null: none, so the bytes are sent as they are. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const wanted = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    wanted.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const likes = (name: string) => wanted.get(name) ?? wanted.get('*') ?? 0;
  const [br, gz, identity] = [likes('br'), Math.max(likes('gzip'), wanted.get('x-gzip') ?? 0), wanted.get('identity') ?? 0];
  const best = Math.max(br, gz);
  if (best === 0 || best < identity) return null;
  return br === best ? 'br' : 'gzip';
}

export function encoded(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? brotliCompressed(body, BROTLI) : gzipped(body, GZIP);
}
