import { smallest } from '../../lib/smallest.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import { type NeighbourGroup, neighboursFigure } from '../figures/neighboursFigure.ts';
import { kindWord, pictureEntity } from '../pictureEntity.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Section } from '../ReportDoc.ts';
import type { RelationshipGroup } from './relationshipGroups.ts';

/** In the picture; of more, each way of being related keeps one at least. */
const MOST_BOXES = 24;
const MOST_KINDS = 4;

/** Its neighbours in a picture: of many those with the most relationships of their own, and how many others there are of which kinds. */
export async function neighbourSection(
  context: ReportContext,
  entity: number,
  name: string,
  groups: readonly RelationshipGroup[],
): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const title = words.say({ en: 'Nearest neighbours', zh: '近邻图' });
  const neighbours = groups.map(({ members }) => [...new Set(members.map(({ neighbour }) => neighbour))]);
  const shares = sharesOf(
    neighbours.map(({ length }) => length),
    MOST_BOXES,
  );
  const drawn = await Promise.all(groups.map((group, i) => pictureGroup(context, group, neighbours[i], shares[i])));
  const count = words.number(String(new Set(neighbours.flat()).size));
  const description = words.say({
    en: `${name} and its ${count} neighbours: ${drawn.map((group) => group.title).join('; ')}.`,
    zh: `${name}及其${count}个关联主体：${drawn.map((group) => group.title).join('；')}。`,
  });
  if (groups.length === 0) {
    return { id: 'neighbours', title, blocks: [{ form: 'PARAGRAPH', content: [{ text: words.say({ en: 'It has none.', zh: '无。' }) }] }] };
  }
  const figure = neighboursFigure({
    id: 'neighbours',
    title: words.say({ en: `Nearest neighbours of ${name}`, zh: `${name}的近邻` }),
    description,
    entity: await pictureEntity(context, entity),
    groups: drawn,
    typeWord: words.entityType,
  });
  return { id: 'neighbours', title, blocks: [figure] };
}

/** One after the other gets one more, until all are given out or nobody wants more; each has one at least. */
function sharesOf(wanted: readonly number[], most: number): number[] {
  const shares = wanted.map(() => 1);
  let left = most - shares.length;
  for (let given = true; left > 0 && given; ) {
    given = false;
    for (let i = 0; i < wanted.length && left > 0; i++) {
      if (shares[i] === wanted[i]) continue;
      shares[i]++;
      left--;
      given = true;
    }
  }
  // What is told of the last one takes as much room as itself.
  return shares.map((share, i) => (wanted[i] === share + 1 ? wanted[i] : share));
}

async function pictureGroup(context: ReportContext, group: RelationshipGroup, neighbours: readonly number[], share: number): Promise<NeighbourGroup> {
  const { snapshot, words } = context;
  const { degree } = snapshot.entities;
  const best = new Set(smallest(neighbours, share, (a, b) => degree[b] - degree[a] || rankOf(snapshot.topology, a) - rankOf(snapshot.topology, b)));
  return {
    title: words.relationshipType(group.type, group.direction),
    direction: group.isSymmetric ? 'NONE' : group.direction,
    // In the order of the report's lists.
    neighbours: await Promise.all(neighbours.filter((one) => best.has(one)).map((one) => pictureEntity(context, one))),
    more: moreOf(
      context,
      neighbours.filter((one) => !best.has(one)),
    ),
  };
}

function moreOf(context: ReportContext, rest: readonly number[]): string | null {
  if (rest.length === 0) return null;
  const { words, snapshot } = context;
  const { type, kind } = snapshot.entities;
  // By type and kind: how many, and one of them.
  const counts = new Map<number, { count: number; readonly example: number }>();
  for (const one of rest) {
    const key = type[one] * 256 + kind[one];
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, example: one });
    else known.count++;
  }
  const kinds = [...counts.values()].sort((a, b) => b.count - a.count).map(({ count, example }) => [kindWord(context, example), count] as const);
  const told = kinds.slice(0, MOST_KINDS).map(([kind, count]) => `${kind} ${words.number(String(count))}`);
  const all = kinds.length > MOST_KINDS ? [...told, '…'] : told;
  const number = words.number(String(rest.length));
  return words.say({ en: `+ ${number} more: ${all.join(' · ')}`, zh: `另有${number}个：${all.join(' · ')}` });
}
