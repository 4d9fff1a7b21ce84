import type { EntityType } from '../ontology/records.ts';
import type { ReportContext } from './ReportContext.ts';
import type { ReportDraft } from './ReportDoc.ts';
import type { ParameterValues } from './readParameters.ts';

/** Kinds of reports are listed in reportKinds.ts; everything that offers them (addresses, forms, GraphQL, the command line) reads these. */
export interface ReportKind {
  /** As in addresses: "profile". */
  readonly name: string;
  readonly title: Bilingual;
  /** What it tells, for whom, in a sentence or two. */
  readonly explanation: Bilingual;
  /** The one whose name is "id", if any, stands in the path of the address; it comes first. */
  readonly parameters: readonly ReportParameter[];
  assemble(context: ReportContext, values: ParameterValues): Promise<ReportDraft>;
}

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

interface ParameterOf<Form extends string> {
  readonly name: string;
  readonly form: Form;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly isRequired: boolean;
}

export type ReportParameter = EntityParameter | GroupParameter | WholeNumberParameter | DateParameter | VersionParameter | ChoiceParameter;

/** The id of one entity. */
export interface EntityParameter extends ParameterOf<'ENTITY'> {
  readonly types: readonly EntityType[];
  /** For the form: an id from the seeds. */
  readonly example: string;
}

/** Ids, kinds and types, separated by commas: "HOSPITAL", "institution/ruijin-hospital,institution/huashan-hospital". Null: all. */
export interface GroupParameter extends ParameterOf<'GROUP'> {
  readonly standard: string | null;
}

export interface WholeNumberParameter extends ParameterOf<'WHOLE_NUMBER'> {
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

/** A PartialDate. */
export type DateParameter = ParameterOf<'DATE'>;

/** A version of the graph, or a date: the last version written before it. Four digits are a year; v2017 is a version. */
export type VersionParameter = ParameterOf<'VERSION_OR_DATE'>;

export interface ChoiceParameter extends ParameterOf<'CHOICE'> {
  readonly choices: readonly { readonly value: string; readonly title: Bilingual }[];
  readonly standard: string;
}
