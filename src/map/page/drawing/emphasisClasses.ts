import type { Core } from 'cytoscape';
import type { Emphasis } from './Emphasis.ts';
import { edgeKey } from './sceneElements.ts';

/** Lets Cytoscape paint what is brought out and what fades; see drawingStyle.ts for the classes. */
export function setEmphasisClasses(cy: Core, { bright, lit, selected, path }: Emphasis): void {
  const keys = (ids: ReadonlySet<string> | undefined) => new Set([...(ids ?? [])].map(edgeKey));
  const [brightEdges, litEdges] = [keys(bright?.edges), keys(lit?.edges)];
  const nearEdges = selected === null || path !== null ? new Set<string>() : brightEdges;
  cy.batch(() => {
    setClass(cy, 'dim', (id) => bright !== null && !bright.nodes.has(id) && !brightEdges.has(id));
    setClass(cy, 'near', (id) => nearEdges.has(id));
    setClass(cy, 'lit', (id) => litEdges.has(id));
  });
}

/** Touches only those whose class changes: Cytoscape works out the looks of each that is touched. */
function setClass(cy: Core, name: string, has: (id: string) => boolean): void {
  const changed = cy.elements().filter((element) => element.hasClass(name) !== has(element.id()));
  if (changed.nonempty()) changed.toggleClass(name);
}
