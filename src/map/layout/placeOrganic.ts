import { inRows } from './inRows.ts';
import { joinPlaced } from './joinPlaced.ts';
import type { LayoutBox, LayoutJob, LayoutPlaces } from './Layout.ts';
import { onGrid, Plane, STRETCH } from './Plane.ts';
import { connectedPieces, type Piece, type Places, partOf } from './pieces.ts';
import { separate } from './separate.ts';
import { settle } from './settle.ts';
import { spread } from './spread.ts';
import { startPlaces } from './startPlaces.ts';

/** Between pieces that nothing links. */
const APART = 28;

/** Step by step: a later step sees only where the boxes of earlier ones are, so that these stay there whatever follows. */
export function placeOrganic({ boxes, links }: LayoutJob): LayoutPlaces {
  const places = { x: new Float64Array(boxes.length), y: new Float64Array(boxes.length) };
  const isPlaced = new Uint8Array(boxes.length);
  const planes: Planes = { plane: new Plane(), outlines: new Plane() };
  for (const step of [...new Set(boxes.map((box) => box.step))].sort((a, b) => a - b)) {
    const piece = { boxes, links: links.filter(({ from, to }) => boxes[from].step <= step && boxes[to].step <= step) };
    const members = [...boxes.keys()].filter((box) => boxes[box].step === step);
    const joined = joinPlaced(piece, members, isPlaced, places);
    putEach(planes.plane, boxes, joined, places);
    planes.outlines.add(joined.map((box) => ({ box: boxes[box], x: places.x[box], y: places.y[box] })));
    const isJoined = new Set(joined);
    placePieces(
      planes,
      piece,
      members.filter((box) => !isJoined.has(box)),
      places,
    );
    for (const box of members) isPlaced[box] = 1;
  }
  const [middleX, middleY] = boxes.length === 0 ? [0, 0] : [places.x[0], places.y[0]];
  return { x: Array.from(places.x, (value) => onGrid(value - middleX)), y: Array.from(places.y, (value) => onGrid(value - middleY)) };
}

interface Planes {
  /** Of all boxes. */
  readonly plane: Plane;
  /** Of pieces as wholes, for other pieces. */
  readonly outlines: Plane;
}

/** Boxes that nothing links with those placed before: each piece by itself, then the pieces side by side, the one with the middle of the map, or the largest, first. */
function placePieces({ plane, outlines }: Planes, { boxes, links }: Piece, members: readonly number[], { x, y }: Places): void {
  for (const piece of connectedPieces({ boxes, links }, members)) {
    const own = piece.isLinked
      ? placePiece(partOf({ boxes, links }, piece.members))
      : inRows(
          piece.members.map((box) => boxes[box]),
          outlines.size,
        );
    const placed = (dx: number, dy: number) => piece.members.map((box, i) => ({ box: boxes[box], x: onGrid(own.x[i] + dx), y: onGrid(own.y[i] + dy) }));
    const final = placed(...outlines.nearestShiftOfAll(placed(0, 0), APART));
    piece.members.forEach((box, i) => {
      x[box] = final[i].x;
      y[box] = final[i].y;
    });
    plane.add(final);
    outlines.addOutline(final);
  }
}

function placePiece(piece: Piece): Places {
  const { boxes } = piece;
  const places = startPlaces(piece);
  const middle = boxes.filter(({ weight }) => weight > 0).length;
  const isFixed = (box: number) => middle === 1 && boxes[box].weight > 0;
  settle(piece, places, { fixed: isFixed, toMiddle: true });
  spread(boxes, places);
  separate(boxes, places, isFixed);
  putEach(new Plane(), boxes, [...boxes.keys()], places);
  return places;
}

/** From the middle outwards: what is nearer to it keeps its place rather. */
function putEach(plane: Plane, boxes: readonly LayoutBox[], members: readonly number[], { x, y }: Places): void {
  const distance = (box: number) => (x[box] / STRETCH) ** 2 + y[box] ** 2;
  for (const box of members.toSorted((a, b) => boxes[b].weight - boxes[a].weight || distance(a) - distance(b) || a - b)) {
    const placed = { box: boxes[box], x: onGrid(x[box]), y: onGrid(y[box]) };
    const [dx, dy] = plane.nearestShift(placed);
    x[box] = onGrid(placed.x + dx);
    y[box] = onGrid(placed.y + dy);
    plane.add([{ box: boxes[box], x: x[box], y: y[box] }]);
  }
}
