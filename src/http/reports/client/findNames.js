import { LANGUAGE } from './texts.js';

/** @typedef {{ readonly id: string, readonly name: string, readonly kind: string }} FoundName */

const QUERY = `query NamesForReport($text: String!, $types: [EntityType!], $language: Language) {
  suggest(text: $text, types: $types, first: 8) { node { id type kind name(language: $language) } }
}`;

/**
 * What somebody may be about to type. No types: all but sources.
 * @param {string} text
 * @param {readonly string[]} types
 * @param {AbortSignal} signal
 * @returns {Promise<FoundName[]>}
 */
export async function findNames(text, types, signal) {
  const variables = { text: text.slice(0, 200), types: types.length === 0 ? null : types, language: LANGUAGE.toUpperCase() };
  const reply = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables }),
    signal,
  });
  const { data } = await reply.json();
  return data.suggest.map((/** @type {{ node: { id: string, type: string, kind: string | null, name: string } }} */ { node }) => ({
    id: node.id,
    name: node.name,
    kind: (node.kind ?? node.type).toLowerCase().replaceAll('_', ' '),
  }));
}
