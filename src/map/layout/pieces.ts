import type { LayoutBox, LayoutLink } from './Layout.ts';

/** A map or a part of one; links are by place in `boxes`. */
export interface Piece {
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
}

/** Where the anchor of each box is. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Each once, and no box is its own. */
export function neighboursOf({ boxes, links }: Piece): number[][] {
  const neighbours = boxes.map(() => new Set<number>());
  for (const { from, to } of links) {
    if (from === to) continue;
    neighbours[from].add(to);
    neighbours[to].add(from);
  }
  return neighbours.map((set) => [...set]);
}

export function partOf({ boxes, links }: Piece, members: readonly number[]): Piece {
  const place = new Map(members.map((box, i) => [box, i]));
  const own: LayoutLink[] = [];
  for (const { from, to } of links) {
    const [a, b] = [place.get(from), place.get(to)];
    if (a !== undefined && b !== undefined) own.push({ from: a, to: b });
  }
  return { boxes: members.map((box) => boxes[box]), links: own };
}

export interface ConnectedPiece {
  /** In the order of the job; by group where nothing links them. */
  readonly members: readonly number[];
  readonly isLinked: boolean;
}

/** What hangs together among the members: what is in the middle of the map first, then the larger. Boxes by themselves are one piece, which nothing links, at the end. */
export function connectedPieces({ boxes, links }: Piece, members: readonly number[]): ConnectedPiece[] {
  const isMember = new Set(members);
  const neighbours = neighboursOf({ boxes, links: links.filter(({ from, to }) => isMember.has(from) && isMember.has(to)) });
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const first of members) {
    if (seen.has(first)) continue;
    seen.add(first);
    const piece = [first];
    for (let at = 0; at < piece.length; at++) {
      for (const other of neighbours[piece[at]]) {
        if (seen.has(other)) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push(piece.sort((a, b) => a - b));
  }
  const weight = (piece: readonly number[]) => piece.reduce((sum, box) => sum + boxes[box].weight, 0);
  pieces.sort((a, b) => weight(b) - weight(a) || b.length - a.length || a[0] - b[0]);
  // One in the middle of the map stays there, even by itself.
  const linked = pieces.filter((piece) => piece.length > 1 || weight(piece) > 0).map((piece) => ({ members: piece, isLinked: true }));
  const single = pieces.filter((piece) => piece.length === 1 && weight(piece) === 0).flat();
  single.sort((a, b) => boxes[a].group - boxes[b].group || a - b);
  return single.length === 0 ? linked : [...linked, { members: single, isLinked: false }];
}
