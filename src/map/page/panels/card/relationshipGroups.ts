import { upperFirst } from '../../../../lib/firstLetter.ts';
import { element } from '../../element.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import type { GivenRelationships } from './entityQuery.ts';
import { relationshipItem } from './relationshipItem.ts';

interface Group {
  readonly type: string;
  readonly heading: HTMLElement;
  readonly label: string;
  readonly list: HTMLElement;
}

/** Relationships under headings that say how one entity is related to the others; pages are added one after the other. */
export function relationshipGroups(context: CardContext, id: string) {
  const { words } = context;
  const root = element('div', {});
  const groups = new Map<string, Group>();
  return {
    element: root,
    /** Returns the heading or the entity with which the page begins. */
    add({ edges }: GivenRelationships, isLast: boolean): HTMLElement | null {
      let begin: HTMLElement | null = null;
      for (const { node, relationship } of edges) {
        // What has no direction reads alike from both ends.
        const label = words.relationshipType(relationship.type, relationship.from.id === id ? 'OUT' : 'IN');
        const group = groups.get(label) ?? addGroup(relationship.type, label);
        const item = relationshipItem(context, node, relationship);
        group.list.append(item);
        begin ??= item.querySelector('button');
      }
      // They come by type, so that only the last may go on.
      const unfinished = isLast ? null : edges.at(-1)?.relationship.type;
      for (const { type, heading, label, list } of groups.values()) {
        const text = type === unfinished ? CARD_TEXTS.groupSoFar : CARD_TEXTS.group;
        heading.textContent = words.say(text, { label: upperFirst(label), count: words.number(list.childElementCount) });
      }
      return begin;
    },
  };

  function addGroup(type: string, label: string): Group {
    const group = { type, heading: element('h4', {}), label, list: element('ul', { class: 'at-plain' }) };
    root.append(group.heading, group.list);
    groups.set(label, group);
    return group;
  }
}
