import { expect, it } from '@jest/globals';
import { LOOK_ORDER } from '../../../src/ontology/words/entityLook.ts';
import { type NeighboursPicture, neighboursFigure } from '../../../src/reports/figures/neighboursFigure.ts';
import { HOSTILE } from '../sampleReport.ts';
import { misplaced, stickingOut, textBoxes } from './textBoxes.ts';

const NAMES = [
  'Shanghai Institute of Materia Medica, Chinese Academy of Sciences',
  '上海上实生物医药二期创业投资合伙企业(有限合伙)',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWWWWWWWWW',
  'Lilly',
  '（（（（（（））））））',
  ...HOSTILE,
  'x'.repeat(10_000),
  '长'.repeat(10_000),
];

const entity = (i: number) => ({
  id: `institution/${i}`,
  type: LOOK_ORDER[i % LOOK_ORDER.length],
  name: NAMES[i % NAMES.length],
  kind: '战略合作 strategic cooperation',
});

const PICTURE: NeighboursPicture = {
  id: 'neighbours',
  title: 'Neighbours <of> A & B',
  description: '近邻',
  entity: entity(0),
  groups: (['OUT', 'IN', 'NONE'] as const).map((direction, i) => ({
    title: ['received capital commitments from', '由…作为主要出资人之一共同发起设立并长期支持的', 'x'][i],
    direction,
    neighbours: Array.from({ length: 1 + i * 8 }, (_, at) => entity(at + i)),
    more: i === 1 ? '+ 49,000 more: company 40,000 · hospital 9,000 · strategic cooperation agreements of all kinds 8,000 · …' : null,
  })),
  typeWord: (type) => type.toLowerCase(),
};

it('keeps each text in its place, whatever names there are', () => {
  const figure = neighboursFigure(PICTURE);
  expect(misplaced(figure.svg, figure)).toEqual([]);
  expect(stickingOut(figure.svg)).toEqual([]);
  expect(textBoxes(figure.svg).length).toBeGreaterThan(60);
});

it('is plain SVG with title and description, and the same bytes each time', () => {
  const { svg } = neighboursFigure(PICTURE);
  expect(neighboursFigure(PICTURE).svg).toBe(svg);
  expect(svg.length).toBeLessThan(40_000);
  expect(svg).toContain('<title>Neighbours &#60;of&#62; A &#38; B</title><desc>近邻</desc>');
  expect(new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag))).toEqual(
    new Set(['svg', 'title', 'desc', 'rect', 'g', 'line', 'polygon', 'text', 'circle', 'path']),
  );
  expect(svg).not.toMatch(/href|style=|url\(|\p{Cf}/u);
});

it('tells types apart by shape as well as by colour, and says in a legend which are there', () => {
  const two = { ...PICTURE, groups: [{ ...PICTURE.groups[0], neighbours: [{ ...entity(1), type: 'FUND' as const }] }] };
  const texts = textBoxes(neighboursFigure(two).svg).map(({ text }) => text);
  expect(texts.slice(-2)).toEqual(['institution', 'fund']);
});

it('draws an entity without neighbours', () => {
  const figure = neighboursFigure({ ...PICTURE, groups: [] });
  expect(misplaced(figure.svg, figure)).toEqual([]);
});
