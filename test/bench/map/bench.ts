import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { replaceTables } from '../paths/replaceTables.ts';
import { CONTESTANT_NAMES, type ContestantName, serveContestants } from './contestants.ts';
import { madeUpScene } from './madeUpScene.ts';
import { contestantTable, productTable } from './mapTables.ts';
import { type ContestantFigures, measureContestant } from './measureContestant.ts';
import { measureProduct, PRODUCT_PAGES, type ProductFigures, type ProductPage, startProduct } from './measureProduct.ts';

/**
 * `npm run bench:map [-- --rounds 5 --seconds 3 --nodes 2000 --edges 5000 --only product --screenshots folder --write docs/decisions/0029-drawing-library.md]`: what
 * draws a map in a browser without a graphics card, beside each other, while a hand pulls it and a wheel zooms it; and the atlas's own pages. All take turns in each round.
 * Work is the time of all cores for all processes of the browser: other than frames per second it hardly depends on what else the machine does.
 */
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const [rounds, seconds, nodes, edges] = [option('rounds', '5'), option('seconds', '3'), option('nodes', '2000'), option('edges', '5000')].map(Number);
const [only, folder, file] = [option('only', 'all'), option('screenshots', ''), option('write', '')];
const screenshot = (name: string, round: number) => (folder === '' || round > 0 ? null : `${folder}/${name}.png`);
const begun = loadavg()[0];

const parts: string[] = [];
if (only !== 'product') parts.push(await compare());
if (only !== 'contestants') parts.push(await measureAtlas());
const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`;
const busy = `${begun.toFixed(1)} to ${loadavg()[0].toFixed(1)} programs at work on it`;
const tables = `${machine}, ${busy}; medians of ${rounds} rounds of ${seconds} s a movement\n\n${parts.join('\n\n')}`;
process.stdout.write(`${tables}\n`);
if (file !== '') writeFileSync(file, replaceTables(readFileSync(file, 'utf8'), tables, 'map'));

async function compare(): Promise<string> {
  const [scene, pages] = [madeUpScene(nodes, edges, 8), await serveContestants()];
  const figures = new Map<ContestantName, ContestantFigures[]>(CONTESTANT_NAMES.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of CONTESTANT_NAMES) {
      figures.get(name)!.push(await measureContestant({ address: pages.address(name), scene, seconds, screenshot: screenshot(name, round) }));
    }
  }
  await pages.close();
  return `${nodes.toLocaleString('en')} nodes and ${edges.toLocaleString('en')} lines; in brackets × Cytoscape.js on a canvas:\n\n${contestantTable(figures, pages.gzipBytes)}`;
}

async function measureAtlas(): Promise<string> {
  const names = Object.keys(PRODUCT_PAGES) as ProductPage[];
  const figures = new Map<ProductPage, ProductFigures[]>(names.map((name) => [name, []]));
  for (const name of names) {
    const running = await startProduct(name);
    // The first to ask waits for the bundle and the layout, which are made once.
    for (const path of ['/map/explorer.js', `/map.json${PRODUCT_PAGES[name].slice('/map'.length)}`]) await (await fetch(running.origin + path)).arrayBuffer();
    for (let round = 0; round < rounds; round++) {
      figures.get(name)!.push(await measureProduct(running.origin, PRODUCT_PAGES[name], seconds, screenshot(`product-${names.indexOf(name)}`, round)));
    }
    await running.close();
  }
  return `The page /map:\n\n${productTable(figures)}`;
}
