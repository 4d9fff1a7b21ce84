import { type AtlasClient, AtlasFailure } from '../../../map/page/atlasClient.ts';

const KEY = 'atlas-token';

export type Role = 'READER' | 'CONTRIBUTOR' | 'CURATOR' | 'ADMIN';

export interface Viewer {
  readonly role: Role;
  /** Null: nobody that is known. */
  readonly who: string | null;
}

/** Asks the page's own server, as whoever has signed in. The token is in the tab's own storage and in the header, nowhere else. */
export class DeskClient implements AtlasClient {
  readonly endpoint = '';

  get hasToken(): boolean {
    return sessionStorage.getItem(KEY) !== null;
  }

  keepToken(token: string): void {
    sessionStorage.setItem(KEY, token);
  }

  forgetToken(): void {
    sessionStorage.removeItem(KEY);
  }

  scene(): Promise<never> {
    return Promise.reject(new Error('there is no map on this page'));
  }

  async query<T>(query: string, variables: Readonly<Record<string, unknown>>, language: 'en' | 'zh', signal?: AbortSignal): Promise<T> {
    const token = sessionStorage.getItem(KEY);
    // What a header cannot hold is no token.
    if (token !== null && !/^[\x21-\x7e]+$/.test(token)) throw new AtlasFailure('UNAUTHENTICATED', 'no token has such letters');
    let response: Response;
    try {
      response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          ...{ accept: 'application/json', 'content-type': 'application/json', 'accept-language': language === 'zh' ? 'zh-Hans' : 'en' },
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw new AtlasFailure('UNREACHABLE', String(error));
    }
    const body = (await response.json().catch(() => null)) as Answer<T> | null;
    if (signal?.aborted) throw signal.reason;
    if (body === null) throw new AtlasFailure('BAD_ANSWER', `HTTP ${response.status}`);
    const refusal = body.errors?.[0];
    if (refusal !== undefined) throw new AtlasFailure(refusal.extensions?.code ?? 'BAD_ANSWER', refusal.message, refusal.extensions);
    if (!response.ok || body.data == null) throw new AtlasFailure('BAD_ANSWER', `HTTP ${response.status}`);
    return body.data;
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly argument?: string; readonly id?: string } }[];
}
