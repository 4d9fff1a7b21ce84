import type { ReportParameter } from '../reports/ReportKind.ts';
import { REPORT_FORMATS } from '../reports/render/reportFormats.ts';
import { REPORT_KINDS } from '../reports/reportKinds.ts';

/** What `atlas report` can make, with the parameters of each kind. */
export function listReports(print: (line: string) => void): void {
  for (const { name, title, explanation, parameters } of REPORT_KINDS) {
    const id = parameters[0]?.name === 'id' ? ' <id>' : '';
    print(`${name}${id}  ${title.en}: ${explanation.en}`);
    for (const parameter of parameters)
      print(`    ${parameter.name}${parameter.isRequired ? ' (required)' : ''}: ${parameter.explanation.en}${valuesOf(parameter)}`);
  }
  print(`formats: ${REPORT_FORMATS.map((format) => `${format.name} (${format.title.en})`).join(', ')}`);
}

function valuesOf(parameter: ReportParameter): string {
  switch (parameter.form) {
    case 'ENTITY':
      return ` For example ${parameter.example}.`;
    case 'GROUP':
      return parameter.standard === null ? '' : ` Left out: ${parameter.standard}.`;
    case 'WHOLE_NUMBER':
      return ` From ${parameter.min} to ${parameter.max}; left out: ${parameter.standard}.`;
    case 'CHOICE':
      return ` One of ${parameter.choices.map(({ value }) => value).join(', ')}; left out: ${parameter.standard}.`;
    default:
      return '';
  }
}
