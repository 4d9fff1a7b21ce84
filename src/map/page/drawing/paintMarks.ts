import type { DrawnNode } from './DrawnScene.ts';
import { fontOf } from './measureText.ts';
import type { PlacedBadge } from './placeBadges.ts';
import { WORDS_SIZE } from './placeEdgeWords.ts';
import { LEADING, labelArea, type Spot, textSize } from './placeLabels.ts';
import type { Theme } from './themes.ts';

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly zoom: number;
  readonly pan: Point;
  /** Of the canvas, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `at` is the middle of the sign on the canvas. */
export function paintLabel(brush: Brush, drawn: DrawnNode, at: Point, spot: Spot, strength: number): void {
  const { context, theme, zoom } = brush;
  const { left, top, right, bottom } = labelArea({ ...drawn, x: 0, y: 0 }, zoom, spot);
  if (at.x + right < 0 || at.x + left > brush.width || at.y + bottom < 0 || at.y + top > brush.height) return;
  const [size, x] = [textSize(zoom), at.x + (left + right) / 2];
  context.globalAlpha = strength;
  context.font = fontOf(size, drawn.isChief);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  drawn.node.label.forEach((line, i) => {
    const y = at.y + top + (i + 0.5) * size * LEADING;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
  context.globalAlpha = 1;
}

/** Along a line. */
export function paintWords({ context, theme }: Brush, text: string, width: number, { x, y, angle }: Point & { readonly angle: number }, isLit: boolean): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.font = fontOf(WORDS_SIZE);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // The line is not seen between the words.
  context.fillStyle = theme.paper;
  context.fillRect(-width / 2 - 3, -WORDS_SIZE / 2 - 1, width + 6, WORDS_SIZE + 2);
  context.fillStyle = isLit ? theme.ink : theme.soft;
  context.fillText(text, 0, 0.5);
  context.restore();
}

export function paintRing({ context }: Brush, at: Point, radius: number, colour: string, width: number): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

/** `at` is the middle of the sign on the canvas. */
export function paintBadge({ context, theme }: Brush, at: Point, { badge: { text, look }, size, area }: PlacedBadge): void {
  const [x, y, width, height] = [at.x + area.left, at.y + area.top, area.right - area.left, area.bottom - area.top];
  const side = [theme.accent, theme.paper, theme.accentInk];
  const [fill, line, ink] = { STRONG: [theme.ink, theme.paper, theme.paper], FROM: side, TO: side, QUIET: [theme.paper, theme.line, theme.soft] }[look];
  context.font = fontOf(size, look !== 'QUIET');
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 0.75;
  context.strokeStyle = line;
  context.stroke();
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x + width / 2, y + height / 2 + 0.5);
}

/** What is written on the sheet that stands for an agreement, as in entityLook.ts. */
export function paintSheetLines({ context }: Brush, at: Point, size: number): void {
  const unit = size / 12;
  context.beginPath();
  for (const y of [0, 3]) {
    context.moveTo(at.x - 2 * unit, at.y + y * unit);
    context.lineTo(at.x + 2 * unit, at.y + y * unit);
  }
  context.lineWidth = unit;
  context.strokeStyle = '#17211f';
  context.stroke();
}
