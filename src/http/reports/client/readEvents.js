/**
 * The server-sent events of an answer, as they come. EventSource would tell nothing of a refusal, and would ask again after the end.
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{ name: string, data: any }>}
 */
export async function* readEvents(body) {
  const reader = body.pipeThrough(/** @type {any} */ (new TextDecoderStream())).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const event = readEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event !== null) yield event;
    }
  }
}

/**
 * Null: it carries no data, as a sign of life does not.
 * @param {string} lines
 */
function readEvent(lines) {
  const field = (/** @type {string} */ name) =>
    lines
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  return data === undefined ? null : { name: field('event') ?? 'message', data: JSON.parse(data) };
}
