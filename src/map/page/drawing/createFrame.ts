/** The elements of a drawing, in a shadow root of their own: the page's styles do not reach them, nor theirs the page. */
export interface Frame {
  readonly host: HTMLElement;
  readonly root: HTMLElement;
  /** Of the drawing library. */
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Takes the pointer. */
  readonly surface: HTMLElement;
  /** Holds the keyboard, and tells those who do not see the nodes; each is an option of it. */
  readonly list: HTMLElement;
  readonly keys: HTMLElement;
  /** What is written here is read out. */
  readonly live: HTMLElement;
}

/** Of Cytoscape's canvases only that of the signs and lines is used; each other would be blended into every frame. */
const STYLE = `
:host { display: block; position: absolute; inset: 0; }
.map { position: absolute; inset: 0; overflow: hidden; user-select: none; -webkit-user-select: none; -webkit-tap-highlight-color: transparent; }
.stage, .marks, .surface { position: absolute; inset: 0; width: 100%; height: 100%; }
.stage { transform-origin: 0 0; will-change: transform; }
.stage canvas:not([data-id="layer2-node"]) { display: none; }
.marks { pointer-events: none; }
.surface { touch-action: none; cursor: grab; }
.surface.scrolls { touch-action: pan-x pan-y; }
.surface.moving { cursor: grabbing; }
.surface.pointing { cursor: pointer; }
.list, .spoken { position: absolute; left: 0; top: 0; width: 1px; height: 1px; margin: 0; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; outline: none; }
.edge { position: absolute; inset: 0; pointer-events: none; border: 2px solid transparent; }
.map.keyed .edge { border-color: var(--accent); }
`;

export function createFrame(container: HTMLElement): Frame {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  // Under `style-src 'self'` a <style> is refused; a sheet made by script is not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];

  const root = element('div', 'map');
  const stage = element('div', 'stage');
  const canvas = element('canvas', 'marks');
  const surface = element('div', 'surface');
  const edge = element('div', 'edge');
  const list = element('div', 'list');
  const keys = element('p', 'spoken');
  const live = element('p', 'spoken');
  for (const hidden of [stage, canvas, surface, edge]) hidden.setAttribute('aria-hidden', 'true');
  keys.id = 'keys';
  root.setAttribute('role', 'application');
  root.setAttribute('aria-describedby', keys.id);
  list.setAttribute('role', 'listbox');
  list.tabIndex = 0;
  live.setAttribute('aria-live', 'polite');
  root.append(stage, canvas, surface, edge, list, keys, live);
  shadow.append(root);
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  container.replaceChildren(host);
  return { host, root, stage, canvas, surface, list, keys, live };
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
