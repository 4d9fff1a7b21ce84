import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An OpenID Connect issuer on this machine, with real keys over real HTTP. */
export class LocalIssuer {
  readonly keys: SigningKey[] = [];
  /** Of each address, how often it was asked. */
  readonly asked: string[] = [];
  /** What it tells in the place of the truth. */
  told: Record<string, unknown> = {};
  isSilent = false;
  #server: Server;
  #port = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      if (this.isSilent) return;
      void this.#answer(request.url ?? '').then((body) => {
        response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async addKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const key = { kid, alg, privateKey, publicKey };
    this.keys.push(key);
    return key;
  }

  /** Good for an hour, for the audience "atlas", unless `claims` say otherwise; a claim that is undefined is left out. */
  sign(key: SigningKey, claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: this.address, aud: 'atlas', sub: 'user-1', iat: now, exp: now + 3_600, ...claims };
    return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
      .setProtectedHeader({ alg: key.alg, kid: key.kid })
      .sign(key.privateKey);
  }

  async #answer(url: string): Promise<unknown> {
    if (url === '/.well-known/openid-configuration') return { issuer: this.address, jwks_uri: `${this.address}/keys`, ...this.told };
    if (url !== '/keys') return null;
    return { keys: await Promise.all(this.keys.map(async ({ kid, alg, publicKey }) => ({ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }))) };
  }
}

/** A token that nobody signed, as a library that heeds the header would take it. */
export function unsignedToken(claims: JWTPayload): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
