import type { EntityType } from '../../ontology/records.ts';
import { cornersOf, lookOf, tenth } from '../../ontology/words/entityLook.ts';
import type { Theme } from '../page/drawing/themes.ts';

/** Signs are made for a square of 12 units. */
const UNITS = 12;
const INK = '#17211f';

/** The sign of a type, so large around a point. */
export function drawSign(type: EntityType, x: number, y: number, extent: number, { outline }: Theme): string {
  const { colour, shape } = lookOf(type);
  const unit = extent / UNITS;
  const look = `fill="${colour}" stroke="${outline}" stroke-width="1.2" stroke-linejoin="round"`;
  if (shape === 'RING')
    return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(5 * unit)}" fill="none" stroke="${outline}" stroke-width="${tenth(2 * unit)}"/>`;
  if (shape === 'CIRCLE') return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(5.5 * unit)}" ${look}/>`;
  const points = cornersOf(shape).map(([dx, dy]) => `${tenth(x + dx * unit)},${tenth(y + dy * unit)}`);
  const written = shape === 'SHEET' ? sheetLines(x, y, unit) : '';
  return `<polygon points="${points.join(' ')}" ${look}/>${written}`;
}

/** What is written on an agreement. */
function sheetLines(x: number, y: number, unit: number): string {
  return `<path d="M${tenth(x - 2 * unit)} ${tenth(y)}h${tenth(4 * unit)}m${tenth(-4 * unit)} ${tenth(3 * unit)}h${tenth(4 * unit)}" stroke="${INK}" stroke-width="${tenth(unit)}" fill="none"/>`;
}
