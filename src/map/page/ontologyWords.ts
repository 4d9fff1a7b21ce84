import type { EntityType } from '../../ontology/records.ts';
import type { AtlasClient } from './atlasClient.ts';

/** What types, kinds and relationship types are called in one language, in the order of the schema. */
export interface OntologyWords {
  readonly types: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly typesOfKind: ReadonlyMap<string, readonly EntityType[]>;
  readonly relationships: ReadonlyMap<string, string>;
}

export const NO_WORDS: OntologyWords = { types: new Map(), kinds: new Map(), typesOfKind: new Map(), relationships: new Map() };

/** Asked for once in a page and language, whoever asks. */
export function ontologyWords(client: AtlasClient, language: 'en' | 'zh'): Promise<OntologyWords> {
  const known = asked.get(client)?.get(language);
  if (known !== undefined) return known;
  const asking = ask(client, language);
  const ofClient = asked.get(client) ?? new Map();
  asked.set(client, ofClient.set(language, asking));
  asking.catch(() => ofClient.delete(language));
  return asking;
}

const asked = new WeakMap<AtlasClient, Map<string, Promise<OntologyWords>>>();

const QUERY = `query MapWords($language: Language) { ontology {
  entityTypes { type label(language: $language) }
  kinds { kind of count label(language: $language) }
  relationshipTypes { type count label(language: $language) }
} }`;

interface Answer {
  readonly ontology: {
    readonly entityTypes: readonly { readonly type: EntityType; readonly label: string }[];
    readonly kinds: readonly { readonly kind: string; readonly of: readonly EntityType[]; readonly count: number; readonly label: string }[];
    readonly relationshipTypes: readonly { readonly type: string; readonly count: number; readonly label: string }[];
  };
}

async function ask(client: AtlasClient, language: 'en' | 'zh'): Promise<OntologyWords> {
  const { ontology } = await client.query<Answer>(QUERY, { language: language.toUpperCase() }, language);
  // What nothing has would filter everything away.
  const kinds = ontology.kinds.filter(({ count }) => count > 0);
  return {
    types: new Map(ontology.entityTypes.filter(({ type }) => type !== 'SOURCE').map(({ type, label }) => [type, label])),
    kinds: new Map(kinds.map(({ kind, label }) => [kind, label])),
    typesOfKind: new Map(kinds.map(({ kind, of }) => [kind, of])),
    relationships: new Map(ontology.relationshipTypes.filter(({ count }) => count > 0).map(({ type, label }) => [type, label])),
  };
}
