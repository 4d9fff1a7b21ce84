import { readableQuery } from '../../readableQuery.ts';

/** A whole address on the atlas; `endpoint` "" is the page's own. */
export function serverAddress(endpoint: string, path: string, query: Readonly<Record<string, string>>): string {
  const search = readableQuery(Object.entries(query));
  return `${endpoint === '' ? location.origin : endpoint.replace(/\/$/, '')}${path}${search === '' ? '' : `?${search}`}`;
}
