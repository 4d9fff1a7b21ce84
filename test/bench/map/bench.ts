import { cpus } from 'node:os';
import { CONTESTANT_NAMES, type ContestantName, serveContestants } from './contestants.ts';
import { madeUpScene } from './madeUpScene.ts';
import { type ContestantFigures, measureContestant } from './measureContestant.ts';

const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const [rounds, seconds, nodes, edges] = [option('rounds', '5'), option('seconds', '3'), option('nodes', '2000'), option('edges', '5000')].map(Number);
const shots = option('screenshots', '');
const scene = madeUpScene(nodes, edges, 8);
const pages = await serveContestants();
const figures = new Map<ContestantName, ContestantFigures[]>();
for (let round = 0; round < rounds; round++) {
  for (const name of (process.argv.includes('--only') ? [option('only', '')] : CONTESTANT_NAMES) as ContestantName[]) {
    const screenshot = shots !== '' && round === 0 ? `${shots}/${name}.png` : null;
    const f = await measureContestant({ address: pages.address(name), scene, seconds, screenshot });
    figures.set(name, [...(figures.get(name) ?? []), f]);
    process.stdout.write(`${name} ${JSON.stringify(f)}\n`);
  }
}
process.stdout.write(`${JSON.stringify(pages.gzipBytes)} ${cpus()[0].model}\n`);
await pages.close();
