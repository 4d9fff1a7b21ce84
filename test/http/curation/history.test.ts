import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Data, RunningAtlas } from '../startAtlas.ts';
import { startHistory } from './historyGraph.ts';
import { AS_CURATOR } from './testAuthenticator.ts';

const EVIDENCE = [{ source: 'source/a', locator: 'note' }];
const TWIN = 'institution/alpha-twin';
const ALPHA = 'institution/alpha';
const PARTNERS = 'partners-with:institution/alpha:institution/ruijin';
const TWIN_PARTNERS = 'partners-with:institution/alpha-twin:institution/ruijin';
const INVESTED = 'invested-in:fund/seed:institution/alpha';
const TWIN_INVESTED = 'invested-in:fund/seed:institution/alpha-twin';
const ENTITY = `id ...on Entity { formerIds names { text use } statements { property evidence { locator } } identifiers { value } evidence { locator }
  relationships { edges { relationship { id formerIds role evidence { locator } } } } }`;

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startHistory();
});
afterAll(() => atlas.close());

const ask = (query: string, headers: Record<string, string> = {}): Promise<Data> => atlas.data(query, {}, headers);
const errorsOf = async (query: string) => (await atlas.ask(query)).errors?.map(({ message, extensions: { code } }) => [code, message]);

/** Version, problems, and what changed. */
async function mutate(name: string, input: Data): Promise<[number, string[], string[]]> {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { version problems { field message } changes { nodeId kind } } }`;
  const { version, problems, changes } = (await atlas.data(query, { input }, AS_CURATOR))[name];
  return [version, problems.map(({ field, message }: Data) => `${field.join('.')}: ${message}`), changes.map(({ nodeId, kind }: Data) => `${kind} ${nodeId}`)];
}

const ALPHA_BEFORE = {
  id: ALPHA,
  formerIds: [],
  names: [
    { text: 'Alpha Bio', use: 'PRIMARY' },
    { text: '阿尔法生物', use: 'PRIMARY' },
  ],
  statements: [{ property: 'founded', evidence: [{ locator: '2' }] }],
  identifiers: [],
  evidence: [{ locator: '2' }],
  relationships: { edges: [{ relationship: { id: PARTNERS, formerIds: [], role: null, evidence: [{ locator: '3' }] } }] },
};
const TWIN_BEFORE = {
  id: TWIN,
  formerIds: [],
  names: [
    { text: 'Alpha Biotech Ltd.', use: 'PRIMARY' },
    { text: 'AB', use: 'ABBREVIATION' },
  ],
  statements: [{ property: 'founded', evidence: [{ locator: '9' }] }],
  identifiers: [{ value: '91310000' }],
  evidence: [{ locator: '7' }],
  relationships: {
    edges: [
      { relationship: { id: TWIN_INVESTED, formerIds: [], role: null, evidence: [{ locator: '6' }] } },
      { relationship: { id: TWIN_PARTNERS, formerIds: [], role: 'trials', evidence: [{ locator: '5' }] } },
    ],
  },
};

describe('merging and splitting', () => {
  it('one goes into the other with all that is said of it', async () => {
    expect(await mutate('mergeEntities', { merged: TWIN, into: ALPHA, reason: 'one company', evidence: EVIDENCE })).toEqual([
      2,
      [],
      [`CHANGED ${ALPHA}`, `REMOVED ${TWIN}`, `ADDED ${INVESTED}`, `REMOVED ${TWIN_INVESTED}`, `REMOVED ${TWIN_PARTNERS}`, `CHANGED ${PARTNERS}`],
    ]);
    expect(await ask(`{ node(id: "${TWIN}") { ${ENTITY} } }`)).toEqual({
      node: {
        id: ALPHA,
        formerIds: [TWIN],
        names: [...ALPHA_BEFORE.names, { text: 'Alpha Biotech Ltd.', use: 'ALIAS' }, { text: 'AB', use: 'ABBREVIATION' }],
        statements: [{ property: 'founded', evidence: [{ locator: '2' }, { locator: '9' }] }],
        identifiers: [{ value: '91310000' }],
        evidence: [{ locator: '2' }, { locator: '7' }],
        relationships: {
          edges: [
            { relationship: { id: INVESTED, formerIds: [TWIN_INVESTED], role: null, evidence: [{ locator: '6' }] } },
            { relationship: { id: PARTNERS, formerIds: [TWIN_PARTNERS], role: 'trials', evidence: [{ locator: '3' }, { locator: '5' }] } },
          ],
        },
      },
    });
  });

  it('the id that went leads on by every door', async () => {
    const doors = `{
      nodes(ids: ["${TWIN_INVESTED}", "${TWIN}", "nobody"]) { id }
      entity(id: "${TWIN}") { id }
      institutions(where: { ids: ["${TWIN}"] }) { nodes { id } }
      search(text: "${TWIN}") { nodes { id } }
      resolve(names: ["${TWIN}"]) { matches { entity { id } } }
      paths(from: { ids: ["${TWIN}"] }, to: { ids: ["fund/seed"] }) { nodes { entities { id } } }
      avoiding: paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, avoid: { ids: ["${TWIN}"] }) { totalCount }
      neighbourhood(of: ["${TWIN}"]) { entities { id } }
      report(kind: PROFILE, id: "${TWIN}") { title }
    }`;
    expect(await ask(doors)).toEqual({
      nodes: [{ id: INVESTED }, { id: ALPHA }, null],
      entity: { id: ALPHA },
      institutions: { nodes: [{ id: ALPHA }] },
      search: { nodes: [{ id: ALPHA }] },
      resolve: [{ matches: [{ entity: { id: ALPHA } }] }],
      paths: { nodes: [{ entities: [{ id: ALPHA }, { id: 'fund/seed' }] }] },
      avoiding: { totalCount: 0 },
      neighbourhood: { entities: [{ id: ALPHA }, { id: 'fund/seed' }, { id: 'institution/ruijin' }] },
      report: { title: expect.stringContaining('Alpha Bio') },
    });
    const map = await fetch(`${atlas.origin}/map.json?focus=${TWIN}`);
    expect([map.status, JSON.stringify(await map.json()).includes('Alpha Bio')]).toEqual([200, true]);
  });

  it.each([
    [{ merged: TWIN, into: ALPHA }, `merged: "${TWIN}" was merged into "${ALPHA}" already`],
    [{ merged: ALPHA, into: ALPHA }, 'into: a thing cannot be merged into itself'],
    [{ merged: ALPHA, into: TWIN }, `into: "${TWIN}" was merged into "${ALPHA}": a thing cannot be merged into itself`],
    [{ merged: 'institution/nobody', into: ALPHA }, 'merged: no entity has the id "institution/nobody"'],
    [{ merged: 'fund/seed', into: ALPHA }, `into: "fund/seed" is a FUND and "${ALPHA}" is a INSTITUTION; only two of one type can be merged`],
    [
      { merged: ALPHA, into: 'institution/ruijin' },
      `merged: "${ALPHA}" has kind COMPANY and "institution/ruijin" has kind HOSPITAL; they must agree: change one of them first|merged: "${PARTNERS}" relates the two to each other, and a thing cannot be related to itself; retract it first`,
    ],
  ])('is refused: %j', async (pair, problems) => {
    expect(await mutate('mergeEntities', { ...pair, reason: 'x', evidence: EVIDENCE })).toEqual([2, problems.split('|'), []]);
  });

  it('comes apart again, and cannot twice', async () => {
    const split = { merged: TWIN, reason: 'two companies', evidence: EVIDENCE };
    expect((await mutate('splitEntity', split)).slice(0, 2)).toEqual([3, []]);
    expect(await ask(`{ twin: node(id: "${TWIN}") { ${ENTITY} } alpha: node(id: "${ALPHA}") { ${ENTITY} } }`)).toEqual({
      twin: TWIN_BEFORE,
      alpha: ALPHA_BEFORE,
    });
    expect(await mutate('splitEntity', split)).toEqual([3, [`merged: "${TWIN}" is there; only what was merged into another can be split`], []]);
    expect(await mutate('splitEntity', { ...split, merged: 'institution/nobody' })).toEqual([3, ['merged: nothing ever had the id "institution/nobody"'], []]);
  });
});

describe('retracting', () => {
  it('takes an entity with its relationships, and leaves a tombstone', async () => {
    const input = { target: { entity: 'fund/seed' }, reason: 'it never closed', evidence: EVIDENCE };
    expect(await mutate('retract', input)).toEqual([4, [], ['REMOVED fund/seed', `REMOVED ${TWIN_INVESTED}`]]);
    const query = `{ nodes(ids: ["fund/seed", "${TWIN_INVESTED}"]) { __typename id ...on Tombstone {
      type reason at version who evidence { source title locator } replacedBy { id } was { ...on EntityState { name } ...on RelationshipState { on } }
    } } }`;
    const tombstone = {
      ...{ __typename: 'Tombstone', reason: 'it never closed', at: expect.stringMatching(/^20/), version: 4, who: null },
      ...{ evidence: [{ source: 'source/a', title: 'A', locator: 'note' }], replacedBy: null },
    };
    expect(await ask(query)).toEqual({
      nodes: [
        { ...tombstone, id: 'fund/seed', type: 'FUND', was: { name: 'Seed Fund' } },
        { ...tombstone, id: TWIN_INVESTED, type: 'INVESTED_IN', was: { on: '2021' } },
      ],
    });
    expect((await ask(query, AS_CURATOR)).nodes.map(({ who }: Data) => who)).toEqual(['Li', 'Li']);
  });

  it('a selector that names what was retracted is told so', async () => {
    const message = expect.stringMatching(
      /^to\.ids: no entity has the id "fund\/seed": it was taken away on 20\d\d-\d\d-\d\d by version 4 \(it never closed\)$/,
    );
    expect(await errorsOf(`{ paths(from: { ids: ["${ALPHA}"] }, to: { ids: ["fund/seed"] }) { totalCount } }`)).toEqual([['NOT_FOUND', message]]);
    const unknown = 'to.ids: no entity has the id "fund/nobody"; `search(text:)` finds ids by name';
    expect(await errorsOf(`{ paths(from: { ids: ["${ALPHA}"] }, to: { ids: ["fund/nobody"] }) { totalCount } }`)).toEqual([['NOT_FOUND', unknown]]);
  });

  it('takes back parts, and not what something else stands on', async () => {
    const retract = (target: Data) => mutate('retract', { target, reason: 'misread', evidence: EVIDENCE });
    const [statement] = (await ask(`{ entity(id: "${TWIN}") { statements { id: key } } }`)).entity.statements;
    expect(await retract({ entity: 'source/b' })).toEqual([
      4,
      [`target.entity: "source/b" is cited by "${TWIN}", "${TWIN_PARTNERS}"; retract what it says, or cite another document, first`],
      [],
    ]);
    expect(await retract({ statement: { entity: TWIN, statement: statement.id } })).toEqual([5, [], [`CHANGED ${TWIN}`]]);
    expect(await retract({ statement: { entity: TWIN, statement: statement.id } })).toEqual([
      5,
      [`target.statement: "${TWIN}" has no statement "${statement.id}"; give the \`id\` of one of its statements`],
      [],
    ]);
    expect(await retract({ identifier: { entity: TWIN, scheme: 'USCC', value: '91310000' } })).toEqual([6, [], [`CHANGED ${TWIN}`]]);
    expect(await retract({ name: { entity: TWIN, text: 'Alpha Biotech Ltd.' } })).toEqual([7, [], [`CHANGED ${TWIN}`]]);
    expect(await retract({ name: { entity: TWIN, text: 'AB' } })).toEqual([
      7,
      [`target.name: "AB" is the last name of "${TWIN}"; add another first, or retract the entity`],
      [],
    ]);
    expect(await retract({ relationship: TWIN_PARTNERS })).toEqual([8, [], [`REMOVED ${TWIN_PARTNERS}`]]);
    expect(await ask(`{ node(id: "${TWIN}") { ${ENTITY} } }`)).toEqual({
      node: { ...TWIN_BEFORE, names: [{ text: 'AB', use: 'ABBREVIATION' }], statements: [], identifiers: [], relationships: { edges: [] } },
    });
  });
});

describe('reverting', () => {
  it('undoes a version, and the undoing', async () => {
    expect(await mutate('revert', { version: 8, reason: 'it was right' })).toEqual([9, [], [`ADDED ${TWIN_PARTNERS}`]]);
    expect(await mutate('revert', { version: 9, reason: 'no' })).toEqual([10, [], [`REMOVED ${TWIN_PARTNERS}`]]);
    expect(await mutate('revert', { version: 10, reason: 'yes' })).toEqual([11, [], [`ADDED ${TWIN_PARTNERS}`]]);
    expect(await mutate('revert', { version: 4, reason: 'it closed' })).toEqual([12, [], ['ADDED fund/seed', `ADDED ${TWIN_INVESTED}`]]);
    expect(await ask('{ node(id: "fund/seed") { __typename id } }')).toEqual({ node: { __typename: 'Fund', id: 'fund/seed' } });
  });

  it('is refused where something has changed since, or there is no such version', async () => {
    expect(await mutate('revert', { version: 5, reason: 'x' })).toEqual([
      12,
      [`version: "${TWIN}" has changed since version 5, last by version 7; undo that first, or edit what is there now`],
      [],
    ]);
    expect(await mutate('revert', { version: 99, reason: 'x' })).toEqual([12, ['version: the log has no version 99; it has 1 to 12'], []]);
    expect(await mutate('revert', { version: 0, reason: 'x' })).toEqual([12, ['version: the log has no version 0; it has 1 to 12'], []]);
  });

  it('leaves nothing that hangs in the air', async () => {
    const relationship = { type: 'PARTNERS_WITH', from: 'institution/new', to: 'institution/ruijin', evidence: EVIDENCE };
    const entity = { id: 'institution/new', type: 'INSTITUTION', names: [{ text: 'New', language: 'en' }], evidence: EVIDENCE };
    expect((await mutate('upsertEntity', { entity }))[0]).toBe(13);
    expect((await mutate('relate', { relationship }))[0]).toBe(14);
    expect(await mutate('revert', { version: 13, reason: 'x' })).toEqual([
      14,
      ['version: "partners-with:institution/new:institution/ruijin" needs "institution/new": retract it first'],
      [],
    ]);
  });
});

describe('looking back', () => {
  it('the history of a thing is told newest first, page by page', async () => {
    const page = (after: string | null) =>
      ask(
        `{ entity(id: "${ALPHA}") { history(first: 2, after: ${JSON.stringify(after)}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes {
          version at who why action evidence { source } change { kind before { ...on EntityState { formerIds } } after { ...on EntityState { formerIds } } }
        } } } }`,
        AS_CURATOR,
      );
    const first = (await page(null)).entity.history;
    const at = expect.stringMatching(/^20/);
    expect(first).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: expect.any(String) },
      nodes: [
        {
          ...{ version: 3, at, who: 'Li', why: 'two companies', action: 'splitEntity', evidence: [{ source: 'source/a' }] },
          change: { kind: 'CHANGED', before: { formerIds: [TWIN] }, after: { formerIds: [] } },
        },
        {
          ...{ version: 2, at, who: 'Li', why: 'one company', action: 'mergeEntities', evidence: [{ source: 'source/a' }] },
          change: { kind: 'CHANGED', before: { formerIds: [] }, after: { formerIds: [TWIN] } },
        },
      ],
    });
    expect((await page(first.pageInfo.endCursor)).entity.history).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: expect.any(String) },
      nodes: [
        {
          ...{ version: 1, at: '2026-01-02T03:04:05.000Z', who: 'first', why: 'to begin with', action: null, evidence: [] },
          change: { kind: 'ADDED', before: null, after: { formerIds: [] } },
        },
      ],
    });
    const ofRelationship = await ask(`{ node(id: "${PARTNERS}") { ...on Relationship { history { nodes { version who change { kind } } } } } }`);
    expect(ofRelationship.node.history.nodes.map(({ version, who, change }: Data) => [version, who, change.kind])).toEqual([
      [3, null, 'CHANGED'],
      [2, null, 'CHANGED'],
      [1, null, 'ADDED'],
    ]);
  });

  it('versions are told newest first, by number, thing and person', async () => {
    const all: number[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Data = (
        await ask(`{ changes(first: 5, after: ${JSON.stringify(after)}) { nodes { version } pageInfo { hasNextPage endCursor } } }`)
      ).changes;
      all.push(...nodes.map(({ version }: Data) => version));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const versions = async (args: string, headers = AS_CURATOR) =>
      (await ask(`{ changes(${args}) { nodes { version } } }`, headers)).changes.nodes.map(({ version }: Data) => version);
    expect(await versions('since: 2, until: 5')).toEqual([5, 4, 3]);
    expect(await versions(`ids: ["fund/seed", "${PARTNERS}"], since: 1`)).toEqual([12, 4, 3, 2]);
    expect(await versions('who: "first"')).toEqual([1]);
    expect(
      await ask(
        '{ changes(since: 3, until: 4) { nodes { version who why action changeCount changes(first: 1) { nodeId kind before { ...on EntityState { name } } } } } }',
      ),
    ).toEqual({
      changes: {
        nodes: [
          {
            ...{ version: 4, who: null, why: 'it never closed', action: 'retract', changeCount: 2 },
            changes: [{ nodeId: 'fund/seed', kind: 'REMOVED', before: { name: 'Seed Fund' } }],
          },
        ],
      },
    });
    expect((await errorsOf('{ changes(who: "Li") { nodes { version } } }'))?.map(([code]) => code)).toEqual(['UNAUTHENTICATED']);
    expect(await errorsOf('{ changes(until: 15) { nodes { version } } }')).toEqual([
      ['BAD_USER_INPUT', 'until: there is no version 15 of the graph; give one from 0 to 14'],
    ]);
    expect(await errorsOf('{ changes(after: "x") { nodes { version } } }')).toEqual([
      ['BAD_USER_INPUT', expect.stringContaining('after: this is no cursor of this list')],
    ]);
  });

  it('the graph is told as it was at a version', async () => {
    const query = `{
      one: graphAt(version: 1) { at relationships(of: "${TWIN}") { nodes { id: nodeId } } nodes(ids: ["${TWIN}", "${TWIN_PARTNERS}", "institution/new"]) { ...on EntityState { name } ...on RelationshipState { role } } }
      two: graphAt(version: 2) { version node(id: "${TWIN}") { ...on EntityState { id: nodeId formerIds } } relationships(of: "${TWIN}") { totalCount nodes { id: nodeId from to } } }
      four: graphAt(version: 4) { node(id: "fund/seed") { ...on EntityState { id: nodeId } } relationships(of: "fund/seed") { totalCount } }
      now: graphAt(version: 14) { relationships(of: "institution/ruijin", first: 2) { totalCount nodes { id: nodeId } pageInfo { hasNextPage } } }
    }`;
    expect(await ask(query)).toEqual({
      one: {
        at: '2026-01-02T03:04:05.000Z',
        relationships: { nodes: [{ id: TWIN_INVESTED }, { id: TWIN_PARTNERS }] },
        nodes: [{ name: 'Alpha Biotech Ltd.' }, { role: 'trials' }, null],
      },
      two: {
        version: 2,
        node: { id: ALPHA, formerIds: [TWIN] },
        relationships: {
          totalCount: 2,
          nodes: [
            { id: INVESTED, from: 'fund/seed', to: ALPHA },
            { id: PARTNERS, from: ALPHA, to: 'institution/ruijin' },
          ],
        },
      },
      four: { node: null, relationships: { totalCount: 0 } },
      now: { relationships: { totalCount: 3, nodes: [{ id: TWIN_PARTNERS }, { id: PARTNERS }], pageInfo: { hasNextPage: true } } },
    });
    expect(await errorsOf('{ graphAt(version: 15) { version } }')).toEqual([
      ['BAD_USER_INPUT', 'version: there is no version 15 of the graph; give one from 1 to 14'],
    ]);
  });

  it('what was merged into something that is gone too says so', async () => {
    await mutate('mergeEntities', { merged: TWIN, into: ALPHA, reason: 'one', evidence: EVIDENCE });
    await mutate('retract', { target: { entity: 'fund/seed' }, reason: 'no', evidence: EVIDENCE });
    const [version] = await mutate('retract', { target: { entity: ALPHA }, reason: 'no company', evidence: EVIDENCE });
    expect(
      await ask(`{ node(id: "${TWIN}") { id ...on Tombstone { reason replacedBy { id ...on Tombstone { reason version replacedBy { id } } } } } }`),
    ).toEqual({
      node: { id: TWIN, reason: 'one', replacedBy: { id: ALPHA, reason: 'no company', version, replacedBy: null } },
    });
    expect(await mutate('splitEntity', { merged: TWIN, reason: 'x', evidence: EVIDENCE })).toEqual([
      version,
      [`merged: "${TWIN}" was merged into "${ALPHA}" by version ${version - 2}, which is not there any more since version ${version}; bring that back first`],
      [],
    ]);
    const entity = { id: TWIN, type: 'INSTITUTION', names: [{ text: 'Another', language: 'en' }], evidence: EVIDENCE };
    await mutate('upsertEntity', { entity });
    expect(await ask(`{ entity(id: "${TWIN}") { name history(first: 1) { totalCount nodes { change { kind } } } } }`)).toEqual({
      entity: { name: 'Another', history: { totalCount: 8, nodes: [{ change: { kind: 'ADDED' } }] } },
    });
  });
});
