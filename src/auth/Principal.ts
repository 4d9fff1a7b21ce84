/** Each may do what those before it may. */
export const ROLES = ['reader', 'contributor', 'curator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Principal {
  readonly role: Role;
  /** As the change log names them: the label of a token, the subject of a JWT, the operator of this machine. Null: nobody that is known. */
  readonly who: string | null;
  readonly via: 'anonymous' | 'token' | 'jwt' | 'operator';
  /** Told apart from all others, for what belongs to one of them: a token's id, issuer and subject. */
  readonly id: string;
}

/** As the change log names them. */
export function nameOf({ who, id }: Pick<Principal, 'who' | 'id'>): string {
  return who ?? id;
}

/** What the change log calls nobody: they are who changes the graph by other ways. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['operator', 'seeds', 'cypher']);

export const ANONYMOUS: Principal = Object.freeze({ role: 'reader', who: null, via: 'anonymous', id: 'anonymous' });

/** Whoever may open the data file, or the socket beside it, may do everything. */
export const OPERATOR: Principal = Object.freeze({ role: 'admin', who: 'operator', via: 'operator', id: 'operator' });
