import { completeNames } from './completeNames.js';
import { makeByProgress } from './makeByProgress.js';

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[data-complete]'))) completeNames(input);
for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('.kind form'))) makeByProgress(form);

openAsked();
addEventListener('hashchange', openAsked);
document.body.dataset['ready'] = 'true';

/** The form that the address names is open. */
function openAsked() {
  const asked = document.getElementById(location.hash.slice(1));
  if (asked instanceof HTMLDetailsElement) asked.open = true;
}
