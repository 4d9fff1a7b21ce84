import { createReadStream } from 'node:fs';
import { AtlasError } from '../../../errors.ts';

/** Labels of the Encoding standard that tables are met in. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;

/** UTF-8 where the whole file is, else GB18030, which Chinese versions of Excel write; UTF-16 is known by its mark. */
export async function encodingOf(path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      isFirst = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (isNotInEncoding(error)) return 'gb18030';
    throw error;
  }
}

/** Rejects with BAD_USER_INPUT at the first byte that the encoding does not have. `isWhole`: false where the bytes may end within a character. */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>, encoding: string, { isWhole = true } = {}): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const piece of bytes) {
      const text = decoder.decode(piece, { stream: true });
      yield text;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
    }
    if (isWhole) yield decoder.decode();
  } catch (error) {
    if (!isNotInEncoding(error)) throw error;
    throw new AtlasError(
      'BAD_USER_INPUT',
      [`after line ${line}: this is not written in ${encoding}; name the encoding of the file in the mapping (${ENCODINGS.join(', ')})`],
      {
        cause: error,
        details: { argument: 'encoding' },
      },
    );
  }
}

function isNotInEncoding(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
