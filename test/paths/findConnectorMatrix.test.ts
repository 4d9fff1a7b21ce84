import { describe, expect, it } from '@jest/globals';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { askConnectors } from './askEngine.ts';
import { askMatrix } from './askMatrix.ts';
import { expectSame } from './expectSame.ts';
import { randomGraph, randomQuestion } from './randomGraph.ts';
import { type Question, slowConnectors, slowPaths } from './slowSearch.ts';
import { denseGraph, graphOf, type SmallGraph, snapshotOfGraph } from './smallGraph.ts';

const CASES = 1_500;
const ASK = { maxHops: 4, criteria: null, via: null, avoid: null, connector: null };

describe('findConnectorMatrix, compared with a search for each cell on random graphs', () => {
  it('has in each cell what the connectors of the two alone are, and no cell without any', async () => {
    let cellsSeen = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const snapshot = snapshotOfGraph(graph);
      const { cells, complete, truncatedBy, unsearched } = await askMatrix(snapshot, question);
      expectSame({ seed, complete, truncatedBy, unsearched }, { seed, complete: true, truncatedBy: null, unsearched: [] });
      const expected = pairsOf(question).flatMap(([row, column]) => {
        const cell = slowCell(graph, question, row, column);
        return cell.connectorCount === 0 ? [] : [cell];
      });
      expectSame(
        [seed, cells.map(({ score, connectors, ...cell }) => cell)],
        [seed, expected.map(({ score, connectors, all, ...cell }) => ({ ...cell, truncatedBy: null, completeToDepth: question.maxHops }))],
      );
      for (const [i, { row, column, score, connectors, connectorCount }] of cells.entries()) {
        expectSame([seed, row, column, Math.abs(score - expected[i].score) <= 1e-9 * score], [seed, row, column, true]);
        const single = await askConnectors(snapshot, { ...question, from: [row], to: [column] });
        expectSame([seed, row, column, connectors], [seed, row, column, single.connectors.slice(0, 2).map(({ id }) => id)]);
        expectSame([seed, connectorCount], [seed, single.totalCount]);
        cellsSeen++;
      }
    }
    expect(cellsSeen).toBeGreaterThan(CASES / 2);
  });

  it('adds up rows, columns and connectors over the cells, each connector once', async () => {
    for (let seed = 0; seed < CASES; seed++) {
      const graph = randomGraph(seed);
      const question = randomQuestion(graph, seed);
      const { rows, columns, connectors, connectorCount } = await askMatrix(snapshotOfGraph(graph), question);
      const cells = pairsOf(question).map(([row, column]) => slowCell(graph, question, row, column));
      const totals = (entity: string, own: typeof cells) => ({
        entity,
        connectorCount: new Set(own.flatMap((cell) => [...cell.all.keys()])).size,
        cellCount: own.filter((cell) => cell.all.size > 0).length,
        pathCount: own.reduce((sum, { pathCount }) => sum + pathCount, 0),
        score: own.reduce((sum, { score }) => sum + score, 0),
        incomplete: 0,
      });
      const inOrder = (ids: readonly string[]) => [...new Set(ids)].sort();
      const ofRow = (id: string) => cells.filter(({ row }) => row === id);
      const ofColumn = (id: string) => cells.filter(({ column }) => column === id);
      expectSameTotals(
        seed,
        rows,
        inOrder(question.from).map((id) => totals(id, ofRow(id))),
      );
      expectSameTotals(
        seed,
        columns,
        inOrder(question.to).map((id) => totals(id, ofColumn(id))),
      );
      const expected = [...new Set(cells.flatMap(({ all }) => [...all.keys()]))].map((entity) => {
        const own = cells.flatMap(({ all }) => all.get(entity) ?? []);
        const score = own.reduce((sum, one) => sum + one.score, 0);
        return { entity, cellCount: own.length, pathCount: own.reduce((sum, { paths }) => sum + paths.length, 0), score };
      });
      expectSame([seed, connectorCount, connectors], [seed, expected.length, connectors.toSorted(byCells)]);
      const sorted = <T extends { entity: string }>(list: T[]) => list.toSorted((a, b) => (a.entity < b.entity ? -1 : 1));
      expectSameTotals(seed, sorted(connectors), sorted(expected));
    }
  });
});

describe('findConnectorMatrix', () => {
  it('puts rows and columns in order, each once, and skips the cell of an entity with itself', async () => {
    const snapshot = snapshotOfGraph(graphOf('a-x x-b b-y y-c'));
    const { rows, columns, cells } = await askMatrix(snapshot, { ...ASK, from: ['c', 'a', 'c', 'b'], to: ['b', 'a'] });
    expect([rows, columns].map((side) => side.map(({ entity }) => entity).join(''))).toEqual(['abc', 'ab']);
    expect(cells.map(({ row, column, connectors }) => [row, column, connectors.join('')])).toEqual([
      ['a', 'b', 'x'],
      ['b', 'a', 'x'],
      ['c', 'a', 'bx'],
      ['c', 'b', 'y'],
    ]);
  });

  it('goes through other rows and columns, as the connectors of one pair do', async () => {
    const { cells } = await askMatrix(snapshotOfGraph(graphOf('a-b b-y')), { ...ASK, from: ['a', 'b'], to: ['y'] });
    expect(cells.map(({ row, column, connectors }) => [row, column, connectors])).toEqual([['a', 'y', ['b']]]);
  });

  it('counts a path once that has several connectors on it', async () => {
    const { cells, connectors } = await askMatrix(snapshotOfGraph(graphOf('a-x x-y y-b')), { ...ASK, from: ['a'], to: ['b'] });
    expect(cells.map(({ connectorCount, pathCount, distance }) => [connectorCount, pathCount, distance])).toEqual([[2, 1, 3]]);
    expect(connectors.map(({ pathCount }) => pathCount)).toEqual([1, 1]);
  });

  it('lets one hard cell take what the others leave over, and leaves none of them unknown', async () => {
    const easy = graphOf('l-p p-q');
    const dense = denseGraph();
    const snapshot = snapshotOfGraph({
      entities: [...dense.entities, ...easy.entities.slice(1, 3)],
      relationships: [...dense.relationships, ...easy.relationships],
    });
    const question = { ...ASK, maxHops: 6, from: ['a'], to: ['b', 'q'], connector: new Set(['p', 'c']) };
    const whole = await askMatrix(snapshot, question);
    const { explored } = await askMatrix(snapshot, { ...question, to: ['b'] });
    // Half of it is too little for the hard cell, all that the easy one leaves is enough.
    const tight = await askMatrix(snapshot, question, { ...DEFAULT_BUDGET, expansions: explored * 1.99 + whole.explored });
    expect(tight.cells).toEqual(whole.cells);
    const cut = await askMatrix(snapshot, question, { ...DEFAULT_BUDGET, expansions: 20_000 });
    expect(cut.complete).toBe(false);
    expect(cut.explored).toBeLessThanOrEqual(20_000);
    expect(cut.cells.map(({ column, truncatedBy }) => [column, truncatedBy])).toEqual([
      ['b', 'EXPANSIONS'],
      ['q', 'EXPANSIONS'],
    ]);
    expect(cut.rows.map(({ incomplete }) => incomplete)).toEqual([2]);
    expect(cut.columns.map(({ incomplete }) => incomplete)).toEqual([1, 1]);
  });

  it('never says of a cell that was not searched that it has none', async () => {
    const snapshot = snapshotOfGraph(denseGraph());
    const question = { ...ASK, from: ['a', 'b'], to: ['k', 'l'] };
    const { cells, unsearched, complete, truncatedBy, rows } = await askMatrix(snapshot, question, { ...DEFAULT_BUDGET, expansions: 3 });
    expect({ cells, complete, truncatedBy }).toEqual({ cells: [], complete: false, truncatedBy: 'EXPANSIONS' });
    expect(unsearched.map(({ row, column }) => row + column)).toEqual(['ak', 'al', 'bk', 'bl']);
    expect(rows.map(({ connectorCount, incomplete }) => [connectorCount, incomplete])).toEqual([
      [0, 2],
      [0, 2],
    ]);
    const late = await askMatrix(snapshot, question, { ...DEFAULT_BUDGET, timeMs: 0 });
    expect([late.truncatedBy, late.unsearched.length, late.cells]).toEqual(['TIME', 4, []]);
  });

  it('answers from a thread what it answers here, and stops when its client goes away', async () => {
    const snapshot = snapshotOfGraph(denseGraph());
    const question = { ...ASK, maxHops: 5, from: ['a', 'b', 'c'], to: ['k', 'l'] };
    const runner = createPathRunner();
    try {
      const here = await askMatrix(snapshot, question);
      expect(await askMatrix(snapshot, question, DEFAULT_BUDGET, runner)).toEqual(here);
      const gone = new Error('the client has gone');
      const client = new AbortController();
      const long = askMatrix(snapshot, { ...question, maxHops: 8 }, { expansions: 1e9, paths: 1e9, timeMs: 60_000 }, runner, client.signal);
      setTimeout(() => client.abort(gone), 100);
      await expect(long).rejects.toBe(gone);
    } finally {
      await runner.close();
    }
  });
});

function pairsOf({ from, to }: Question): [string, string][] {
  const inOrder = (ids: readonly string[]) => [...new Set(ids)].sort();
  return inOrder(from).flatMap((row) =>
    inOrder(to)
      .filter((column) => column !== row)
      .map((column): [string, string] => [row, column]),
  );
}

function slowCell(graph: SmallGraph, question: Question, row: string, column: string) {
  const found = slowPaths(graph, { ...question, from: [row], to: [column] });
  const all = slowConnectors(found, question.connector);
  const through = found.filter(({ ids }) => ids.slice(1, -1).some((id) => all.has(id)));
  return {
    ...{ row, column, connectorCount: all.size, pathCount: through.length, score: through.reduce((sum, { score }) => sum + score, 0) },
    distance: Math.min(...through.map(({ ids }) => ids.length - 1)),
    connectors: [],
    all,
  };
}

/** Sums may differ in their last digits, because they are added up in another order. */
function expectSameTotals(seed: number, actual: readonly { score: number }[], expected: readonly { score: number }[]): void {
  const rest = (list: readonly { score: number }[]) => list.map(({ score, ...total }) => total);
  expectSame([seed, rest(actual)], [seed, rest(expected)]);
  actual.forEach(({ score }, i) => {
    expectSame([seed, Math.abs(score - expected[i].score) <= 1e-9 * score], [seed, true]);
  });
}

const byCells = (a: { cellCount: number; score: number; entity: string }, b: { cellCount: number; score: number; entity: string }) =>
  b.cellCount - a.cellCount || b.score - a.score || (a.entity < b.entity ? -1 : 1);
