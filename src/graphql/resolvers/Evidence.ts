import type { EvidenceResolvers } from '../generated.ts';
import { entityNumber } from '../selection.ts';

export const Evidence: EvidenceResolvers = {
  source: ({ source }, _, { snapshot }) => ({ entity: entityNumber(snapshot, 'source', source) }),
};
