import { Zip, ZipDeflate } from 'fflate';

/** Little is gained by more, which takes several times as long. */
const LEVEL = 1;
/** A ZIP has times without a zone: the same whatever the zone of the server. */
const NO_TIME = new Date(1980, 0, 1);

/** The files in one ZIP, written as they come. */
export async function* zipped(files: Iterable<readonly [name: string, pieces: AsyncIterable<string>]>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    made.push(bytes);
  });
  const taken = (): Uint8Array => {
    const bytes = Buffer.concat(made);
    made = [];
    return bytes;
  };
  for (const [name, pieces] of files) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = NO_TIME;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(Buffer.from(piece));
      if (made.length > 0) yield taken();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield taken();
}
