export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';

export function fontOf(size: number, isBold = false): string {
  return `${isBold ? '600 ' : ''}${size}px ${FONT}`;
}

let ruler: CanvasRenderingContext2D | null = null;

/** How wide it is drawn, in pixels, rounded up. */
export function measureText(text: string, size: number, isBold = false): number {
  ruler ??= document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  ruler.font = fontOf(size, isBold);
  return Math.ceil(ruler.measureText(text).width) + 1;
}
