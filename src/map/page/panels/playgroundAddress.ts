import { serverAddress } from './serverAddress.ts';

/** The playground with a query in its editor, as a share link of its own has it (src/http/playground/client/shareLink.js reads it). */
export async function playgroundAddress(endpoint: string, query: string, variables: Readonly<Record<string, unknown>>, language: 'en' | 'zh'): Promise<string> {
  const shared = { version: 1, query, variables: JSON.stringify(variables, null, 2), operationName: null, language, acceptLanguage: null };
  const packed = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const hash = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${serverAddress(endpoint, '/graphql', { language })}#share=${hash}`;
}
