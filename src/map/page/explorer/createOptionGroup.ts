import type { EntityType } from '../../../ontology/records.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import { listOf, setParameter } from '../mapSteps.ts';
import type { ChangeState } from '../Panel.ts';
import { signElement } from '../signElement.ts';

export interface OptionGroupParts {
  readonly parameter: string;
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Several may be ticked, or one: then the value "" is for none. */
  readonly isMany: boolean;
  readonly signOf?: (value: string) => EntityType;
  readonly language: 'en' | 'zh';
  readonly change: ChangeState;
}

export interface OptionGroup {
  readonly parameter: string;
  readonly element: HTMLElement;
  /** `counts` null: nobody counts these. */
  update(ticked: readonly string[], counts: ReadonlyMap<string, number> | null): void;
}

/** The values of one parameter. Those that occur on the map stand first to hand; the others come when asked for. */
export function createOptionGroup({ parameter, name, labels, isMany, signOf, language, change }: OptionGroupParts): OptionGroup {
  const texts = EXPLORER_TEXTS[language];
  /** What has once been counted stays in reach: a filter must not take away the others beside it. */
  const seen = new Set<string>();
  let isWhole = false;
  let held: { readonly ticked: readonly string[]; readonly counts: ReadonlyMap<string, number> | null } = { ticked: [], counts: null };
  const options = new Map([...labels].map(([value, label]) => [value, made(value, label)]));
  const more = element('button', { type: 'button', class: 'chip-button', 'aria-expanded': 'false' });
  more.addEventListener('click', () => {
    isWhole = !isWhole;
    draw();
  });

  function made(value: string, label: string) {
    const input = element('input', { type: isMany ? 'checkbox' : 'radio', name: `filter-${parameter}`, value });
    const count = element('small');
    const sign = signOf === undefined ? null : (signElement(signOf(value), 14) as unknown as Node);
    input.addEventListener('change', () =>
      change((state) => {
        if (!isMany) return setParameter(state, parameter, value);
        const others = listOf(state, parameter).filter((one) => one !== value);
        return setParameter(state, parameter, (input.checked ? [...others, value] : others).join(','));
      }, 'STEP'),
    );
    return { input, count, element: element('label', { class: 'option' }, input, element('span', {}, sign, label, count)) };
  }

  function draw(): void {
    const { ticked, counts } = held;
    let hidden = 0;
    for (const [value, option] of options) {
      const count = counts?.get(value);
      if (count !== undefined) seen.add(value);
      option.input.checked = isMany ? ticked.includes(value) : (ticked[0] ?? '') === value;
      option.count.textContent = count === undefined ? '' : String(count);
      option.count.title = count === undefined ? '' : filled(texts.counted, count);
      option.element.classList.toggle('none', counts !== null && count === undefined);
      const isAside = counts !== null && !seen.has(value) && !ticked.includes(value);
      if (isAside) hidden++;
      option.element.hidden = isAside && !isWhole;
    }
    more.hidden = hidden === 0;
    more.textContent = isWhole ? texts.fewer : filled(texts.others, hidden);
    more.setAttribute('aria-expanded', String(isWhole));
  }

  return {
    parameter,
    element: element(
      'fieldset',
      { class: 'filter-group', 'data-parameter': parameter },
      element('legend', {}, name),
      element('div', { class: 'options' }, ...[...options.values()].map((option) => option.element), more),
    ),
    update(ticked, counts) {
      held = { ticked, counts };
      draw();
    },
  };
}
