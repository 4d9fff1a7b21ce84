import { AtlasError } from '../errors.ts';

/**
 * What whoever sends a token that is no good is told: the same for every reason that they could not know already. `token`, for the log, is what may be seen
 * of it, its id; `why` is told to whoever has shown to have the token.
 */
export function unknownToken(token: string | null = null, why: 'unknown' | 'expired' | 'revoked' = 'unknown'): UnknownToken {
  return new UnknownToken(MESSAGES[why], token, why);
}

export class UnknownToken extends AtlasError {
  readonly token: string | null;
  readonly why: string;

  constructor(message: string, token: string | null, why: string) {
    super('UNAUTHENTICATED', [message]);
    this.token = token;
    this.why = why;
  }
}

const MESSAGES = {
  unknown: 'The token is not known here; ask an admin for another, or send none to read.',
  expired: 'The token has expired; ask an admin for another.',
  revoked: 'The token has been revoked; ask an admin for another.',
};
