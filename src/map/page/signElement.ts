import type { EntityType } from '../../ontology/records.ts';
import { LOOK_ORDER, signParts } from '../../ontology/words/entityLook.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The sign of a type, as in the legend; it says nothing to those who listen. */
export function signElement(type: EntityType, pixels = 16): SVGElement {
  const drawn = element('svg', { viewBox: '-8 -8 16 16', width: String(pixels), height: String(pixels), 'aria-hidden': 'true', class: 'sign' });
  if (LOOK_ORDER.includes(type)) drawn.append(...signParts(type, 0, 0).map(({ name, attributes }) => element(name, attributes)));
  return drawn;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
