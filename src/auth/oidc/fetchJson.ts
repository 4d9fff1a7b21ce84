import { isTrustedAddress } from '../../lib/isTrustedAddress.ts';

/** An issuer that takes longer is away. */
export const FETCH_MS = 3_000;
const MOST_BYTES = 1 << 20;

/** What an issuer has at an address. Rejects where it does not answer soon, elsewhere, or with anything but a JSON object of some size. */
export async function fetchJson(address: string): Promise<Readonly<Record<string, unknown>>> {
  if (!isTrustedAddress(address)) throw new Error(`${address} is not https`);
  const reply = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS), headers: { accept: 'application/json' } });
  if (reply.status !== 200 || reply.body === null) {
    await reply.body?.cancel();
    throw new Error(`${address} answers ${reply.status}`);
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // The time holds for the body too; leaving the loop ends the connection.
  for await (const piece of reply.body) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new Error(`${address} answers more than ${MOST_BYTES} bytes`);
    pieces.push(piece);
  }
  const value: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${address} answers no JSON object`);
  return value as Record<string, unknown>;
}
