/**
 * What a share link holds: the text of the editors as it stands, and in which language answers are asked for.
 * @typedef {object} SharedState
 * @property {string} query
 * @property {string} variables Text of the variables editor; need not be JSON.
 * @property {string | null} operationName Which of several operations is meant.
 * @property {'en' | 'zh'} language
 * @property {string | null} acceptLanguage The header of that name, where the visitor wrote one; no other header is shared, for some hold secrets.
 */

const KEY = 'share=';
const LONGEST = 1_000_000;

/**
 * The part of the address after `#`. It never reaches a server.
 * @param {SharedState} state
 * @returns {Promise<string>}
 */
export async function writeShareHash({ query, variables, operationName, language, acceptLanguage }) {
  const text = JSON.stringify({ version: 1, query, variables, operationName, language, acceptLanguage });
  const bytes = await gather(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${KEY}${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** @param {string} hash With or without `#`. */
export function isShareHash(hash) {
  return hash.replace(/^#/, '').startsWith(KEY);
}

/**
 * Null where the link is damaged: cut off, or of a version that is not known here.
 * @param {string} hash With or without `#`.
 * @returns {Promise<SharedState | null>}
 */
export async function readShareHash(hash) {
  try {
    const binary = atob(hash.replace(/^#/, '').slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bytes = await gather(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), LONGEST);
    const { version, query, variables, operationName, language, acceptLanguage } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isText =
      [query, variables].every((part) => typeof part === 'string') &&
      [operationName, acceptLanguage].every((part) => part === null || typeof part === 'string');
    if (version !== 1 || !isText || (language !== 'en' && language !== 'zh')) return null;
    return { query, variables, operationName, language, acceptLanguage };
  } catch {
    return null;
  }
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} most Bytes; a small link may unpack to very many.
 */
async function gather(stream, most) {
  /** @type {number[]} */
  const bytes = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(bytes);
    if (bytes.length + value.length > most) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    for (const byte of value) bytes.push(byte);
  }
}
