import { element } from '../element.ts';
import type { Panel, PanelTools } from '../Panel.ts';

export interface Panels {
  /** The card of what is selected; with nothing selected, what the map shows and the documents behind it. */
  readonly details: Panel;
  readonly connect: Panel;
  readonly legend: Panel;
}

/** Plain stand-in: topic `panels` makes it. */
export function createPanels({ change }: PanelTools): Panels {
  const details = element('section', { class: 'card' });
  const connect = element('section', { class: 'connect' });
  const legend = element('section', { class: 'legend' });
  return {
    details: {
      element: details,
      update: ({ state, scene }) => {
        const node = scene?.nodes.find(({ id }) => id === state.select);
        details.textContent = node?.name ?? scene?.description ?? '';
      },
    },
    connect: {
      element: connect,
      update: ({ scene }) => {
        connect.replaceChildren(
          ...(scene?.paths ?? []).map(({ sentence }, i) => {
            const button = element('button', { type: 'button' }, sentence);
            button.addEventListener('click', () => change((state) => ({ ...state, path: i + 1 }), 'MOVE'));
            return button;
          }),
        );
      },
    },
    legend: {
      element: legend,
      update: ({ scene }) => {
        legend.textContent = scene?.legend.types.map(({ label, count }) => `${label} ${count}`).join(' · ') ?? '';
      },
    },
  };
}
