import type { EntityType } from '../../../../ontology/records.ts';
import type { AtlasClient } from '../../atlasClient.ts';
import type { PanelWords } from '../PanelWords.ts';
import type { SideChoice } from './groupChoices.ts';

const SUGGEST_QUERY = `query Suggest($text: String!) {
  suggest(text: $text, first: 8) {
    matchedOn { text }
    node { id type kind name }
  }
}`;

interface SuggestAnswer {
  readonly suggest: readonly {
    readonly matchedOn: { readonly text: string };
    readonly node: { readonly id: string; readonly type: EntityType; readonly kind: string | null; readonly name: string };
  }[];
}

const LONGEST = 200;

/** Entities that someone who has typed so far may mean. */
export async function suggestEntities(client: AtlasClient, words: PanelWords, text: string, signal: AbortSignal): Promise<SideChoice[]> {
  const { suggest } = await client.query<SuggestAnswer>(SUGGEST_QUERY, { text: text.trim().slice(0, LONGEST) }, words.language, signal);
  return suggest.map(({ matchedOn, node }) => ({
    value: node.id,
    label: node.name,
    type: node.type,
    // Why it is there, where its name does not show it.
    detail: matchedOn.text === node.name ? words.sort(node) : `${words.sort(node)} · ${matchedOn.text}`,
  }));
}

const NAMES_QUERY = `query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity { type name }
  }
}`;

interface NamesAnswer {
  readonly nodes: readonly ({ readonly id: string; readonly type?: EntityType; readonly name?: string } | null)[];
}

/** What ids of an address are called; what nothing has stays as it is written. */
export async function nameIds(client: AtlasClient, words: PanelWords, ids: readonly string[], signal: AbortSignal): Promise<SideChoice[]> {
  const { nodes } = await client.query<NamesAnswer>(NAMES_QUERY, { ids }, words.language, signal);
  return ids.map((id, i) => ({ value: id, label: nodes[i]?.name ?? id, type: nodes[i]?.type ?? null, detail: null }));
}
