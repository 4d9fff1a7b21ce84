import type { TokenFacts } from '../../auth/tokens/TokenDesk.ts';
import type { TokenResolvers, ViewerResolvers } from '../generated.ts';

export const Viewer: ViewerResolvers = {
  role: ({ role }) => asEnum(role),
  via: ({ via }) => asEnum(via),
};

export const Token: TokenResolvers = {
  role: ({ role }: TokenFacts) => asEnum(role),
  created: ({ created }) => new Date(created),
  expires: ({ expires }) => asDate(expires),
  revoked: ({ revoked }) => asDate(revoked),
  lastUsed: ({ lastUsed }) => asDate(lastUsed),
};

function asEnum<T extends string>(value: T): Uppercase<T> {
  return value.toUpperCase() as Uppercase<T>;
}

function asDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
