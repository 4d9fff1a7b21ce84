import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';

/** Modules of page/, and how tables call them. */
export const CONTESTANTS = {
  atlas: 'the atlas: Cytoscape.js, canvas, labels of our own',
  cytoscapeCanvas: 'Cytoscape.js, canvas',
  cytoscapeWebgl: 'Cytoscape.js, WebGL',
  sigma: 'sigma.js 4 with graphology, WebGL',
} as const;
export type ContestantName = keyof typeof CONTESTANTS;
export const CONTESTANT_NAMES = Object.keys(CONTESTANTS) as readonly ContestantName[];

export interface ContestantPages {
  address(name: ContestantName): string;
  readonly gzipBytes: Readonly<Record<ContestantName, number>>;
  close(): Promise<void>;
}

/** A page for each, on loopback. */
export async function serveContestants(): Promise<ContestantPages> {
  const scripts = new Map<string, string>();
  for (const name of CONTESTANT_NAMES) {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`page/${name}.ts`, import.meta.url))],
      ...{ bundle: true, write: false, format: 'esm', target: ['es2022'], minify: true, charset: 'utf8', tsconfigRaw: '{}', logLevel: 'silent' },
    });
    scripts.set(name, outputFiles[0].text);
  }
  await stop();
  const server = createServer(({ url = '' }, response) => {
    const script = scripts.get(url.slice(1, -3));
    response.setHeader('content-type', script === undefined ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
    response.end(script ?? pageOf(url.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: (name) => `${origin}/${name}`,
    gzipBytes: Object.fromEntries([...scripts].map(([name, script]) => [name, gzipSync(script).length])) as Record<ContestantName, number>,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(name: string): string {
  return `<!DOCTYPE html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } #map { position: relative; height: 100% }</style><div id="map"></div><script type="module" src="/${name}.js"></script>`;
}
