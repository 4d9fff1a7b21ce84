import type { Core } from 'cytoscape';

/** Touches only those whose class changes: Cytoscape works out the looks of each that is touched. */
export function setClass(cy: Core, name: string, has: (id: string) => boolean): void {
  const changed = cy.elements().filter((element) => element.hasClass(name) !== has(element.id()));
  if (changed.nonempty()) changed.toggleClass(name);
}
