import { element } from '../element.ts';

/** A button that does something and says what. */
export function pressButton(
  content: string | readonly (Node | string)[],
  press: (event: MouseEvent) => void,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, ...(typeof content === 'string' ? [content] : content));
  button.addEventListener('click', press);
  return button;
}
