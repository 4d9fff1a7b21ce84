import type { EntityType } from '../records.ts';

export type Shape = 'SQUARE' | 'CIRCLE' | 'DIAMOND' | 'HEXAGON' | 'TRIANGLE' | 'SHEET' | 'STAR' | 'PENTAGON' | 'PIN' | 'RING';

/** Colours that the colour-blind tell apart (Okabe and Ito), and shapes for print in grey. */
const LOOKS: Record<EntityType, { readonly colour: string; readonly shape: Shape }> = {
  INSTITUTION: { colour: '#0072b2', shape: 'SQUARE' },
  PERSON: { colour: '#cc79a7', shape: 'CIRCLE' },
  FUND: { colour: '#e69f00', shape: 'DIAMOND' },
  PLATFORM: { colour: '#009e73', shape: 'HEXAGON' },
  PRODUCT: { colour: '#d55e00', shape: 'TRIANGLE' },
  AGREEMENT: { colour: '#56b4e9', shape: 'SHEET' },
  EVENT: { colour: '#f0e442', shape: 'STAR' },
  PROGRAMME: { colour: '#8b5fbf', shape: 'PENTAGON' },
  PLACE: { colour: '#8a8f8d', shape: 'PIN' },
  SOURCE: { colour: '#ffffff', shape: 'RING' },
};

export function lookOf(type: EntityType): { readonly colour: string; readonly shape: Shape } {
  return LOOKS[type];
}

/** Types in the order of a legend. */
export const LOOK_ORDER = Object.keys(LOOKS) as readonly EntityType[];

/** A shape of SVG. */
export interface SignPart {
  readonly name: 'rect' | 'circle' | 'polygon' | 'path';
  readonly attributes: Readonly<Record<string, string>>;
}

/** The sign of a type, about 12 px wide and high, around a point. */
export function sign(type: EntityType, x: number, y: number): string {
  const written = (attributes: SignPart['attributes']) => Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return signParts(type, x, y)
    .map(({ name, attributes }) => `<${name}${written(attributes).join('')}/>`)
    .join('');
}

/** The same as data, for those who draw it otherwise than by a text. */
export function signParts(type: EntityType, x: number, y: number): readonly SignPart[] {
  const { colour, shape } = LOOKS[type];
  const look = { fill: colour, stroke: '#17211f', 'stroke-width': '1' };
  const at = (value: number) => String(tenth(value));
  const polygon: SignPart = {
    name: 'polygon',
    attributes: {
      points: cornersOf(shape)
        .map(([dx, dy]) => `${at(x + dx)},${at(y + dy)}`)
        .join(' '),
      ...look,
    },
  };
  switch (shape) {
    case 'SQUARE':
      return [{ name: 'rect', attributes: { x: at(x - 5), y: at(y - 5), width: '10', height: '10', ...look } }];
    case 'SHEET':
      return [polygon, { name: 'path', attributes: { d: `M${at(x - 2)} ${at(y)}h4m-4 3h4`, stroke: '#17211f', 'stroke-width': '1', fill: 'none' } }];
    case 'CIRCLE':
      return [{ name: 'circle', attributes: { cx: at(x), cy: at(y), r: '5.5', ...look } }];
    case 'RING':
      return [{ name: 'circle', attributes: { cx: at(x), cy: at(y), r: '5', fill: 'none', stroke: '#17211f', 'stroke-width': '2' } }];
    default:
      return [polygon];
  }
}

/** Corners of a sign that is about 12 px wide and high, around 0, 0; none: it is round. */
export function cornersOf(shape: Shape): readonly (readonly [x: number, y: number])[] {
  switch (shape) {
    case 'SQUARE':
      return [
        [-5, -5],
        [5, -5],
        [5, 5],
        [-5, 5],
      ];
    case 'SHEET':
      return [
        [-4.5, -6],
        [2, -6],
        [4.5, -3.5],
        [4.5, 6],
        [-4.5, 6],
      ];
    case 'DIAMOND':
      return [
        [0, -6.5],
        [6.5, 0],
        [0, 6.5],
        [-6.5, 0],
      ];
    case 'TRIANGLE':
      return [
        [0, -6],
        [6, 5],
        [-6, 5],
      ];
    case 'PIN':
      return [
        [0, 6],
        [-6, -5],
        [6, -5],
      ];
    case 'HEXAGON':
      return regular(6, () => 6);
    case 'PENTAGON':
      return regular(5, () => 6.3);
    case 'STAR':
      return regular(10, (corner) => (corner % 2 === 0 ? 7 : 3.2));
    case 'CIRCLE':
    case 'RING':
      return [];
  }
}

function regular(corners: number, radius: (corner: number) => number): [number, number][] {
  return Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    return [Math.cos(angle) * radius(i), Math.sin(angle) * radius(i)];
  });
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
