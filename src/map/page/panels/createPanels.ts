import type { Panel, PanelTools } from '../Panel.ts';
import { createDetails } from './card/createDetails.ts';
import { createConnect } from './connect/createConnect.ts';
import { createLegend } from './legend/createLegend.ts';

export interface Panels {
  /** The card of what is selected; with nothing selected, what the map shows and the documents behind it. */
  readonly details: Panel;
  readonly connect: Panel;
  readonly legend: Panel;
}

export function createPanels(tools: PanelTools): Panels {
  const connect = createConnect(tools);
  const details = createDetails(tools, (id) => {
    tools.reveal('connect');
    connect.begin(id);
  });
  return { details, connect, legend: createLegend(tools) };
}
