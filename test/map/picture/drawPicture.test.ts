import { describe, expect, it } from '@jest/globals';
import { rasterizeSvg } from '../../../src/lib/rasterizeSvg.ts';
import type { MapScene } from '../../../src/map/MapScene.ts';
import { drawPicture } from '../../../src/map/picture/drawPicture.ts';
import { HOSTILE } from '../../reports/sampleReport.ts';
import { meet, type ReadPicture, readPicture, type SeenText } from './readPicture.ts';
import { type SceneShape, sampleScene } from './sampleScene.ts';

const ADDRESS = 'http://127.0.0.1:4000/map?focus=node/0&language=en';

function draw(scene: MapScene, theme: 'light' | 'dark' = 'light'): string {
  return drawPicture({ scene, asked: 'Direct relationships · as of 2017', address: ADDRESS, theme });
}

const SHAPES: readonly (SceneShape & { readonly title: string })[] = [
  { title: 'around an entity' },
  { title: 'of paths', form: 'CONNECT', language: 'ZH' },
  { title: 'at a glance', form: 'OVERVIEW', nodes: 120 },
  { title: 'of one entity', nodes: 1, sources: 0 },
  { title: 'of nothing', nodes: 0, sources: 0 },
  { title: 'of hostile names', names: HOSTILE, form: 'CONNECT' },
];

describe('a picture of a map', () => {
  it.each(SHAPES)('is plain SVG in which no text lies over another or reaches out, $title', (shape) => {
    const picture = readPicture(draw(sampleScene(shape)));
    expect(outside(picture)).toEqual([]);
    expect(overlapping(picture.texts)).toEqual([]);
    for (const name of ['style', 'script', 'image', 'a', 'use', 'foreignObject']) expect(picture.all(name)).toEqual([]);
    const attributes = ['*'].flatMap((name) => picture.all(name)).flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
    expect(attributes.filter((name) => /^(style|class|on.*|href|xlink:href)$/i.test(name))).toEqual([]);
  });

  it('has the same bytes each time, and others in the dark', () => {
    const scene = sampleScene();
    expect(draw(structuredClone(scene))).toBe(draw(scene));
    expect(draw(scene, 'dark')).not.toBe(draw(scene));
    expect(readPicture(draw(scene, 'dark')).texts.map(({ text }) => text)).toEqual(readPicture(draw(scene)).texts.map(({ text }) => text));
  });

  it('tells what it is, what was asked, what is left out, whence it is known, and where it comes from', () => {
    const scene = sampleScene();
    const { all, texts } = readPicture(draw(scene));
    const said = texts.map(({ text }) => text);
    expect([all('title')[0].textContent, all('desc')[0].textContent]).toEqual([scene.title, scene.description]);
    for (const text of [
      'Ruijin Hospital & 瑞金医院',
      'Direct relationships · as of 2017',
      'Ruijin Hospital is cut',
      'Another notice',
      'Sources',
      'Zhangjiang Atlas · graph version 7',
      ADDRESS,
    ]) {
      expect(said).toContain(text);
    }
    // Twenty documents with their numbers, the others counted.
    const numbers = Array.from({ length: 20 }, (_, i) => String(i + 1));
    expect(said.filter((text) => numbers.includes(text))).toEqual(expect.arrayContaining(numbers));
    expect(said).toContain('17 Alpha & Beta');
    expect(said.filter((text) => /^2[0-9] /.test(text))).toEqual([]);
    expect(said).toContain('and 22 more, all of them at the address below');
    expect(said).toContain('瑞金医院, May 2023');
    expect(said).toContain('https://example.org/0/');
  });

  it('shows a sign for each node, a stack with its number for a fold, and the meaning of each', () => {
    const scene = sampleScene();
    const { texts, all } = readPicture(draw(scene));
    const said = texts.map(({ text }) => text);
    for (const node of scene.nodes) {
      for (const line of node.label) expect(said).toContain(line);
      if (node.form === 'FOLD') expect(said).toContain(String(node.count));
    }
    for (const { label, count } of scene.legend.types) expect(said).toContain(`${label} ${count}`);
    expect(said).toEqual(
      expect.arrayContaining(['planned', 'ended', 'implied', 'ours', 'several of one kind, with their number', 'thicker: several relationships']),
    );
    expect(all('g').filter((element) => element.getAttribute('opacity') === '0.55')).toHaveLength(scene.nodes.filter(({ form }) => form === 'FOLD').length + 1);
  });

  it('draws lines by what is known of them', () => {
    const scene = sampleScene();
    const lines = readPicture(draw(scene))
      .all('path')
      .filter((path) => /^M[-\d.]+ [-\d.]+L/.test(path.getAttribute('d') ?? ''));
    const dashes = new Set(lines.map((line) => line.getAttribute('stroke-dasharray')));
    expect(dashes).toEqual(new Set([null, '7 4', '1.5 3', '7 3 1.5 3']));
    expect(lines.filter((line) => line.getAttribute('stroke-opacity') === '0.45').length).toBeGreaterThan(2);
  });

  it('writes words on lines, where they touch no label and no other line', () => {
    const scene = sampleScene({ nodes: 60 });
    const picture = readPicture(draw(scene));
    const words = picture.texts.filter(({ corners }) => corners[0][1] !== corners[1][1]);
    expect(words.length).toBeGreaterThan(5);
    // Where it lies in the map, whose places are moved into the picture.
    const place = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(picture.all('g')[1].getAttribute('transform') as string) as RegExpExecArray;
    const [dx, dy] = place.slice(1).map(Number);
    const lines = picture.all('path').flatMap((path) => {
      const [, ...numbers] = /^M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)$/.exec(path.getAttribute('d') ?? '') ?? [];
      const [ax, ay, bx, by] = numbers.map(Number);
      return numbers.length === 0
        ? []
        : [
            {
              text: '',
              corners: [
                [ax + dx, ay + dy],
                [bx + dx, by + dy],
                [bx + dx, by + dy],
                [ax + dx, ay + dy],
              ] as const,
            },
          ];
    });
    for (const word of words) expect(lines.filter((line) => meet(word, line)).length).toBeLessThanOrEqual(1);
  });

  it('tells paths in their order, with the numbers of their documents', () => {
    const said = readPicture(draw(sampleScene({ form: 'CONNECT', names: ['A', 'B'] }))).texts.map(({ text }) => text);
    expect(said).toEqual(
      expect.arrayContaining(['Paths, best first', 'A B 0. [1, 2, 3, 4, 2 more]', 'A B 1. [2, 3, 4, 5, 2 more]', 'A B 25. [8, 9, 10, 11, 1 more]']),
    );
  });

  it('tells sentences and publishers to their end, however long', () => {
    const long = Array.from({ length: 150 }, (_, i) => `word${i}`).join(' ');
    const scene = sampleScene({ form: 'CONNECT' });
    const said = readPicture(
      draw({
        ...scene,
        paths: (scene.paths ?? []).map((path) => ({ ...path, sentence: `${long}.` })),
        sources: [],
      }),
    ).texts.map(({ text }) => text);
    const whole = said.join(' ');
    for (const numbers of ['[1, 2, 3, 4, 2 more]', '[8, 9, 10, 11, 1 more]']) expect(whole).toContain(`word148 word149. ${numbers}`);
    expect(whole).toContain('上海生物医药产业股权投资基金合伙企业');
  });

  it('escapes what names hold', () => {
    const { root, all } = readPicture(draw(sampleScene({ names: HOSTILE })));
    expect(all('script')).toEqual([]);
    expect(root.textContent).toContain('<script>alert(1)</script>');
    expect([...(root.textContent as string)].filter((character) => /\p{C}/u.test(character))).toEqual([]);
  });

  it('is drawn as PNG, in either language and theme', async () => {
    for (const [shape, theme] of [
      [{}, 'light'],
      [{ form: 'CONNECT', language: 'ZH' }, 'dark'],
    ] as const) {
      const svg = draw(sampleScene(shape), theme);
      const png = Buffer.from(await rasterizeSvg(svg, { scale: 1 }));
      const { width, height } = readPicture(svg);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
      // A blank one is much smaller.
      expect(png.length).toBeGreaterThan(40_000);
    }
  });
});

function outside({ width, height, texts }: ReadPicture): string[] {
  return texts.filter(({ corners }) => corners.some(([x, y]) => x < 0 || y < 0 || x > width || y > height)).map(({ text }) => text);
}

function overlapping(texts: readonly SeenText[]): string[] {
  const pairs: string[] = [];
  for (let a = 0; a < texts.length; a++)
    for (let b = a + 1; b < texts.length; b++) if (meet(texts[a], texts[b])) pairs.push(`${texts[a].text} | ${texts[b].text}`);
  return pairs;
}
