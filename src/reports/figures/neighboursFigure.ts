import { wrapText } from '../../lib/picture/pictureText.ts';
import type { Figure } from '../ReportDoc.ts';
import { arrowHead, type Box, entityBox, FAINT_INK, INK, LINE, label, legend, line, type PictureEntity, picture } from './drawing.ts';

/** Neighbours that are related in one way. */
export interface NeighbourGroup {
  /** Seen from the entity in the middle: "is a party to". */
  readonly title: string;
  readonly direction: 'OUT' | 'IN' | 'NONE';
  readonly neighbours: readonly PictureEntity[];
  /** "12 more: 8 companies, 4 hospitals"; null: all are shown. */
  readonly more: string | null;
}

export interface NeighboursPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly entity: PictureEntity;
  readonly groups: readonly NeighbourGroup[];
  readonly typeWord: (type: PictureEntity['type']) => string;
}

const WIDTH = 720;
const EDGE = 8;
const SELF_WIDTH = 158;
const SELF_HEIGHT = 88;
const SPINE = 184;
const TITLE = { x: 204, width: 118 };
const BOXES = { x: 332, width: 186, height: 46, gap: 6, columns: 2 };
const MORE_HEIGHT = 24;
const GROUP_GAP = 10;
const TITLE_SIZE = 11;

/** The entity at the left, a row of boxes a way in which it is related: nothing lies upon anything else. */
export function neighboursFigure({ entity, groups, typeWord, ...figure }: NeighboursPicture): Figure {
  let top = EDGE;
  const placed = groups.map((group) => {
    const rows = Math.ceil(group.neighbours.length / BOXES.columns);
    const height = Math.max(BOXES.height, rows * (BOXES.height + BOXES.gap) - BOXES.gap + (group.more === null ? 0 : MORE_HEIGHT));
    const box = { y: top, height };
    top += height + GROUP_GAP;
    return { group, ...box };
  });
  const bottom = Math.max(top - GROUP_GAP, EDGE + SELF_HEIGHT);
  const self: Box = { x: EDGE, y: (EDGE + bottom - SELF_HEIGHT) / 2, width: SELF_WIDTH, height: SELF_HEIGHT };
  const branches = placed.map(({ group, y }) => branch(group, y));
  const middle = self.y + SELF_HEIGHT / 2;
  const ends = [...placed.map(({ y }) => y + BOXES.height / 2), middle];
  const spine = placed.length === 0 ? '' : line(self.x + SELF_WIDTH, middle, SPINE, middle) + line(SPINE, Math.min(...ends), SPINE, Math.max(...ends));
  const types = [entity, ...groups.flatMap(({ neighbours }) => neighbours)].map(({ type }) => type);
  const key = legend(types, typeWord, { x: EDGE, y: bottom + 14, width: WIDTH - 2 * EDGE });
  const body = spine + branches.join('') + entityBox(entity, self, { lines: 4, isBold: true }) + key.body;
  return picture({ ...figure, width: WIDTH, height: Math.ceil(bottom + 14 + key.height + EDGE), body });
}

function branch({ title, direction, neighbours, more }: NeighbourGroup, y: number): string {
  const middle = y + BOXES.height / 2;
  const lines = wrapText(title, TITLE_SIZE, TITLE.width, 3);
  const first = middle - (lines.length * 14) / 2 + 11;
  const words = lines.map((text, i) => label(text, { x: TITLE.x, y: first + i * 14, size: TITLE_SIZE, width: TITLE.width + 1, colour: INK }));
  const boxes = neighbours.map((one, i) =>
    entityBox(
      one,
      {
        x: BOXES.x + (i % BOXES.columns) * (BOXES.width + BOXES.gap),
        y: y + Math.floor(i / BOXES.columns) * (BOXES.height + BOXES.gap),
        width: BOXES.width,
        height: BOXES.height,
      },
      { lines: 2 },
    ),
  );
  const rows = Math.ceil(neighbours.length / BOXES.columns);
  const rest = label(more ?? '', {
    x: BOXES.x,
    y: y + rows * (BOXES.height + BOXES.gap) - BOXES.gap + 17,
    size: TITLE_SIZE,
    width: WIDTH - BOXES.x - EDGE,
    colour: FAINT_INK,
  });
  const height = rows * (BOXES.height + BOXES.gap) - BOXES.gap;
  const rail = `<line x1="${BOXES.x - 6}" y1="${y}" x2="${BOXES.x - 6}" y2="${y + height}" stroke="${LINE}" stroke-width="1.2"/>`;
  const head = direction === 'NONE' ? '' : direction === 'OUT' ? arrowHead(TITLE.x - 4, middle, 'RIGHT') : arrowHead(SPINE, middle, 'LEFT');
  return line(SPINE, middle, TITLE.x - 5, middle) + head + words.join('') + rail + boxes.join('') + rest;
}
