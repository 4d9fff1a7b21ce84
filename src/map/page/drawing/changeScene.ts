import type { CollectionReturnValue, Core } from 'cytoscape';
import type { DrawnScene } from './DrawnScene.ts';
import { edgeElement, nodeElement, type SceneElement } from './sceneElements.ts';

const CHANGE_MS = 350;
/** With more, a change takes frames that the browser does not have. */
const MOST_MOVING = 400;
/** What is on its way to go, so that the next change need not wait for it. */
const GONE = 'atlas-gone';

/** Puts another scene in the place of the one that is shown: what stays moves to its place, what is new fades in, what is gone fades out. */
export function changeScene(cy: Core, drawn: DrawnScene, mayAnimate: boolean): void {
  finishChange(cy);
  const wanted = new Map(
    [...drawn.nodes.map(({ node }) => nodeElement(node)), ...drawn.edges.map(({ edge }) => edgeElement(edge))].map((one) => [one.data.id, one]),
  );
  const isAnimated = mayAnimate && cy.nodes().nonempty() && Math.max(cy.nodes().length, drawn.nodes.length) <= MOST_MOVING;
  cy.batch(() => {
    const gone = cy.elements().filter((element) => !wanted.has(element.id()));
    if (!isAnimated) gone.remove();
    for (const element of cy.elements().toArray()) {
      const one = wanted.get(element.id());
      if (one === undefined) continue;
      wanted.delete(element.id());
      update(element as unknown as CollectionReturnValue, one, isAnimated);
    }
    const fresh = cy.add([...wanted.values()]);
    if (!isAnimated) return;
    fresh.style('opacity', 0);
    fresh.animate({ style: { opacity: 1 } }, { duration: CHANGE_MS, easing: 'ease-in-cubic', complete: () => fresh.removeStyle('opacity') });
    gone.animate({ style: { opacity: 0 } }, { duration: CHANGE_MS / 2, complete: () => gone.remove() });
    cy.scratch(GONE, gone);
  });
}

/** Touches only what is other than before: Cytoscape works out the looks of each element that is touched. */
function update(element: CollectionReturnValue, { data, classes, position }: SceneElement, isAnimated: boolean): void {
  const before: string = element.data('looks');
  if (before !== data.looks) element.removeClass(before).addClass(classes);
  if (Object.entries(data).some(([name, value]) => element.data(name) !== value)) element.data(data);
  if (position === undefined || (position.x === element.position().x && position.y === element.position().y)) return;
  if (isAnimated) element.animate({ position }, { duration: CHANGE_MS, easing: 'ease-in-out-cubic' });
  else element.position(position);
}

function finishChange(cy: Core): void {
  cy.elements().stop(true, true);
  (cy.scratch(GONE) as CollectionReturnValue | undefined)?.remove();
  cy.removeScratch(GONE);
}
