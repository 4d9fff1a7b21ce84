import type { Config } from '../config.ts';
import { openDesk } from './desk/openDesk.ts';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly created: string;
  readonly expires: string | null;
  readonly revoked: string | null;
  readonly lastUsed: string | null;
}

export interface NewToken {
  readonly role: string;
  readonly name?: string;
  readonly expires: string;
}

const FACTS = 'id name role state created expires revoked lastUsed';

/** Prints the secret, which nobody can see again, alone on the last line. */
export async function createToken(config: Config, { role, ...rest }: NewToken, print: (line: string) => void): Promise<void> {
  const document = `mutation CreateToken($input: CreateTokenInput!) { createToken(input: $input) { token { ${FACTS} } secret } }`;
  const variables = { input: { ...rest, role: role.toUpperCase() } };
  const { token, secret } = (await asked<{ createToken: { token: Token; secret: string } }>(config, document, variables)).createToken;
  const end = token.expires === null ? 'until it is revoked' : `until ${token.expires}`;
  print(`Token ${token.id} for ${token.name}: role ${role}, good ${end}. This is shown once; keep it secret:`);
  print(secret);
}

export async function listTokens(config: Config, print: (line: string) => void): Promise<void> {
  const { tokens } = await asked<{ tokens: readonly Token[] }>(config, `query Tokens { tokens { ${FACTS} } }`);
  if (tokens.length === 0) return print('There is no token; `atlas token create --role curator --name "…"` makes one.');
  const rows = tokens.map(({ id, role, state, expires, lastUsed, name }) => [
    ...[id, role.toLowerCase(), state.toLowerCase()],
    ...[minute(expires) ?? 'never', minute(lastUsed) ?? 'never', name],
  ]);
  for (const line of table([['id', 'role', 'state', 'expires', 'last used', 'name'], ...rows])) print(line);
}

export async function revokeToken(config: Config, id: string, print: (line: string) => void): Promise<void> {
  const document = `mutation RevokeToken($id: ID!) { revokeToken(id: $id) { ${FACTS} } }`;
  const { revokeToken: token } = await asked<{ revokeToken: Token }>(config, document, { id });
  print(`Token ${token.id} of ${token.name} is revoked since ${token.revoked}.`);
}

async function asked<T>(config: Config, document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const desk = await openDesk(config);
  try {
    return await desk.graphql<T>(document, variables);
  } finally {
    await desk.close();
  }
}

/** 2026-11-28 13:05Z */
function minute(instant: string | null): string | null {
  return instant === null ? null : `${instant.slice(0, 16).replace('T', ' ')}Z`;
}

/** The last column is as wide as it likes. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]))).join('  '));
}
