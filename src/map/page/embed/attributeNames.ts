import { MAP_PARAMETERS } from '../../mapParameters.ts';

/** Parameters of the data, as a map's address has them. */
export const DATA_PARAMETERS = MAP_PARAMETERS.filter((name) => name !== 'language');

/** All attributes of `<ecosystem-map>`. */
export const ATTRIBUTES: readonly string[] = [
  'endpoint',
  ...DATA_PARAMETERS.map(attributeOf),
  ...['selected', 'language', 'theme', 'height', 'controls', 'gestures', 'loading'],
];

/** `maxHops` → `max-hops`. */
export function attributeOf(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `max-hops` → `maxHops`. `focus` is a method of every element. */
export function propertyOf(attribute: string): string {
  return attribute === 'focus' ? 'focusOn' : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
