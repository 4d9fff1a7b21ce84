import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';
import { FOUNDING_FILES } from './foundingDocuments.ts';
import { type Proof, readWholeGraph, type WholeGraph } from './wholeGraph.ts';

describe('the whole graph', () => {
  let atlas: FoundingAtlas;
  let graph: WholeGraph;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    graph = await readWholeGraph(atlas);
  });
  afterAll(() => atlas.close());

  it('is read whole, and holds several hundred entities', () => {
    const statementCount = graph.entities.reduce((sum, { statements }) => sum + statements.length, 0);
    expect({ entityCount: graph.entities.length, relationshipCount: graph.relationships.length, statementCount }).toEqual(graph.status);
    expect(things(graph).length).toBeGreaterThan(500);
  });

  it('has no relationship, statement or entity without a document behind it', () => {
    expect(proofs(graph).filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('has no evidence without a place in a document that the graph holds', () => {
    const sources = new Set(graph.entities.filter(({ type }) => type === 'SOURCE').map(({ id }) => id));
    const wrong = proofs(graph).filter(({ evidence }) => evidence.some(({ source, locator }) => !sources.has(source.id) || (locator ?? '').trim() === ''));
    expect(wrong).toEqual([]);
  });

  it('hangs together: one component holds at least 90 % of its entities', () => {
    const all = componentSizes(graph, () => true);
    const connecting = componentSizes(graph, (type) => type !== 'LOCATED_IN');
    const total = things(graph).length;
    process.stderr.write(
      `largest component: ${all[0]} of ${total} entities, ${connecting[0]} without LOCATED_IN; alone: ${all.filter((size) => size === 1).length}\n`,
    );
    expect(all[0] / total).toBeGreaterThanOrEqual(0.9);
  });

  it('answers the signature question with at least 3 companies, each by whole paths from a hospital to a fund', async () => {
    const { connectors } = await atlas.ask<Signature>(SIGNATURE);
    expect(connectors).toMatchObject({ complete: true, truncatedBy: null });
    expect(connectors.nodes.length).toBeGreaterThanOrEqual(3);
    for (const { entity, paths } of connectors.nodes) {
      expect([entity.kind, paths.length > 0]).toEqual(['COMPANY', true]);
      for (const { entities, hops } of paths) {
        expect([entities[0].kind, entities.at(-1)?.type, entities.slice(1, -1).some(({ id }) => id === entity.id)]).toEqual(['HOSPITAL', 'FUND', true]);
        expect(hops.map(({ from, to }) => [from.id, to.id])).toEqual(entities.slice(1).map(({ id }, i) => [entities[i].id, id]));
        const evidence = hops.map(
          ({ relationships }) => relationships.length > 0 && relationships.every((each) => each.evidence.every(located) && each.evidence.length > 0),
        );
        expect(evidence).toEqual(hops.map(() => true));
      }
    }
  });

  it('answers the example that the playground opens with', async () => {
    const example = readFileSync(new URL('../../operations/companies-between.graphql', import.meta.url), 'utf8');
    const { connectors } = await atlas.ask<{ connectors: { totalCount: number; complete: boolean; nodes: { paths: unknown[] }[] } }>(example);
    expect([connectors.complete, connectors.totalCount >= 3, connectors.nodes.every(({ paths }) => paths.length > 0)]).toEqual([true, true, true]);
  });
});

describe.each(FOUNDING_FILES)('the founding file $seed', ({ seed, text, locators, printedNames }) => {
  it('has locators and printed names to look for', () => {
    expect([locators.length > 40, printedNames.length > 10, locators.filter((locator) => locator.trim() === '')]).toEqual([true, true, []]);
  });

  if (text === null) {
    it.skip(`skipped: ${locators.length} locators and ${printedNames.length} names of ${seed}; the documents are not beside the project`, () => undefined);
    return;
  }

  it('quotes its document literally in every locator', () => {
    expect(locators.filter((locator) => !text.includes(locator))).toEqual([]);
  });

  it('has no name that its document does not print, but for those marked as translated', () => {
    const printed = text.toLowerCase();
    expect(printedNames.filter((name) => !printed.includes(name.toLowerCase()))).toEqual([]);
  });
});

const SIGNATURE = `{
  connectors(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, connector: { kinds: [COMPANY] }, maxHops: 3, first: 20) {
    complete truncatedBy
    nodes { entity { id kind } paths(first: 3) {
      entities { id type kind }
      hops { from { id } to { id } relationships { evidence { source { id } locator } } }
    } }
  }
}`;

interface Signature {
  readonly connectors: {
    readonly nodes: readonly {
      readonly entity: { readonly id: string; readonly kind: string };
      readonly paths: readonly {
        readonly entities: readonly { readonly id: string; readonly type: string; readonly kind: string | null }[];
        readonly hops: readonly {
          readonly from: { readonly id: string };
          readonly to: { readonly id: string };
          readonly relationships: readonly { readonly evidence: readonly Proof[] }[];
        }[];
      }[];
    }[];
  };
}

function things({ entities }: WholeGraph): WholeGraph['entities'] {
  return entities.filter(({ type }) => type !== 'SOURCE');
}

/** Every relationship, entity (sources apart) and statement, named, with its evidence. */
function proofs(graph: WholeGraph): { what: string; evidence: readonly Proof[] }[] {
  const ofEntities = things(graph).map(({ id, evidence }) => ({ what: id, evidence }));
  const ofStatements = graph.entities.flatMap(({ id, statements }) => statements.map(({ property, evidence }) => ({ what: `${id}#${property}`, evidence })));
  return [...graph.relationships.map(({ id, evidence }) => ({ what: id, evidence })), ...ofEntities, ...ofStatements];
}

function located({ locator }: Proof): boolean {
  return (locator ?? '').trim() !== '';
}

/** Sizes of the connected components, largest first, over the relationships of the types asked for. */
function componentSizes(graph: WholeGraph, walks: (type: string) => boolean): number[] {
  const neighbours = new Map<string, string[]>(things(graph).map(({ id }) => [id, []]));
  for (const { from, to } of graph.relationships.filter((each) => walks(each.type))) {
    neighbours.get(from.id)?.push(to.id);
    neighbours.get(to.id)?.push(from.id);
  }
  const seen = new Set<string>();
  const sizes: number[] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const id of component) {
      for (const next of neighbours.get(id) ?? []) {
        if (!seen.has(next)) component.push(next);
        seen.add(next);
      }
    }
    sizes.push(component.length);
  }
  return sizes.sort((a, b) => b - a);
}
