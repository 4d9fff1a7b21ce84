import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, stop } from 'esbuild';
import type { Encoding } from '../encodings.ts';

export interface BundledFile {
  readonly text: string;
  /** Without quotes. */
  readonly tag: string;
  /** What goes over the wire. It is made once, so it may take its time. */
  readonly packed: Readonly<Record<Encoding, Buffer>>;
}

/** Modules that pages load; each is one file, which needs nothing else. */
const ENTRIES = {
  explorer: '../../map/page/explorer.ts',
  'ecosystem-map': '../../map/page/EcosystemMap.ts',
  curate: '../curate/client/curate.ts',
} as const;
export type BundleName = keyof typeof ENTRIES;

const brotliCompressed = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** The highest levels take seconds for a few per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };

const bundles = new Map<BundleName, Promise<BundledFile>>();
/** One is made at a time: stopping esbuild after one would take it from another. */
let lastTurn: Promise<unknown> = Promise.resolve();

/** Our modules for browsers with what they need, in one file: made once in a process, when first asked for. */
export function clientBundle(name: BundleName): Promise<BundledFile> {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const made = lastTurn.then(() => bundle(name));
  lastTurn = made.catch(() => bundles.delete(name));
  bundles.set(name, made);
  return made;
}

async function bundle(name: BundleName): Promise<BundledFile> {
  const entry = fileURLToPath(new URL(ENTRIES[name], import.meta.url));
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'esm',
      target: ['es2022'],
      minify: true,
      charset: 'utf8',
      legalComments: 'inline',
      tsconfigRaw: '{}',
      logLevel: 'silent',
    });
    const { text } = outputFiles[0];
    const tag = createHash('sha256').update(text).digest('base64url').slice(0, 27);
    const [br, gz] = await Promise.all([brotliCompressed(text, BROTLI), gzipped(text, { level: 9 })]);
    return { text, tag, packed: { br, gzip: gz } };
  } finally {
    // It is a process of its own, which is not needed any more.
    await stop();
  }
}
