import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import type { DeskClient } from './DeskClient.ts';
import { type GivenChange, type GivenEvidence, NAMES_QUERY } from './proposalQueries.ts';

/** What ids are called: by the graph, or by the proposal that adds them. */
export class KnownNames {
  readonly #names: ReadonlyMap<string, string>;
  readonly #sources: ReadonlyMap<string, { readonly title: string; readonly url: string | null }>;
  readonly #inGraph: ReadonlySet<string>;

  private constructor(
    names: ReadonlyMap<string, string>,
    sources: ReadonlyMap<string, { readonly title: string; readonly url: string | null }>,
    inGraph: ReadonlySet<string>,
  ) {
    this.#names = names;
    this.#sources = sources;
    this.#inGraph = inGraph;
  }

  /** Of all that the changes name. */
  static async of(client: DeskClient, changes: readonly GivenChange[], words: PanelWords, signal?: AbortSignal): Promise<KnownNames> {
    const states = changes.flatMap(({ before, after }) => [before, after]).filter((state) => state !== null);
    const entities = states.filter((state) => state.__typename === 'EntityState');
    const ends = states.flatMap((state) => (state.__typename === 'RelationshipState' ? [state.from, state.to] : []));
    const ids = [...new Set([...ends, ...entities.map(({ id }) => id)])].slice(0, MOST_IDS);
    const found = ids.length === 0 ? [] : (await client.query<Answer>(NAMES_QUERY, { ids }, words.language, signal)).nodes;
    const known = found.filter((node) => node?.id !== undefined) as readonly { readonly id: string; readonly name: string }[];
    return new KnownNames(
      new Map([...entities.map(({ id, name }) => [id, name] as const), ...known.map(({ id, name }) => [id, name] as const)]),
      new Map(entities.flatMap(({ id, source }) => (source === null ? [] : [[id, source] as const]))),
      new Set(known.map(({ id }) => id)),
    );
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  isInGraph(id: string): boolean {
    return this.#inGraph.has(id);
  }

  sourceOf({ source, title, url }: GivenEvidence): { readonly title: string; readonly url: string | null } {
    return title === null ? (this.#sources.get(source) ?? { title: source, url: null }) : { title, url };
  }
}

/** `limits.ids`. */
const MOST_IDS = 500;

interface Answer {
  readonly nodes: readonly ({ readonly id?: string; readonly name?: string } | null)[];
}
