import { setImmediate } from 'node:timers/promises';

const PIECE_CHARACTERS = 32_768;

/** The text in pieces of some 32 kB, each made when the one before is taken; others may run between them. The pieces given are short: a row, a paragraph. */
export async function* streamText(pieces: Iterable<string>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE_CHARACTERS) continue;
    signal.throwIfAborted();
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
  signal.throwIfAborted();
  if (text !== '') yield Buffer.from(text);
}
