import type { Bilingual } from '../../reports/ReportKind.ts';
import { reportAddress } from '../../reports/readRequest.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { ReportChoiceResolvers, ReportKindName, ReportKindResolvers, ReportParameterResolvers, ReportResolvers } from '../generated.ts';
import { renderedText } from '../reportRef.ts';

export const Report: ReportResolvers = {
  kind: ({ asked }) => asked.kind.name.toUpperCase() as ReportKindName,
  language: ({ asked }) => asked.language,
  asOf: ({ asked }) => asked.asOf,
  graphVersion: (_, __, { snapshot }) => snapshot.version,
  title: async ({ made }) => (await made()).doc.title,
  writtenAt: async ({ made }) => new Date((await made()).doc.writtenAt),
  markdown: (report, _, { signal }) => renderedText(report, 'md', signal),
  html: (report, _, { signal }) => renderedText(report, 'html', signal),
  url: ({ asked: { kind, values, language, asOf } }, { format }) => reportAddress(kind, values.written, language, asOf, (format ?? 'HTML').toLowerCase()),
};

export const ReportKind: ReportKindResolvers = {
  name: ({ name }) => name.toUpperCase() as ReportKindName,
  title: ({ title }, { language }, context) => inLanguage(context, title, language),
  explanation: ({ explanation }, { language }, context) => inLanguage(context, explanation, language),
};

export const ReportParameter: ReportParameterResolvers = {
  title: ({ title }, { language }, context) => inLanguage(context, title, language),
  explanation: ({ explanation }, { language }, context) => inLanguage(context, explanation, language),
  required: ({ isRequired }) => isRequired,
  standard: (parameter) => ('standard' in parameter && parameter.standard !== null ? String(parameter.standard) : null),
  types: (parameter) => (parameter.form === 'ENTITY' ? parameter.types : null),
  min: (parameter) => (parameter.form === 'WHOLE_NUMBER' ? parameter.min : null),
  max: (parameter) => (parameter.form === 'WHOLE_NUMBER' ? parameter.max : null),
  choices: (parameter) => (parameter.form === 'CHOICE' ? parameter.choices : null),
};

export const ReportChoice: ReportChoiceResolvers = {
  title: ({ title }, { language }, context) => inLanguage(context, title, language),
};

function inLanguage(context: AtlasContext, text: Bilingual, language: string | null | undefined): string {
  return (language ?? context.language) === 'ZH' ? text.zh : text.en;
}
