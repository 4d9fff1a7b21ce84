import type { DrawingEvents, DrawingOptions, MapDrawing } from './MapDrawing.ts';

/** Plain stand-in: topic `drawing` makes it. */
export function createDrawing({ container }: DrawingOptions, events: DrawingEvents): MapDrawing {
  return {
    show: ({ nodes }) => {
      container.replaceChildren(
        ...nodes.map(({ id, name }) => {
          const button = document.createElement('button');
          button.textContent = name;
          button.onclick = () => events.onSelect(id);
          button.ondblclick = () => events.onOpen(id);
          return button;
        }),
      );
    },
    select: () => undefined,
    light: () => undefined,
    fit: () => undefined,
    zoomBy: () => undefined,
    view: { x: 0, y: 0, zoom: 1 },
    setView: () => undefined,
    setTheme: () => undefined,
    setLanguage: () => undefined,
    destroy: () => container.replaceChildren(),
  };
}
