import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const HOSPITALS = '{ where: { kinds: [HOSPITAL] } }';
const FUNDS = '{ where: { types: [FUND] } }';
const COMPANIES = 'connector: { kinds: [COMPANY] }';

let atlas: RunningAtlas;
let small: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
  small = await startSmallAtlas();
});
afterAll(async () => {
  await atlas?.close();
  await small?.close();
});

describe('a matrix of connectors', () => {
  it('tells whole what it holds', async () => {
    const { connectorMatrix } = await small.data(`{
      connectorMatrix(rows: { ids: ["institution/ruijin", "institution/bureau", "institution/ruijin"] }, columns: { where: { types: [FUND, AGREEMENT] } }, ${COMPANIES}) {
        rows { entity { id } connectorCount cellCount pathCount score incomplete }
        columns { entity { id } connectorCount cellCount pathCount incomplete }
        cells { row { id } column { id } connectorCount pathCount score distance connectors { id } complete truncatedBy completeToDepth }
        cellCount skipped { id } unsearched { row { id } } unsearchedCount connectorCount connectors { entity { id } cellCount pathCount }
        complete truncatedBy
      }
    }`);
    const cell = (row: string, column: string, connectors: string[], pathCount: number, distance: number) => ({
      row: { id: row },
      column: { id: column },
      connectorCount: connectors.length,
      ...{ pathCount, score: expect.any(Number), distance, connectors: connectors.map((id) => ({ id })) },
      ...{ complete: true, truncatedBy: null, completeToDepth: 4 },
    });
    const side = (id: string, connectorCount: number, cellCount: number, pathCount: number) => ({
      ...{ entity: { id }, connectorCount, cellCount, pathCount, incomplete: 0 },
    });
    const [alpha, beta] = ['institution/alpha', 'institution/beta'];
    expect(connectorMatrix).toEqual({
      rows: [side('institution/bureau', 2, 2, 5), side('institution/ruijin', 2, 2, 4)].map((row) => ({ ...row, score: expect.any(Number) })),
      columns: [side('agreement/joint-lab', 2, 2, 3), side('fund/seed', 2, 2, 6)],
      cells: [
        cell('institution/bureau', 'agreement/joint-lab', [alpha, beta], 2, 3),
        cell('institution/bureau', 'fund/seed', [beta, alpha], 3, 2),
        cell('institution/ruijin', 'agreement/joint-lab', [alpha], 1, 2),
        cell('institution/ruijin', 'fund/seed', [alpha, beta], 3, 2),
      ],
      ...{ cellCount: 4, skipped: [], unsearched: [], unsearchedCount: 0, connectorCount: 2 },
      connectors: [
        { entity: { id: alpha }, cellCount: 4, pathCount: 7 },
        { entity: { id: beta }, cellCount: 3, pathCount: 3 },
      ],
      ...{ complete: true, truncatedBy: null },
    });
  });

  it('has in each cell what `connectors` between the two answers', async () => {
    const { connectorMatrix } = await atlas.data(`{
      connectorMatrix(rows: ${HOSPITALS}, columns: ${FUNDS}, ${COMPANIES}, maxHops: 3) {
        complete cells { row { id } column { id } connectorCount distance connectors(first: 10) { id } }
      }
    }`);
    expect(connectorMatrix.complete).toBe(true);
    expect(connectorMatrix.cells.length).toBeGreaterThan(5);
    for (const { row, column, connectorCount, distance, connectors } of connectorMatrix.cells) {
      const single = await atlas.data(
        `query ($row: ID!, $column: ID!) {
          connectors(from: { ids: [$row] }, to: { ids: [$column] }, ${COMPANIES}, maxHops: 3, first: 10) { totalCount nodes { distance entity { id } } }
        }`,
        { row: row.id, column: column.id },
      );
      expect({ totalCount: connectorCount, ids: connectors, distance }).toEqual({
        totalCount: single.connectors.totalCount,
        ids: single.connectors.nodes.map(({ entity }: Data) => entity),
        distance: single.connectors.nodes[0].distance,
      });
    }
  }, 60_000);

  it('skips and names what is on both sides', async () => {
    const { connectorMatrix } = await small.data(`{
      connectorMatrix(rows: { where: { kinds: [COMPANY] } }, columns: { where: { kinds: [COMPANY] } }) { cellCount skipped { id } cells { row { id } column { id } } }
    }`);
    expect(connectorMatrix.cellCount).toBe(6);
    expect(connectorMatrix.skipped.map(({ id }: Data) => id)).toEqual(['institution/alpha', 'institution/beta', 'institution/cul-de-sac']);
    expect(connectorMatrix.cells).toHaveLength(6);
    for (const { row, column } of connectorMatrix.cells) expect(row.id).not.toBe(column.id);
  });

  it('walks only what the filters accept, and is empty and whole where nothing links', async () => {
    const cells = async (args: string) => {
      const { connectorMatrix } = await small.data(
        `{ connectorMatrix(rows: { ids: ["institution/ruijin"] }, columns: { ids: ["fund/seed"] }, ${args}) { complete cells { connectorCount connectors { id } } } }`,
      );
      expect(connectorMatrix.complete).toBe(true);
      return connectorMatrix.cells.flatMap(({ connectors }: Data) => connectors.map(({ id }: Data) => id.split('/')[1]));
    };
    expect(await cells('maxHops: 2')).toEqual(['alpha']);
    expect(await cells('avoid: { ids: ["institution/alpha"] }')).toEqual(['beta', 'bureau']);
    expect(await cells('via: { kinds: [COMPANY] }')).toEqual(['alpha']);
    expect(await cells('relationships: { types: [LOCATED_IN, INVESTED_IN] }')).toEqual(['beta', 'park']);
    expect(await cells('relationships: { asOf: "2016" }')).toEqual([]);
    expect(await cells('connector: { types: [PERSON] }')).toEqual([]);
  });
});

describe('a matrix that is too much', () => {
  const refusal = async (query: string) => {
    const { errors = [] } = await atlas.ask(query);
    return errors.map(({ message, extensions }) => ({ message, ...extensions }));
  };

  it('is refused with its size', async () => {
    const { institutions } = await atlas.data('{ institutions(first: 1) { totalCount } limits { matrixCells matrixConnectors } }');
    const size = institutions.totalCount;
    const message = `rows: ${size} rows × ${size} columns are ${size * size} cells, more than the ${LIMITS.matrixCells} allowed; select fewer rows or columns`;
    expect(await refusal('{ connectorMatrix(rows: { where: { types: [INSTITUTION] } }, columns: { where: { types: [INSTITUTION] } }) { cellCount } }')).toEqual(
      [{ message, code: 'LIMIT_EXCEEDED', argument: 'rows', rows: size, columns: size, limit: 'matrixCells', value: size * size, max: LIMITS.matrixCells }],
    );
  });

  it.each([
    [`rows: { where: {} }, columns: ${FUNDS}`, 'rows.where', 'BAD_USER_INPUT'],
    [`rows: { ids: [] }, columns: ${FUNDS}`, 'rows.ids', 'BAD_USER_INPUT'],
    [`rows: ${HOSPITALS}, columns: { ids: ["fund/nobody"] }`, 'columns.ids', 'NOT_FOUND'],
    [`rows: ${HOSPITALS}, columns: ${FUNDS}, maxHops: 1`, 'maxHops', 'BAD_USER_INPUT'],
    [`rows: ${HOSPITALS}, columns: ${FUNDS}, maxHops: 9`, 'maxHops', 'LIMIT_EXCEEDED'],
    [`rows: ${HOSPITALS}, columns: ${FUNDS}, relationships: { types: [] }`, 'relationships.types', 'BAD_USER_INPUT'],
  ])('or impossible, as by %s, is refused by its argument', async (args, argument, code) => {
    expect(await refusal(`{ connectorMatrix(${args}) { cellCount } }`)).toEqual([expect.objectContaining({ argument, code })]);
  });

  it('lists no more connectors than allowed', async () => {
    const ask = (fields: string) => refusal(`{ connectorMatrix(rows: { ids: ["institution/ruijin-hospital"] }, columns: ${FUNDS}) { ${fields} } }`);
    expect(await ask('cells { connectors(first: 11) { id } }')).toContainEqual(expect.objectContaining({ argument: 'first', code: 'LIMIT_EXCEEDED' }));
    expect(await ask('connectors(first: 201) { cellCount }')).toEqual([expect.objectContaining({ argument: 'first', code: 'LIMIT_EXCEEDED' })]);
    expect(await ask('connectors(first: 0) { cellCount }')).toEqual([expect.objectContaining({ argument: 'first', code: 'BAD_USER_INPUT' })]);
  });

  it('counts as a search, and by all the cells that it may have', async () => {
    const one = '(rows: { ids: ["a"] }, columns: { ids: ["b"] })';
    const many = Array.from({ length: 21 }, (_, i) => `m${i}: connectorMatrix${one} { cellCount }`).join(' ');
    expect(await refusal(`{ ${many} }`)).toEqual([expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringMatching(/21 path searches/) })]);
    const wide = `{ connectorMatrix${one} { cells { row { relationships(first: 100) { totalCount nodes { id } } } } } }`;
    expect(await refusal(wide)).toEqual([expect.objectContaining({ code: 'LIMIT_EXCEEDED', message: expect.stringMatching(/list items/) })]);
  });
});
