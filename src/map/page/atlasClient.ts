import type { MapScene } from '../MapScene.ts';
import { sceneAddress } from './sceneAddress.ts';

/** Told to the reader as it stands. `code` is the server's, or UNREACHABLE, or BAD_ANSWER. */
export class AtlasFailure extends Error {
  readonly code: string;
  /** The parameter at fault; null: none in particular. */
  readonly argument: string | null;
  /** The id that nothing has; null: it is not about one. */
  readonly id: string | null;

  constructor(code: string, message: string, { argument = null, id = null }: { readonly argument?: string | null; readonly id?: string | null } = {}) {
    super(message);
    this.code = code;
    this.argument = argument;
    this.id = id;
  }
}

/** Asks one atlas; `endpoint` is its origin (https://atlas.example), "" the page's own. */
export interface AtlasClient {
  readonly endpoint: string;
  /** Rejects with an AtlasFailure, or with the signal's reason. */
  scene(data: Readonly<Record<string, string>>, language: 'en' | 'zh', signal?: AbortSignal): Promise<MapScene>;
  /** The `data` of the answer, by GET where the query is short enough, so that browsers keep it. */
  query<T>(query: string, variables: Readonly<Record<string, unknown>>, language: 'en' | 'zh', signal?: AbortSignal): Promise<T>;
}

export function createAtlasClient(endpoint: string): AtlasClient {
  return {
    endpoint,
    scene: (data, language, signal) => ask(`${endpoint}/map.json?${sceneAddress(data, language)}`, { signal }),
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>>, language: 'en' | 'zh', signal?: AbortSignal) => {
      const headers = { accept: 'application/json', 'accept-language': language === 'zh' ? 'zh-Hans' : 'en' };
      const asked = `${endpoint}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
      const body = JSON.stringify({ query, variables });
      const answer =
        asked.length < LONGEST_ADDRESS
          ? ask<Answer<T>>(asked, { headers, signal })
          : ask<Answer<T>>(`${endpoint}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body, signal });
      const { data, errors } = await answer;
      if (errors !== undefined && errors.length > 0) throw failureOf(errors[0]);
      return data as T;
    },
  };
}

const LONGEST_ADDRESS = 6_000;

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly Refusal[];
}

interface Refusal {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly argument?: string; readonly id?: string };
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    // To another origin none are sent; with `omit` what the page's head has fetched ahead would not be used.
    response = await fetch(address, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw new AtlasFailure('UNREACHABLE', String(error));
  }
  const body = await response.json().catch(() => null);
  if (init.signal?.aborted) throw init.signal.reason;
  if (body === null) throw new AtlasFailure('BAD_ANSWER', `HTTP ${response.status}`);
  if (!response.ok) throw failureOf(body.errors?.[0] ?? { message: `HTTP ${response.status}` });
  return body;
}

function failureOf({ message, extensions = {} }: Refusal): AtlasFailure {
  return new AtlasFailure(extensions.code ?? 'BAD_ANSWER', message, extensions);
}
