import type { EntityType } from '../../ontology/records.ts';
import { LOOK_ORDER, sign } from '../../ontology/words/entityLook.ts';

/** The sign of a type, as in the legend; it says nothing to those who listen. */
export function signElement(type: EntityType, pixels = 16): SVGElement {
  const drawn = LOOK_ORDER.includes(type) ? sign(type, 0, 0) : '';
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16" width="${pixels}" height="${pixels}" aria-hidden="true" class="sign">${drawn}</svg>`;
  // Our own text, without any data.
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true) as unknown as SVGElement;
}
