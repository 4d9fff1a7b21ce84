import type { ReportParameter } from '../../reports/ReportKind.ts';
import { escapeHtml } from '../page.ts';

/** One parameter as a labelled field, filled in with what was given or what stands for nothing. */
export function parameterField(kind: string, parameter: ReportParameter, language: 'en' | 'zh', given: string | null): string {
  const { name, isRequired } = parameter;
  const texts = { name, isRequired, title: parameter.title[language], explanation: parameter.explanation[language] };
  switch (parameter.form) {
    case 'ENTITY':
      return field(kind, texts, language, (common) =>
        input(`${common} ${COMPLETED}="${parameter.types.join(' ')}" placeholder="${escapeHtml(parameter.example)}"`, given ?? ''),
      );
    case 'GROUP':
      return field(kind, texts, language, (common) => input(`${common} ${COMPLETED}="" data-many`, given ?? parameter.standard ?? ''));
    case 'WHOLE_NUMBER': {
      const { min, max, standard } = parameter;
      return field(kind, texts, language, (common) => input(`${common} type="number" min="${min}" max="${max}" step="1"`, given ?? String(standard)));
    }
    case 'DATE':
      return dateField(kind, texts, given ?? '', language);
    case 'VERSION_OR_DATE':
      return field(kind, texts, language, (common) => input(`${common} placeholder="v12, 2017, 2017-05-24"`, given ?? ''));
    case 'CHOICE': {
      const chosen = given ?? parameter.standard;
      const options = parameter.choices.map(
        ({ value, title }) => `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(title[language])}</option>`,
      );
      return field(kind, texts, language, (common) => `<select ${common}>${options.join('')}</select>`);
    }
  }
}

export interface FieldTexts {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
  readonly isRequired: boolean;
}

/** A date of any precision. */
export function dateField(kind: string, texts: FieldTexts, given: string, language: 'en' | 'zh'): string {
  return field(kind, texts, language, (common) => input(`${common} pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" placeholder="2017" inputmode="numeric"`, given));
}

/** What is typed there is completed by names of entities of these types (none named: of all), where a script runs. */
const COMPLETED = 'data-complete';

const REQUIRED = { en: 'required', zh: '必填' } as const;

function field(kind: string, { name, title, explanation, isRequired }: FieldTexts, language: 'en' | 'zh', control: (common: string) => string): string {
  const id = `${kind}-${name}`;
  const common = `id="${id}" name="${name}" aria-describedby="${id}-meaning"${isRequired ? ' required' : ''}`;
  const mark = isRequired ? ` <small>(${REQUIRED[language]})</small>` : '';
  return `<div class="field"><label for="${id}">${escapeHtml(title)}${mark}</label>
${control(common)}
<small class="meaning" id="${id}-meaning">${escapeHtml(explanation)}</small></div>`;
}

function input(attributes: string, value: string): string {
  return `<input ${attributes} value="${escapeHtml(value)}" autocomplete="off" spellcheck="false">`;
}
