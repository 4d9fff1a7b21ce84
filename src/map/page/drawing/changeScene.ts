import type cytoscape from 'cytoscape';
import type { DrawnScene } from './DrawnScene.ts';
import { edgeElement, edgeKey, nodeElement } from './sceneElements.ts';

const CHANGE_MS = 350;
/** With more, a change takes frames that the browser does not have. */
const MOST_MOVING = 400;

/** Puts another scene in the place of the one that is shown: what stays moves to its place, what is new fades in, what is gone fades out. Returns how long that takes. */
export function changeScene(cy: cytoscape.Core, drawn: DrawnScene, mayAnimate: boolean): number {
  const { scene } = drawn;
  finishChange(cy);
  const wanted = new Set([...scene.nodes.map(({ id }) => id), ...drawn.edges.map(({ edge }) => edgeKey(edge.id))]);
  const isAnimated = mayAnimate && cy.nodes().nonempty() && Math.max(cy.nodes().length, scene.nodes.length) <= MOST_MOVING;
  const gone = cy.elements().filter((element) => !wanted.has(element.id()));
  const added: cytoscape.ElementDefinition[] = [];
  cy.batch(() => {
    if (!isAnimated) gone.remove();
    for (const node of scene.nodes) {
      const element = cy.getElementById(node.id);
      const wantedElement = nodeElement(node);
      if (element.empty()) added.push(wantedElement);
      else {
        element.data(wantedElement.data).classes(wantedElement.classes);
        const { x, y } = element.position();
        if (x === node.x && y === node.y) continue;
        if (isAnimated) element.animate({ position: { x: node.x, y: node.y } }, { duration: CHANGE_MS, easing: 'ease-in-out-cubic' });
        else element.position({ x: node.x, y: node.y });
      }
    }
    for (const { edge } of drawn.edges) {
      const element = cy.getElementById(edgeKey(edge.id));
      const wantedElement = edgeElement(edge);
      if (element.empty()) added.push(wantedElement);
      else element.data(wantedElement.data).classes(wantedElement.classes);
    }
    const fresh = cy.add(added);
    if (isAnimated) {
      fresh.style('opacity', 0);
      fresh.animate({ style: { opacity: 1 } }, { duration: CHANGE_MS, easing: 'ease-in-cubic', complete: () => fresh.removeStyle('opacity') });
      gone.animate({ style: { opacity: 0 } }, { duration: CHANGE_MS / 2, complete: () => gone.remove() });
      cy.scratch(GONE, gone);
    }
  });
  return isAnimated ? CHANGE_MS : 0;
}

/** What is on its way to go, so that the next change need not wait for it. */
const GONE = 'atlas-gone';

function finishChange(cy: cytoscape.Core): void {
  cy.elements().stop(true, true);
  (cy.scratch(GONE) as cytoscape.CollectionReturnValue | undefined)?.remove();
  cy.removeScratch(GONE);
}
