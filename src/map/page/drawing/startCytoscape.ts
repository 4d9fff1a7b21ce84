import cytoscape from 'cytoscape';

/** Cytoscape looks for a style sheet with this id, and puts one into the page's head if there is none. */
const STYLE_ID = '__________cytoscape_stylesheet';

export interface StartOptions {
  readonly stage: HTMLElement;
  readonly style: cytoscape.StylesheetJson;
}

/**
 * Cytoscape as painter of signs and lines: pointer and keys are ours, so that they work in a shadow root and leave the page alone.
 * Its style sheet is kept out of the page: it would say that the stage has a position, which it has, and `style-src 'self'` refuses it with an error in the console.
 */
export function startCytoscape({ stage, style }: StartOptions): cytoscape.Core {
  const placeholder = document.getElementById(STYLE_ID) === null ? document.createElement('meta') : null;
  if (placeholder !== null) {
    placeholder.id = STYLE_ID;
    document.head.append(placeholder);
  }
  try {
    return cytoscape({
      container: stage,
      style,
      ...{ minZoom: 0.001, maxZoom: 100, layout: { name: 'preset' } },
      ...{ autoungrabify: true, autounselectify: true, boxSelectionEnabled: false, userPanningEnabled: false, userZoomingEnabled: false },
    });
  } finally {
    placeholder?.remove();
  }
}
