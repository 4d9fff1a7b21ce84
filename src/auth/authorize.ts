import { AtlasError } from '../errors.ts';
import type { Principal, Role } from './Principal.ts';
import { type Action, POLICY } from './policy.ts';

declare const granted: unique symbol;

const KEY = Symbol('grant');

let makeGrant: (principal: Principal) => Grant<Action>;

/** That somebody may do something. It can only come from `authorize`, so what asks for one cannot be called unchecked. */
export class Grant<A extends Action> {
  declare readonly [granted]: A;
  /** Private, so that nothing else is taken for one. */
  readonly #principal: Principal;

  /** The compiler keeps others out of it, and the key those whom it does not reach. */
  private constructor(key: symbol, principal: Principal) {
    if (key !== KEY) throw new TypeError('A grant comes from authorize alone.');
    this.#principal = principal;
  }

  get principal(): Principal {
    return this.#principal;
  }

  static {
    makeGrant = (principal) => new Grant(KEY, principal);
    Object.freeze(Grant.prototype);
  }
}

export function may(principal: Principal, action: Action): boolean {
  const roles: readonly Role[] = Object.hasOwn(POLICY, action) ? POLICY[action] : [];
  return roles.includes(principal.role);
}

/** Throws UNAUTHENTICATED where nobody is known, FORBIDDEN where the role does not allow it. */
export function authorize<A extends Action>(principal: Principal, action: A): Grant<A> {
  if (may(principal, action)) return makeGrant(principal) as Grant<A>;
  const roles = oneOf(POLICY[action]);
  const details = { details: { action, roles: POLICY[action] } };
  if (principal.via === 'anonymous') {
    throw new AtlasError('UNAUTHENTICATED', [`This needs a token of the role ${roles}; send it in the header \`authorization: Bearer …\`.`], details);
  }
  throw new AtlasError('FORBIDDEN', [`The role ${principal.role} may not do this (${action}); ${roles} may.`], details);
}

/** curator; curator or admin; contributor, curator or admin */
function oneOf(roles: readonly Role[]): string {
  return [roles.slice(0, -1).join(', '), ...roles.slice(-1)].filter((part) => part !== '').join(' or ');
}
