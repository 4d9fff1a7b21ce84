import type { EntityType } from '../../ontology/records.ts';
import type { AtlasClient } from './atlasClient.ts';
import { type KeptName, markedName } from './markedName.ts';
import { NO_WORDS, type OntologyWords, ontologyWords } from './ontologyWords.ts';

export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  /** In the language of the search; with † where no document prints it. */
  readonly name: string;
  /** "hospital"; of what is no institution with its type: "product · drug". */
  readonly kindLabel: string;
  /** What matched, where that is not the name shown; `field` is a SearchField. */
  readonly matched: { readonly field: string; readonly text: string } | null;
}

export interface SearchAnswer {
  readonly found: readonly FoundEntity[];
  readonly totalCount: number;
}

const LONGEST_TEXT = 200;
const FIRST = 8;

/** Entities by name, in any script that the server knows. No types: all but documents. */
export async function searchEntities(
  client: AtlasClient,
  text: string,
  { types, language, signal }: { readonly types: readonly EntityType[] | null; readonly language: 'en' | 'zh'; readonly signal: AbortSignal },
): Promise<SearchAnswer> {
  const variables = { text: [...text].slice(0, LONGEST_TEXT).join(''), types, first: FIRST, language: language.toUpperCase() };
  const [{ search }, words] = await Promise.all([
    client.query<Answer>(QUERY, variables, language, signal),
    ontologyWords(client, language).catch(() => NO_WORDS),
  ]);
  return {
    totalCount: search.totalCount,
    found: search.edges.map(({ node: { id, type, kind, name, names }, matchedOn }) => ({
      ...{ id, type },
      name: markedName(name, names),
      kindLabel: kindLabel(words, type, kind),
      matched: matchedOn.text === name || matchedOn.text === id ? null : matchedOn,
    })),
  };
}

function kindLabel({ types, kinds }: OntologyWords, type: EntityType, kind: string | null): string {
  const ofKind = kind === null ? undefined : kinds.get(kind);
  // Most are institutions, and nobody takes a hospital for anything else; "research" alone may be an agreement or a platform.
  return [...(type === 'INSTITUTION' && ofKind !== undefined ? [] : [types.get(type)]), ofKind].filter((label) => label !== undefined).join(' · ');
}

const QUERY = `query MapSearch($text: String!, $types: [EntityType!], $first: Int, $language: Language) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    edges { matchedOn { field text } node { id type kind name(language: $language) names { text translated } } }
  }
}`;

interface Answer {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly matchedOn: { readonly field: string; readonly text: string };
      readonly node: {
        readonly id: string;
        readonly type: EntityType;
        readonly kind: string | null;
        readonly name: string;
        readonly names: readonly KeptName[];
      };
    }[];
  };
}
