import { ATTRIBUTES, propertyOf } from './attributeNames.ts';
import type { AttributeValue, ReflectedAttributes } from './ecosystem-map.d.ts';

/** An element whose attributes are properties too, so that frameworks may set either. */
export const ReflectingElement = class extends HTMLElement {
  /** What the method `focus` does. */
  focusInside(): void {}
} as new () => HTMLElement & ReflectedAttributes & { focusInside(): void };

for (const attribute of ATTRIBUTES) {
  Object.defineProperty(ReflectingElement.prototype, propertyOf(attribute), {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(attribute);
    },
    set(this: HTMLElement, value: AttributeValue) {
      reflect(this, attribute, value);
    },
  });
}
// React and Vue assign what they find to be a property. The method stays what it is.
Object.defineProperty(ReflectingElement.prototype, 'focus', {
  configurable: true,
  enumerable: true,
  get: () => focusInside,
  set(this: HTMLElement, value: AttributeValue) {
    reflect(this, 'focus', value);
  },
});

/** Gives to the element what was assigned to it before its class was known, when it had no setters. */
export function takeEarlyProperties(element: HTMLElement): void {
  for (const property of [...ATTRIBUTES.map(propertyOf), 'focus']) {
    if (!Object.hasOwn(element, property)) continue;
    const value = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}

function focusInside(this: InstanceType<typeof ReflectingElement>): void {
  this.focusInside();
}

function reflect(element: HTMLElement, attribute: string, value: AttributeValue): void {
  if (value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}
