import { element } from '../../../map/page/element.ts';
import { CURATE_TEXTS } from './curateTexts.ts';
import type { DeskContext } from './DeskContext.ts';
import { failureText } from './failureText.ts';
import { KnownNames } from './KnownNames.ts';
import { timeText } from './proposalList.ts';
import { CHANGE_FRAGMENT, type GivenChange } from './proposalQueries.ts';
import { recordDiff } from './recordDiff.ts';

const SHOWN_VERSIONS = 8;

/** The last versions of the graph; one that is opened shows before and after. */
export function createRecentChanges({ client, words }: DeskContext): { readonly element: HTMLElement; refresh(): Promise<void> } {
  const list = element('ol', { class: 'versions' });
  const section = element(
    'section',
    { class: 'recent', 'aria-labelledby': 'recent-title' },
    element('h2', { id: 'recent-title' }, words.say(CURATE_TEXTS.recent)),
    list,
  );

  function versionItem({ version, at, who, why, changeCount }: ListedVersion): HTMLElement {
    const place = element('div', {});
    const count =
      changeCount === null ? [] : [words.say(changeCount === 1 ? CURATE_TEXTS.oneRecord : CURATE_TEXTS.records, { count: words.number(changeCount) })];
    const details = element(
      'details',
      {},
      element(
        'summary',
        {},
        element('b', {}, `${version} `),
        element('span', {}, why),
        element('span', { class: 'about' }, [...(who === null ? [] : [who]), timeText(at, words), ...count].join(' · ')),
      ),
      place,
    );
    details.addEventListener('toggle', () => {
      if (details.open && place.childElementCount === 0) void show(version, place);
    });
    return element('li', {}, details);
  }

  async function show(version: number, place: HTMLElement): Promise<void> {
    place.replaceChildren(element('p', { class: 'soft' }, words.say(CURATE_TEXTS.loading)));
    try {
      const { changes } = await client.query<VersionAnswer>(VERSION_QUERY, { since: version - 1, until: version }, words.language);
      const [{ changes: records, changeCount }] = changes.nodes;
      const names = await KnownNames.of(client, records, words);
      const cut = changeCount === null || changeCount > records.length;
      place.replaceChildren(
        ...records.map((change) => recordDiff(change, words, names, 'h3')),
        ...(cut ? [element('p', { class: 'soft' }, words.say(CURATE_TEXTS.changesCut, { shown: records.length, total: changeCount ?? '…' }))] : []),
      );
    } catch (error) {
      place.replaceChildren();
      place.append(element('p', { class: 'toast bad' }, failureText(words, error).text));
    }
  }

  return {
    element: section,
    /** What is beside the proposals is left away where it cannot be had. */
    refresh: async () => {
      try {
        const { changes } = await client.query<ListAnswer>(VERSIONS_QUERY, { first: SHOWN_VERSIONS }, words.language);
        list.replaceChildren(...changes.nodes.map(versionItem));
        section.hidden = changes.nodes.length === 0;
      } catch {
        section.hidden = list.childElementCount === 0;
      }
    },
  };
}

interface ListedVersion {
  readonly version: number;
  readonly at: string;
  readonly who: string | null;
  readonly why: string;
  readonly changeCount: number | null;
}

interface ListAnswer {
  readonly changes: { readonly nodes: readonly ListedVersion[] };
}

interface VersionAnswer {
  readonly changes: { readonly nodes: readonly { readonly changeCount: number | null; readonly changes: readonly GivenChange[] }[] };
}

const VERSIONS_QUERY = 'query CurateVersions($first: Int) { changes(first: $first) { nodes { version at who why changeCount } } }';

const VERSION_QUERY = `query CurateVersion($since: Int, $until: Int) {
  changes(since: $since, until: $until, first: 1) { nodes { changeCount changes(first: 20) { ...change } } }
}${CHANGE_FRAGMENT}`;
