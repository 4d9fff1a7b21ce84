import type { MapScene, SceneEdge } from '../../../MapScene.ts';
import { element } from '../../element.ts';
import { EVIDENCE_FRAGMENT } from '../givenEvidence.ts';
import { pressButton } from '../pressButton.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { type GivenRelationship, type NamedEntity, PAGE, RELATIONSHIP_FRAGMENT } from './entityQuery.ts';
import { entityLine, relationshipItem } from './relationshipItem.ts';

const NAMED = 'id type kind name names { text language translated }';
const EDGE_QUERY = `query EdgeCard($ids: [ID!]!, $asOf: PartialDate) {
  atlas(asOf: $asOf) {
    nodes(ids: $ids) {
      ... on Relationship {
        ...relationship
        from { ${NAMED} }
        to { ${NAMED} }
      }
    }
  }
}${RELATIONSHIP_FRAGMENT}${EVIDENCE_FRAGMENT}`;

interface EdgeAnswer {
  readonly atlas: { readonly nodes: readonly (EdgeRelationship | null)[] };
}

type EdgeRelationship = GivenRelationship & { readonly from: NamedEntity; readonly to: NamedEntity };

/** What relates the two ends of a line: each relationship with its sentence and its documents. */
export async function edgeCard(context: CardContext, edge: SceneEdge, scene: MapScene): Promise<HTMLElement[]> {
  const { words, asOf, tools, signal, refresh } = context;
  const folds = new Set(scene.nodes.filter(({ form }) => form === 'FOLD').map(({ id }) => id));
  const fold = [edge.from, edge.to].find((id) => folds.has(id));
  const entity = edge.from === fold ? edge.to : edge.from;
  const load = async (begin: number): Promise<EdgeRelationship[]> => {
    const ids = edge.relationships.slice(begin, begin + PAGE);
    const answer = await tools.client.query<EdgeAnswer>(EDGE_QUERY, { ids, asOf }, words.language, signal);
    return answer.atlas.nodes.filter((node) => node !== null);
  };
  // Of a fold it has to be said which of its members is meant.
  const member = (relationship: EdgeRelationship) => (fold === undefined ? null : relationship.from.id === entity ? relationship.to : relationship.from);
  const first = await load(0);
  const list = element('ul', { class: 'at-plain' }, ...first.map((relationship) => relationshipItem(context, member(relationship), relationship)));
  const foot = element('div', { class: 'at-foot' });
  const next = (shown: number): void => {
    const left = edge.relationships.length - shown;
    const texts = { count: words.number(Math.min(PAGE, left)), shown: words.number(shown), total: words.number(edge.count) };
    if (left <= 0) {
      foot.replaceChildren(...(edge.count > shown ? [element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.edgeRest, texts))] : []));
      return;
    }
    const more = pressButton(
      words.say(CARD_TEXTS.more, texts),
      async () => {
        more.disabled = true;
        const page = await load(shown).catch(() => null);
        more.disabled = false;
        if (page === null || signal.aborted) return;
        const items = page.map((relationship) => relationshipItem(context, member(relationship), relationship));
        list.append(...items);
        refresh();
        next(shown + PAGE);
        items[0]?.querySelector<HTMLElement>('button, a')?.focus();
      },
      { class: 'at-more' },
    );
    foot.replaceChildren(more);
  };
  next(PAGE);
  const [one] = first;
  const ends = one === undefined ? [] : fold === undefined ? [one.from, one.to] : [one.from.id === entity ? one.from : one.to];
  return [element('div', { class: 'at-ends' }, ...ends.map((end) => entityLine(context, end))), list, foot];
}
