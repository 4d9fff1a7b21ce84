import { expect, it } from '@jest/globals';
import { connectionFigure, type PicturePath } from '../../../src/reports/figures/connectionFigure.ts';
import { HOSTILE } from '../sampleReport.ts';
import { misplaced, stickingOut, textBoxes } from './textBoxes.ts';

const entity = (name: string, type: PicturePath['entities'][number]['type'] = 'INSTITUTION') => ({ id: `x/${name}`, type, name, kind: 'company' });
const hop = (words: string[], direction: PicturePath['hops'][number]['direction'] = 'FORWARD') => ({ words, direction });
const draw = (paths: readonly PicturePath[]) =>
  connectionFigure({ id: 'connection', title: 'T', description: 'D', headings: ['hospital', 'fund'], paths, typeWord: (type) => type.toLowerCase() });

const PATHS: readonly PicturePath[] = [
  {
    entities: ['Ruijin', 'Alpha', 'Seed'].map((name) => entity(name)),
    hops: [hop(['partners with'], 'NONE'), hop(['invested in', 'supports', 'founded'], 'BOTH')],
    connectors: [1],
  },
  {
    entities: ['Ruijin', 'Lab', 'Beta', 'Bureau', 'Seed'].map((name) => entity(name)),
    hops: [hop(['received capital commitments from']), hop(['缔约'], 'BACK'), hop(['由…作为主要出资人之一共同发起设立']), hop(['is affiliated with'])],
    connectors: [2, 3],
  },
  {
    entities: [...HOSTILE.slice(0, 2), 'W'.repeat(9_000), '长'.repeat(9_000), 'Five', 'Six', 'Seed'].map((name) => entity(name, 'FUND')),
    hops: Array.from({ length: 6 }, () => hop(['committed capital to', 'supports'])),
    connectors: [5],
  },
  { entities: ['Renji', 'Alpha', 'Growth'].map((name) => entity(name)), hops: [hop(['uses']), hop(['was trialled at'])], connectors: [1] },
];

it('keeps each text in its place, however long the paths and the names are', () => {
  const figure = draw(PATHS);
  expect(misplaced(figure.svg, figure)).toEqual([]);
  expect(stickingOut(figure.svg)).toEqual([]);
});

it('gives the same bytes each time, in a size that does not grow with the names', () => {
  expect(draw(PATHS)).toEqual(draw(PATHS));
  expect(draw(PATHS).svg.length).toBeLessThan(40_000);
  expect(draw(PATHS).svg).not.toMatch(/\p{Cf}/u);
});

it('draws what rows share once', () => {
  const texts = textBoxes(draw(PATHS.slice(0, 2)).svg).map(({ text }) => text);
  expect(texts.filter((text) => text === 'Ruijin' || text === 'Seed')).toEqual(['Ruijin', 'Seed']);
});

it('keeps each connector between the two sides, in one column where it can', () => {
  const boxes = textBoxes(draw([PATHS[0], PATHS[1], PATHS[3]]).svg);
  const at = (name: string) => boxes.find(({ text }) => text === name)?.left ?? Number.NaN;
  expect(at('Alpha')).toBe(at('Beta'));
  expect([at('Ruijin'), at('Lab'), at('Beta'), at('Bureau'), at('Seed')].every((x, i, all) => i === 0 || x > all[i - 1])).toBe(true);
});
