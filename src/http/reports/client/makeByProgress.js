import { readEvents } from './readEvents.js';
import { texts } from './texts.js';

/**
 * Has the form show how its report comes along; when it is ready the browser goes to its address, where it is waiting. Leaving or cancelling ends the work.
 * @param {HTMLFormElement} form
 */
export function makeByProgress(form) {
  const making = /** @type {HTMLElement} */ (form.querySelector('.making'));
  const bar = /** @type {HTMLProgressElement} */ (form.querySelector('progress'));
  const cancel = /** @type {HTMLButtonElement} */ (form.querySelector('.making button'));
  const submit = /** @type {HTMLButtonElement} */ (form.querySelector('button[type=submit]'));
  const told = /** @type {HTMLElement} */ (form.querySelector('.told'));
  /** @type {AbortController | null} */
  let work = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (work === null) void make();
  });
  cancel.addEventListener('click', () => {
    work?.abort();
    submit.focus();
  });
  addEventListener('pagehide', () => work?.abort());

  async function make() {
    work = new AbortController();
    begin();
    try {
      const address = await follow(work.signal);
      say(texts.ready, 'told', link(address));
      location.assign(address);
    } catch (error) {
      if (work.signal.aborted) say(texts.cancelled);
      else if (error instanceof Refusal) refuse(error);
      else say(texts.lost, 'told wrong');
    } finally {
      work = null;
      end();
    }
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<string>} The address of the report.
   */
  async function follow(signal) {
    const reply = await fetch(addressOf(form), { headers: { accept: 'text/event-stream' }, signal });
    if (!reply.ok) throw new Refusal((await reply.json()).errors[0]);
    for await (const { name, data } of readEvents(/** @type {ReadableStream<Uint8Array>} */ (reply.body))) {
      if (name === 'done') return data.address;
      if (name === 'error') throw new Refusal(data.errors[0]);
      if (name !== 'progress') continue;
      bar.value = data.share;
      say(texts.step(data.step, data.share));
    }
    throw new Error('the work ended without a report');
  }

  function begin() {
    for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    bar.removeAttribute('value');
    making.hidden = false;
    submit.setAttribute('aria-disabled', 'true');
    say(texts.starting);
  }

  function end() {
    making.hidden = true;
    submit.removeAttribute('aria-disabled');
  }

  /** @param {Refusal} refusal */
  function refuse({ message, argument }) {
    say(message, 'told wrong');
    const field = argument === undefined ? null : form.elements.namedItem(argument);
    if (!(field instanceof HTMLElement)) return;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }

  /**
   * @param {string} text
   * @param {string} [look]
   * @param {Node[]} more
   */
  function say(text, look = 'told', ...more) {
    told.className = look;
    told.replaceChildren(text, ...more);
  }
}

/** Why there is no report, as the server says it. */
class Refusal extends Error {
  /** @param {{ message: string, extensions: { argument?: string } }} error */
  constructor({ message, extensions }) {
    super(message);
    this.argument = extensions.argument;
  }
}

/**
 * What the form asks for by itself, without what is empty.
 * @param {HTMLFormElement} form
 */
function addressOf(form) {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') search.set(name, value);
  return `${form.getAttribute('action')}?${search}`;
}

/** @param {string} address */
function link(address) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = decodeURIComponent(address.split('?')[0]);
  return made;
}
