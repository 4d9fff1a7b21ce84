import { compareIds } from '../../../src/lib/compareTexts.ts';
import { changesOf, type GraphName } from './graphs.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly status: string;
  readonly neighbours: Item[];
}

/** What one writes who has the whole graph in memory as plain objects: a list of institutions by id, each with its neighbours. */
export function plainResolvers(graph: GraphName) {
  const items = new Map<string, Item>();
  const institutions: Item[] = [];
  for (const change of changesOf(graph)) {
    if (change.op === 'PUT_ENTITY') {
      const { id, type, kind, status, names, source } = change.entity;
      const english = names.find(({ language, use }) => language === 'EN' && use === 'PRIMARY') ?? names[0];
      const item: Item = { id, name: source?.title ?? english.text, kind, status, neighbours: [] };
      items.set(id, item);
      if (type === 'INSTITUTION') institutions.push(item);
    } else if (change.op === 'PUT_RELATIONSHIP') {
      const [from, to] = [items.get(change.relationship.from) as Item, items.get(change.relationship.to) as Item];
      from.neighbours.push(to);
      if (from !== to) to.neighbours.push(from);
    }
  }
  institutions.sort((a, b) => compareIds(a, b));
  return {
    Query: { institutions: (_: unknown, { first }: { first: number }) => ({ nodes: institutions.slice(0, first) }) },
    Institution: {
      relationships: ({ neighbours }: Item, { first }: { first: number }) => ({ edges: neighbours.slice(0, first).map((node) => ({ node })) }),
    },
  };
}
