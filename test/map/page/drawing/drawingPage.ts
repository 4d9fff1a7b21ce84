import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

export interface DrawingPage {
  /** http://127.0.0.1:PORT */
  readonly origin: string;
  /** How heavy the drawing is with all that it needs. */
  readonly script: string;
  close(): Promise<void>;
}

/** Forbids all that the strictest pages that embed a map forbid. */
const POLICY = "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'";

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Drawing</title><link rel="icon" href="/none"><link rel="stylesheet" href="/style.css">
<script type="module" src="/drawing.js"></script></head><body><main><h1>A map</h1><div id="map"></div></main></body></html>`;
const STYLE = 'html, body, main { height: 100%; margin: 0 } h1 { position: absolute; left: -999px } #map { height: 100% } canvas { border: 9px solid red }';
/** What tests do in the page: `open` makes a drawing that notes its events in `seen`. */
const SCRIPT = `
import { createDrawing } from './createDrawing.ts';
window.seen = [];
window.open = (options = {}, edges = true) => {
  window.drawing = createDrawing({ container: document.getElementById('map'), language: 'en', theme: 'light', ...options }, {
    onSelect: (id) => seen.push(['select', id]),
    onOpen: (id) => seen.push(['open', id]),
    onView: (view) => seen.push(['view', view]),
    ...(edges ? { onEdge: (id) => seen.push(['edge', id]) } : {}),
  });
};
document.body.dataset.ready = 'true';
`;

/** A page on loopback with nothing but the drawing, under a strict policy and with a style that must not reach into it. */
export async function startDrawingPage(): Promise<DrawingPage> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: fileURLToPath(new URL('../../../../src/map/page', import.meta.url)), loader: 'ts' },
    ...{
      bundle: true,
      write: false,
      format: 'esm',
      target: ['es2022'],
      minify: process.env['NOMIN'] === undefined,
      charset: 'utf8',
      tsconfigRaw: '{}',
      logLevel: 'silent',
    },
  });
  await stop();
  const script = outputFiles[0].text;
  const files: Record<string, readonly [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/style.css': ['text/css', STYLE],
    '/drawing.js': ['text/javascript; charset=utf-8', script],
    '/none': ['image/svg+xml', ''],
  };
  const server: Server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.[0] ?? 'text/plain', 'content-security-policy': POLICY });
    response.end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
