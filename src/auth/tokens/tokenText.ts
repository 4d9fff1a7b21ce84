import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `atlas_<id>_<secret>`. The id may be seen by anybody; the secret has 256 bits. */
export interface TokenText {
  readonly id: string;
  readonly secret: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(ALPHABET.length);
/** The digits that so many bytes take. */
const [ID_BYTES, ID_DIGITS] = [8, 11];
const [SECRET_BYTES, SECRET_DIGITS] = [32, 43];
const FORM = new RegExp(`^atlas_([0-9A-Za-z]{${ID_DIGITS}})_([0-9A-Za-z]{${SECRET_DIGITS}})$`);
const ID_FORM = new RegExp(`^[0-9A-Za-z]{${ID_DIGITS}}$`);

export function newToken(): TokenText {
  return { id: randomDigits(ID_BYTES, ID_DIGITS), secret: randomDigits(SECRET_BYTES, SECRET_DIGITS) };
}

/** Null: it is none of ours. */
export function readToken(text: string): TokenText | null {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id === undefined ? null : { id, secret };
}

export function writeToken({ id, secret }: TokenText): string {
  return `atlas_${id}_${secret}`;
}

export function isTokenId(text: string): boolean {
  return ID_FORM.test(text);
}

/** What is kept of a secret. One round of SHA-256 is enough: slow hashes are for what people think up, and nobody guesses 256 random bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Takes the same time wherever they differ. */
export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(createHash('sha256').update(secret).digest(), Buffer.from(hash, 'base64url'));
}

function randomDigits(bytes: number, digits: number): string {
  let rest = BigInt(`0x${randomBytes(bytes).toString('hex')}`);
  let text = '';
  for (let place = 0; place < digits; place++) {
    text = ALPHABET[Number(rest % BASE)] + text;
    rest /= BASE;
  }
  return text;
}
