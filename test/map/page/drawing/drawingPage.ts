import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

export interface DrawingPage {
  /** http://127.0.0.1:PORT */
  readonly origin: string;
  close(): Promise<void>;
}

/** Forbids all that the strictest pages that embed a map forbid. */
const POLICY = "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'";

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Drawing</title><link rel="icon" href="/none"><link rel="stylesheet" href="/style.css">
<script type="module" src="/drawing.js"></script></head><body><main><h1>A map</h1><div id="map"></div></main></body></html>`;
const STYLE = 'html, body, main { height: 100%; margin: 0 } h1 { position: absolute; left: -999px } #map { height: 100% } canvas { border: 9px solid red }';
/** What tests call in the page: `draw` makes a drawing, in the page or in a shadow root, that notes its events in `seen`. */
const SCRIPT = `
import { createDrawing } from './createDrawing.ts';
window.seen = [];
window.draw = (options = {}, isInShadow = false) => {
  let container = document.getElementById('map');
  if (isInShadow) {
    const root = container.attachShadow({ mode: 'open' });
    container = root.appendChild(document.createElement('div'));
    container.style.height = '100%';
  }
  window.drawing = createDrawing({ container, language: 'en', theme: 'light', ...options }, {
    onSelect: (id) => seen.push(['select', id]),
    onOpen: (id) => seen.push(['open', id]),
    onView: (view) => seen.push(['view', view && view.zoom]),
    onEdge: (id) => seen.push(['edge', id]),
  });
  window.frame = container.firstElementChild.shadowRoot;
};
/** Where a place of the map is in the window. */
window.at = (x, y) => {
  const { left, top, width, height } = document.getElementById('map').getBoundingClientRect();
  const view = drawing.view;
  return [left + width / 2 + (x - view.x) * view.zoom, top + height / 2 + (y - view.y) * view.zoom];
};
/** How many pixels of all layers have a colour, or nearly, or any. */
window.pixels = (colour = null, area = null, tolerance = 0) => {
  let count = 0;
  for (const canvas of frame.querySelectorAll('canvas')) {
    const box = area ?? { left: 0, top: 0, right: canvas.width, bottom: canvas.height };
    const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
    const { data } = canvas.getContext('2d').getImageData(box.left, box.top, width, height);
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] > 0 && (colour === null || (data[i + 3] > 200 && colour.every((value, c) => Math.abs(data[i + c] - value) <= tolerance)))) count++;
    }
  }
  return count;
};
document.body.dataset.ready = 'true';
`;

/** A page on loopback with nothing but the drawing, under a strict policy and with a style that must not reach into it. */
export async function startDrawingPage(): Promise<DrawingPage> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: fileURLToPath(new URL('../../../../src/map/page', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', target: ['es2022'], minify: true, charset: 'utf8', tsconfigRaw: '{}', logLevel: 'silent' },
  });
  await stop();
  const files: Record<string, readonly [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/style.css': ['text/css', STYLE],
    '/drawing.js': ['text/javascript; charset=utf-8', outputFiles[0].text],
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
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
