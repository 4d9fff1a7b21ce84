import cytoscape from 'cytoscape';
import type { MapScene } from '../../../../src/map/MapScene.ts';
import { drawingStyle } from '../../../../src/map/page/drawing/drawingStyle.ts';
import { edgeElement, nodeElement } from '../../../../src/map/page/drawing/sceneElements.ts';
import { THEMES } from '../../../../src/map/page/drawing/themes.ts';

/** Cytoscape.js by itself, with its own labels, pointer and wheel; looks are those of the atlas. */
export function startCytoscape(container: HTMLElement, scene: MapScene, webgl: boolean): void {
  const style = [
    ...drawingStyle(THEMES.light),
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'font-size': 12,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'min-zoomed-font-size': 6,
        events: 'yes',
      },
    },
  ] as cytoscape.StylesheetJson;
  const nodes = scene.nodes.map((node) => {
    const element = nodeElement(node);
    return { ...element, data: { ...element.data, label: node.label.join('\n') } };
  });
  const elements = [...nodes, ...scene.edges.map(edgeElement)];
  const cy = cytoscape({
    ...{ container, style, elements },
    layout: { name: 'preset' },
    renderer: { name: 'canvas', webgl },
    autoungrabify: true,
    boxSelectionEnabled: false,
  } as cytoscape.CytoscapeOptions);
  cy.fit(undefined, 24);
}
