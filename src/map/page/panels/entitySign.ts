import type { EntityType } from '../../../ontology/records.ts';
import { signParts } from '../../../ontology/words/entityLook.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The sign of a type as it stands on the map; for eyes alone, since its name stands beside it. */
export function entitySign(type: EntityType): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const look = { class: 'sign', viewBox: '-8 -8 16 16', width: '16', height: '16', 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
  for (const { name, attributes } of signParts(type, 0, 0)) {
    const part = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
    svg.append(part);
  }
  return svg;
}
