import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { CURATE_TEXTS } from './curateTexts.ts';

export interface DialogOptions {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  /** Its label; left out: nothing is to be written. */
  readonly reason?: string;
}

/** Asks before something is done; resolves to what was written ("" where nothing is asked for), or null: it is not to be done. Escape leaves, Ctrl and Enter confirm. */
export function openDialog(words: PanelWords, { title, lead, confirm, reason }: DialogOptions): Promise<string | null> {
  const field = reason === undefined ? null : element('textarea', { id: 'reason', rows: 4, required: true, maxlength: 2_000 });
  const cancel = element('button', { type: 'button', class: 'plain' }, words.say(CURATE_TEXTS.cancel));
  const confirming = element('button', { class: 'button', value: 'confirm' }, confirm);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, title),
    element('p', { id: 'dialog-lead' }, lead),
    field === null ? null : element('label', { for: 'reason' }, reason!),
    field,
    element('p', { class: 'actions' }, cancel, confirming),
  );
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title', 'aria-describedby': 'dialog-lead' }, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    cancel.addEventListener('click', () => dialog.close());
    field?.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(confirming);
    });
    // Blanks alone are no reason.
    field?.addEventListener('input', () => field.setCustomValidity(field.value !== '' && field.value.trim() === '' ? lead : ''));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'confirm' ? (field?.value.trim() ?? '') : null);
    });
    dialog.showModal();
    field?.focus();
  });
}
