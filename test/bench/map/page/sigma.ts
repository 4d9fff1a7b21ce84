import Graph from 'graphology';
import Sigma, { DEFAULT_STYLES } from 'sigma';
import { extremityArrow, layerFill, layerPlain, pathLine, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering';
import { lookOf } from '../../../../src/ontology/words/entityLook.ts';
import { enter } from './Contestant.ts';

/** The shapes that it has itself; others would have to be written as shaders. */
const SHAPES: Readonly<Record<string, string>> = { SQUARE: 'square', SHEET: 'square', DIAMOND: 'diamond', TRIANGLE: 'triangle', PIN: 'triangle' };

/** Sigma.js with graphology, with its own labels, pointer and wheel. */
enter((container, scene) => {
  const graph = new Graph({ type: 'directed', multi: true });
  for (const { id, x, y, extent, name, type } of scene.nodes) {
    const { colour, shape } = lookOf(type);
    graph.addNode(id, { x, y: -y, size: extent / 2, label: name, color: colour, shape: SHAPES[shape] ?? 'circle' });
  }
  for (const { id, from, to, count } of scene.edges) graph.addEdgeWithKey(id, from, to, { size: 1 + Math.log2(count) * 0.8, color: '#84928e' });
  new Sigma(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()], layers: [layerFill()] },
      edges: { paths: [pathLine()], extremities: [extremityArrow()], layers: [layerPlain()] },
    },
    styles: { nodes: [DEFAULT_STYLES.nodes, { shape: { attribute: 'shape' } }], edges: [DEFAULT_STYLES.edges, { head: 'arrow' }] },
    settings: { itemSizesReference: 'positions', zoomToSizeRatioFunction: (ratio) => ratio, minEdgeThickness: 0.3 },
  } as ConstructorParameters<typeof Sigma>[2]);
});
