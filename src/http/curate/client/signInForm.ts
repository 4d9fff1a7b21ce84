import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { CURATE_TEXTS } from './curateTexts.ts';

/** Asks for a token. It is in no form that a browser would send or keep. */
export function signInForm(words: PanelWords, complaint: string | null, onToken: (token: string) => void): HTMLElement {
  const field = element('input', { id: 'token', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'token-lead' });
  const form = element(
    'form',
    { class: 'sign-in card' },
    element('h2', {}, words.say(CURATE_TEXTS.signInTitle)),
    complaint === null ? null : element('p', { class: 'toast bad', role: 'alert' }, complaint),
    element('p', { id: 'token-lead', class: 'soft' }, words.say(CURATE_TEXTS.signInLead)),
    element('label', { for: 'token' }, words.say(CURATE_TEXTS.token)),
    element('div', { class: 'row' }, field, element('button', { class: 'button' }, words.say(CURATE_TEXTS.signIn))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const token = field.value.trim();
    if (token !== '') onToken(token);
  });
  return form;
}
