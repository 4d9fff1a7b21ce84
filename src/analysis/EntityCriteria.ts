import type { Direction } from '../ontology/Ontology.ts';
import type { PartialDate } from '../ontology/partialDate.ts';

/** EntityFilter of the API. Null is the same as left out. Conditions given together must all hold. */
export interface EntityCriteria {
  readonly types?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
  readonly name?: string | null;
  readonly names?: NameCriteria | null;
  readonly related?: RelatedCriteria | null;
  readonly statement?: StatementCriteria | null;
  readonly source?: string | null;
  readonly quality?: readonly string[] | null;
  readonly asOf?: PartialDate | null;
  readonly began?: DateRange | null;
  readonly ended?: DateRange | null;
  readonly and?: readonly EntityCriteria[] | null;
  readonly or?: readonly EntityCriteria[] | null;
  readonly not?: EntityCriteria | null;
}

export interface NameCriteria {
  readonly text?: string | null;
  readonly language?: readonly string[] | null;
  readonly use?: readonly string[] | null;
}

export interface RelatedCriteria {
  readonly types?: readonly string[] | null;
  readonly direction?: Direction | null;
  readonly to?: EntityCriteria | null;
  readonly asOf?: PartialDate | null;
  readonly status?: readonly string[] | null;
  readonly quantifier?: Quantifier | null;
}

export type Quantifier = 'SOME' | 'NONE' | 'EVERY';

export interface StatementCriteria {
  readonly property: string;
  readonly number?: { readonly min?: string | null; readonly max?: string | null; readonly unit?: string | null } | null;
  readonly money?: { readonly min?: string | null; readonly max?: string | null; readonly currency: string } | null;
  readonly text?: string | null;
  readonly date?: DateRange | null;
  readonly asOf?: PartialDate | null;
  readonly status?: readonly string[] | null;
  readonly preferred?: boolean | null;
}

/** Both days included; a bound that is left out is open. */
export interface DateRange {
  readonly from?: PartialDate | null;
  readonly until?: PartialDate | null;
}
