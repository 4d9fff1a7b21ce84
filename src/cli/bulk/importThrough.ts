import { Readable } from 'node:stream';
import type { ImportOutcome, ImportProgress } from '../../curation/bulk/import/importRows.ts';
import type { ImportFile } from '../../curation/bulk/read/openImportFile.ts';
import { jsonLine } from '../../curation/bulk/read/readJsonLines.ts';
import { AtlasError, ERRORS, type ErrorCode } from '../../errors.ts';
import type { Desk } from '../desk/openDesk.ts';
import type { ImportManner } from './importFile.ts';

/** Sends the rows of a file to the server that has the store, and reads how it goes. */
export async function importThrough(
  desk: Desk,
  file: ImportFile,
  manner: ImportManner,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const query = new URLSearchParams({ why: manner.why, dryRun: String(manner.isDryRun), partial: String(manner.isPartial), digest: file.digest });
  if (manner.isInParts === true) query.set('resumable', 'true');
  const body = Readable.from(lines(file), { objectMode: false });
  const answer = await desk.request('POST', `/curation/import?${query}`, { headers: { 'content-type': 'application/x-ndjson' }, body });
  const stop = () => answer.destroy(signal.reason as Error);
  signal.addEventListener('abort', stop, { once: true });
  try {
    let rest = '';
    for await (const piece of answer.setEncoding('utf8') as AsyncIterable<string>) {
      const told = (rest + piece).split('\n');
      rest = told.pop()!;
      for (const line of told) {
        const { progress, outcome, error } = JSON.parse(line) as Told;
        if (progress !== undefined) onProgress(progress);
        if (error !== undefined) throw refusal(error);
        if (outcome !== undefined) return outcome;
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  throw new AtlasError('STORE_UNAVAILABLE', ['the server ended before it had finished; run the same import again, what is done is not done twice']);
}

interface Told {
  readonly progress?: ImportProgress;
  readonly outcome?: ImportOutcome;
  readonly error?: { readonly code: string; readonly message: string };
}

async function* lines({ rows }: ImportFile): AsyncGenerator<string> {
  for await (const some of rows()) yield some.map(jsonLine).join('');
}

function refusal({ code, message }: { code: string; message: string }): AtlasError {
  return new AtlasError(Object.hasOwn(ERRORS, code) && ERRORS[code as ErrorCode] === '%s' ? (code as ErrorCode) : 'BAD_REQUEST', [message]);
}
