import { element } from './element.js';

/**
 * To the clipboard; where the browser does not allow it (a page that came by plain http from afar, a visitor who said no), in the way of old, and where that
 * fails too, in a window from which the visitor copies.
 * @param {string} text
 * @param {import('./texts.js').Texts} texts
 * @returns {Promise<boolean>} Whether it is in the clipboard.
 */
export async function copyText(text, texts) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyBySelection(text)) return true;
    showText(text, texts);
    return false;
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const area = element('textarea', { readonly: true, class: 'offscreen', 'aria-hidden': 'true' });
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    focused?.focus();
  }
}

/**
 * @param {string} text
 * @param {import('./texts.js').Texts} texts
 */
function showText(text, { copyYourself, close }) {
  const area = element('textarea', { readonly: true, id: 'to-copy', rows: '6', 'aria-labelledby': 'to-copy-label' });
  area.value = text;
  const dialog = element('dialog', { class: 'copy-window' });
  const button = element('button', { type: 'button', class: 'plain-button' }, close);
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(element('label', { id: 'to-copy-label', for: 'to-copy' }, copyYourself), area, button);
  document.body.append(dialog);
  dialog.showModal();
  area.select();
}
