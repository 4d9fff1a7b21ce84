import { element } from '../../../map/page/element.ts';

let made = 0;

/** A control with its label above and, below, what is meant. */
export function formField(label: string, control: HTMLElement, hint: string | null = null): HTMLElement {
  const id = `field-${made++}`;
  control.id = id;
  if (hint !== null) control.setAttribute('aria-describedby', `${id}-hint`);
  return element('div', { class: 'field' }, element('label', { for: id }, label), control, hint === null ? null : element('small', { id: `${id}-hint` }, hint));
}

export function textInput(attributes: Readonly<Record<string, string | number | boolean | null>> = {}): HTMLInputElement {
  return element('input', { type: 'text', autocomplete: 'off', maxlength: 500, ...attributes });
}

/** Of reduced precision; empty: unknown. */
export function dateInput(isRequired = false): HTMLInputElement {
  return textInput({ inputmode: 'numeric', pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', maxlength: 10, placeholder: '2023-05', required: isRequired });
}

export function selectInput<T extends string>(options: readonly (readonly [T, string])[], chosen?: T): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
}

/** Radio buttons under one heading. */
export function choiceInput<T extends string>(
  legend: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  onChange: (value: T) => void,
): { readonly element: HTMLFieldSetElement; readonly value: () => T } {
  const name = `choice-${made++}`;
  let value = chosen;
  const labels = options.map(([one, text]) => {
    const radio = element('input', { type: 'radio', name, value: one, checked: one === chosen });
    radio.addEventListener('change', () => {
      value = one;
      onChange(one);
    });
    return element('label', {}, radio, element('span', {}, text));
  });
  return { element: element('fieldset', { class: 'choice' }, element('legend', {}, legend), ...labels), value: () => value };
}

/** Null where nothing is written. */
export function written(input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string | null {
  const text = input.value.trim();
  return text === '' ? null : text;
}
