import type { EntityType } from '../../../../ontology/records.ts';
import { element } from '../../element.ts';
import { signElement } from '../../signElement.ts';

/** A name behind its sign, from which no end of a line parts it. */
export function signedName(type: EntityType, name: string): HTMLElement {
  const [first = '', ...rest] = name;
  return element('span', { class: 'at-through' }, element('span', { class: 'at-begin' }, signElement(type, 13), first), rest.join(''));
}
