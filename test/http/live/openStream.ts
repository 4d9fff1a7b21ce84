/** What a server goes on sending, read as it comes. */
export interface Opened {
  readonly status: number;
  readonly headers: Headers;
  /** Resolves to all that was sent, once it holds the text; rejects when the answer ends without. */
  until(text: string): Promise<string>;
  /** Resolves to all that was sent when the answer ends. */
  ended(): Promise<string>;
  leave(): void;
}

export async function openStream(url: string, init: RequestInit = {}): Promise<Opened> {
  const controller = new AbortController();
  const reply = await fetch(url, { ...init, signal: controller.signal });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let sent = '';
  const more = async () => {
    const { value, done } = await reader.read();
    sent += value ?? '';
    return !done;
  };
  return {
    status: reply.status,
    headers: reply.headers,
    until: async (text) => {
      while (!sent.includes(text)) if (!(await more())) throw new Error(`ended without ${text}: ${sent}`);
      return sent;
    },
    ended: async () => {
      while (await more());
      return sent;
    },
    leave: () => controller.abort(),
  };
}

/** The GraphQL answers in server-sent events, each with its id. */
export function answersIn(sent: string): { readonly id: string; readonly data: unknown }[] {
  return sent.split('\n\n').flatMap((event) => {
    const field = (name: string) =>
      event
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    return field('event') === 'next' ? [{ id: field('id') ?? '', data: JSON.parse(field('data') ?? 'null') }] : [];
  });
}
