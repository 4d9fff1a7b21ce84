import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord } from '../ontology/records.ts';
import { COMPANY, type EndClasses, FUND, HOSPITAL, OTHER } from '../paths/kernels/EndClasses.ts';

/** What the graph is asked for most: how hospitals, companies and funds are connected. */
export function endClasses({ kindByName, entityTypes }: Ontology): EndClasses {
  return {
    hospitalKind: kindByName.get('HOSPITAL')?.index ?? NO_SUCH,
    companyKind: kindByName.get('COMPANY')?.index ?? NO_SUCH,
    fundType: entityTypes.findIndex(({ name }) => name === 'FUND'),
  };
}

const NO_SUCH = -1;

/** The class of what may be in no snapshot yet. */
export function classOfRecord({ kind, type }: EntityRecord): number {
  if (kind === 'HOSPITAL') return HOSPITAL;
  if (kind === 'COMPANY') return COMPANY;
  return type === 'FUND' ? FUND : OTHER;
}

export const CLASS_NAMES = ['OTHER', 'HOSPITAL', 'COMPANY', 'FUND'] as const;
