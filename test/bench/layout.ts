import type { LayoutJob } from '../../src/map/layout/Layout.ts';
import { placeBoxes } from '../../src/map/layout/placeBoxes.ts';
import { drawPicture } from '../../src/map/picture/drawPicture.ts';
import { box, type JobShape, randomJob } from '../map/layout/sampleJobs.ts';
import { sampleScene } from '../map/picture/sampleScene.ts';

/**
 * `npm run bench:layout`: how long maps take to be placed, and pictures of them to be written, in one thread: by the clock, and by what the processor has worked for it, which others on the
 * machine do not change. Goals: 1,000 boxes with 2,500 links in a second, 2,000 with 5,000 in a few.
 */
const SHAPES: readonly (JobShape & { readonly form: LayoutJob['form'] })[] = [
  { form: 'ORGANIC', boxes: 80, links: 130 },
  { form: 'ORGANIC', boxes: 300, links: 700 },
  { form: 'ORGANIC', boxes: 1_000, links: 2_500 },
  { form: 'ORGANIC', boxes: 2_000, links: 5_000 },
  { form: 'COLUMNS', boxes: 100, links: 200 },
  { form: 'COLUMNS', boxes: 1_000, links: 2_500 },
];

const lines: string[] = [];
measure('warming up', () => placeBoxes(randomJob({ boxes: 150, links: 300 })));
lines.length = 0;
for (const shape of SHAPES) measure(`${shape.form.toLowerCase()}, ${shape.boxes} boxes, ${shape.links} links`, () => placeBoxes(randomJob(shape)));
measure('a star of 300 with 5 folds of 100 opened', () => placeBoxes(openedFolds(300, 5, 100)));
measure('a star of 80 with 40 folds of 20 opened', () => placeBoxes(openedFolds(80, 40, 20)));
for (const nodes of [80, 500]) {
  const scene = sampleScene({ nodes });
  measure(`a picture of ${nodes} nodes as SVG`, () => drawPicture({ scene, asked: 'all', address: 'http://127.0.0.1:4000/map', theme: 'light' }));
}
process.stdout.write(`${lines.join('\n')}\n`);

function measure(what: string, work: () => unknown): void {
  const [clock, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  lines.push(`${what.padEnd(46)} ${Math.round(performance.now() - clock)} ms, of the processor ${Math.round((user + system) / 1_000)} ms`);
}

/** Each fold is opened a step after the one before. */
function openedFolds(around: number, folds: number, members: number): LayoutJob {
  const opened = Array.from({ length: folds }, (_, fold) => Array.from({ length: members }, (_, i) => ({ fold, place: 1 + around + fold * members + i })));
  return {
    form: 'ORGANIC',
    boxes: [
      box({ weight: 1 }),
      ...Array.from({ length: around }, (_, i) => box({ group: Math.floor(i / 20), width: 60 + (i % 7) * 12 })),
      ...opened.flat().map(({ fold }, i) => box({ step: fold + 1, width: 60 + (i % 5) * 15 })),
    ],
    links: [
      ...Array.from({ length: around }, (_, i) => ({ from: 0, to: i + 1 })),
      ...opened.flat().map(({ fold, place }) => ({ from: 1 + ((fold * 7) % around), to: place })),
    ],
  };
}
