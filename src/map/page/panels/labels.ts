import read from '../../../../schema/labels.json';
import { type Label, type Labels, NO_LABELS } from '../../../ontology/words/Labels.ts';

/** What readers see in place of the schema's names, as the server that gives this file has them. */
export const LABELS: Labels = {
  ...NO_LABELS,
  ...Object.fromEntries(Object.entries(read).map(([section, labels]) => [section, new Map(Object.entries<Label | object>(labels))])),
};
