import type { FoldNode } from '../../MapScene.ts';
import type { DrawnNode } from './DrawnScene.ts';
import { fontOf } from './measureText.ts';
import { WORDS_SIZE } from './placeEdgeWords.ts';
import { LEADING, labelArea, textSize } from './placeLabels.ts';
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
export function paintLabel(brush: Brush, drawn: DrawnNode, at: Point, strength: number): void {
  const { context, theme, zoom } = brush;
  const { left, top, right, bottom } = labelArea({ ...drawn, x: 0, y: 0 }, zoom);
  if (at.x + right < 0 || at.x + left > brush.width || at.y + bottom < 0 || at.y + top > brush.height) return;
  const size = textSize(zoom);
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
    context.strokeText(line, at.x, y);
    context.fillText(line, at.x, y);
  });
  context.globalAlpha = 1;
}

/** Along a line. */
export function paintWords({ context, theme }: Brush, text: string, { x, y, angle }: Point & { readonly angle: number }, isLit: boolean): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.font = fontOf(WORDS_SIZE);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.paper;
  context.fillStyle = isLit ? theme.ink : theme.soft;
  context.strokeText(text, 0, 0);
  context.fillText(text, 0, 0);
  context.restore();
}

export function paintRing({ context }: Brush, at: Point, radius: number, colour: string, width: number): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

/** How many a fold holds, within its sign where there is room, else beside it. */
export function paintFoldCount(brush: Brush, at: Point, reach: number, { count }: FoldNode): void {
  paintBadge(brush, { x: at.x + 4 * brush.zoom, y: at.y - 4 * brush.zoom }, reach, String(count), 'RIGHT');
}

/** A pill at the upper corner of a sign. */
export function paintBadge({ context, theme }: Brush, at: Point, reach: number, text: string, corner: 'LEFT' | 'RIGHT'): void {
  const size = Math.min(Math.max(reach * 0.85, 8.5), 11);
  context.font = fontOf(size, true);
  const [width, height] = [Math.max(context.measureText(text).width + size * 0.8, size * 1.4), size * 1.4];
  const x = corner === 'RIGHT' ? at.x + reach * 0.55 : at.x - reach * 0.55 - width;
  const y = at.y - reach * 0.75 - height / 2;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fillStyle = corner === 'RIGHT' ? theme.ink : theme.accent;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = corner === 'RIGHT' ? theme.paper : theme.accentInk;
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
