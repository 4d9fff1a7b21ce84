import { element } from '../element.ts';

const SHOWN_MS = 2_200;

/** A few words that go away by themselves; they are read out by whoever announces them. */
export function showToast(text: string): void {
  document.querySelector('.toast')?.remove();
  const toast = element('div', { class: 'toast', 'aria-hidden': 'true' }, text);
  document.body.append(toast);
  setTimeout(() => toast.remove(), SHOWN_MS);
}
