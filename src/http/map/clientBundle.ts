import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';

export interface BundledFile {
  readonly text: string;
  readonly etag: string;
  /** What it weighs on its way. */
  readonly gzipBytes: number;
}

/** Modules that pages load; each is one file, which needs nothing else. */
const ENTRIES = { explorer: 'explorer.ts', 'ecosystem-map': 'EcosystemMap.ts' } as const;
export type BundleName = keyof typeof ENTRIES;

const bundles = new Map<BundleName, Promise<BundledFile>>();

/** Our modules for browsers with what they need, in one file: made once in a process, when first asked for. */
export function clientBundle(name: BundleName): Promise<BundledFile> {
  const known = bundles.get(name) ?? bundle(name);
  bundles.set(name, known);
  known.catch(() => bundles.delete(name));
  return known;
}

async function bundle(name: BundleName): Promise<BundledFile> {
  const entry = fileURLToPath(new URL(`../../map/page/${ENTRIES[name]}`, import.meta.url));
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
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    return { text, etag, gzipBytes: gzipSync(text).length };
  } finally {
    // It is a process of its own, which is not needed any more.
    await stop();
  }
}
