import { authorize } from '../../../src/auth/authorize.ts';
import { OPERATOR, type Role } from '../../../src/auth/Principal.ts';
import { KnownTokens } from '../../../src/auth/tokens/KnownTokens.ts';
import { TokenDesk } from '../../../src/auth/tokens/TokenDesk.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import type { RunningAtlas } from '../startAtlas.ts';

/** The secret of a new token of a running atlas. */
export async function tokenOf({ atlas: { store } }: RunningAtlas, role: Role, name: string, lifetime = '1h', now = Date.now): Promise<string> {
  const desk = new TokenDesk({ shelf: store, known: new KnownTokens(store), now, logger: createLogger('silent') });
  return (await desk.create(authorize(OPERATOR, 'token:manage'), name, role, lifetime)).secret;
}
