import { textWidth } from '../../lib/picture/pictureText.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import type { MapScene, SceneEdge, SceneNode } from '../MapScene.ts';
import type { Theme } from '../page/drawing/themes.ts';
import { strokeOf } from './drawEdges.ts';
import { drawSign } from './drawSign.ts';
import { PICTURE_WORDS } from './pictureWords.ts';
import { type Block, textLine } from './textBlocks.ts';

/** One sign and what it means. */
interface Entry {
  /** Of the sign; 0: the words have it in them. */
  readonly signWidth: number;
  readonly words: string;
  /** Around a middle. */
  drawSign(x: number, y: number): string;
}

const LINE_WIDTH = 30;

/** Types with how many there are of each, then what lines and marks mean: only what is to be seen. In as many rows as they need. */
export function pictureLegend({ legend, nodes, edges, language }: MapScene, theme: Theme, width: number, size: number): Block {
  const line = (edge: Pick<SceneEdge, 'status' | 'stance' | 'count'>) => (x: number, y: number) =>
    `<path d="M${tenth(x - LINE_WIDTH / 2)} ${tenth(y)}h${LINE_WIDTH}" stroke="${theme.line}" fill="none" ${strokeOf(edge)}/>`;
  const words = PICTURE_WORDS[language];
  const types = legend.types.map(
    ({ type, label, count }): Entry => ({
      signWidth: size * 1.25,
      words: `${label} ${count}`,
      drawSign: (x, y) => drawSign(type, x, y, size * 1.25, theme),
    }),
  );
  const plain = { status: 'ACTUAL', stance: 'STATED', count: 1 } as const;
  const marks = legend.marks.map(({ mark, label }): Entry => {
    if (mark === 'OURS') return { signWidth: 0, words: label, drawSign: () => '' };
    if (mark === 'FOLD') {
      const { type } = nodes.find(({ form }) => form === 'FOLD') as SceneNode;
      const stack = (x: number, y: number) =>
        `<g opacity="0.55">${drawSign(type, x + 3, y - 3, size * 1.25, theme)}</g>${drawSign(type, x, y, size * 1.25, theme)}`;
      return { signWidth: size * 1.5, words: words.fold, drawSign: stack };
    }
    const edge = mark === 'IMPLIED' ? { ...plain, stance: mark } : { ...plain, status: mark };
    return { signWidth: LINE_WIDTH, words: label, drawSign: line(edge) };
  });
  const thick = edges.some(({ count }) => count > 1) ? [{ signWidth: LINE_WIDTH, words: words.several, drawSign: line({ ...plain, count: 4 }) }] : [];
  return inRows([...types, ...marks, ...thick], theme, width, size);
}

function inRows(entries: readonly Entry[], { soft }: Theme, width: number, size: number): Block {
  const gap = size * 1.7;
  const rowHeight = size * 2;
  const placed: { readonly entry: Entry; readonly x: number; readonly row: number }[] = [];
  let [x, row] = [0, 0];
  for (const entry of entries) {
    const needed = entry.signWidth + (entry.signWidth > 0 ? 7 : 0) + textWidth(entry.words, size);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    placed.push({ entry, x, row });
    x += needed + gap;
  }
  return {
    height: placed.length === 0 ? 0 : (row + 1) * rowHeight,
    draw: (left, top) =>
      placed
        .map(({ entry, ...at }) => {
          const middle = top + (at.row + 0.5) * rowHeight;
          const words = textLine(entry.words, left + at.x + entry.signWidth + (entry.signWidth > 0 ? 7 : 0), middle + size * 0.36, { size, colour: soft });
          return entry.drawSign(left + at.x + entry.signWidth / 2, middle) + words;
        })
        .join(''),
  };
}
