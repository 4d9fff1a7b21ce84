import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../../src/curation/proposals/Proposal.ts';
import type { KeptRecord } from '../../../src/store/store.ts';
import { type Answer, type Data, type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { tokenOf } from './tokenOf.ts';

const HOSPITAL = 'institution/ruijin-hospital';
const PROPOSE = `mutation Propose($input: ProposeInput!) {
  propose(input: $input) { proposal { id state author isMine baseVersion touches subjects { id } } problems { field message } changeCount changes { nodeId kind } }
}`;
const ACCEPT = `mutation Accept($input: AcceptProposalInput!) {
  acceptProposal(input: $input) { proposal { id state decision { by reason version } } problems { field message } }
}`;
const REJECT = 'mutation Reject($input: RejectProposalInput!) { rejectProposal(input: $input) { id state decision { by reason version } } }';
const WITHDRAW = 'mutation Withdraw($id: ID!) { withdrawProposal(input: { id: $id }) { id state decision { by reason version } } }';
const SHOWN = `query Shown($id: ID!) {
  proposal(id: $id) {
    state author isMine isStale changedSince reviewedVersion changeCount problems { field message } decision { by reason version }
    evidence { source title locator }
    changes { nodeId kind before { ...beds } after { ...beds } }
    impact { complete }
  }
}
fragment beds on RecordState { ... on EntityState { statements { property value { ... on QuantityValue { number unit } } evidence { source locator } } } }`;

describe('proposals', () => {
  let atlas: RunningAtlas;
  let source: string;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    atlas = await startAtlas();
    for (const [name, role] of [
      ['Ann', 'contributor'],
      ['Ben', 'contributor'],
      ['Cao', 'curator'],
      ['Du', 'curator'],
      ['Eve', 'reader'],
    ] as const) {
      tokens[name] = await tokenOf(atlas, role, name);
    }
    source = (await atlas.data('{ sources(first: 1) { nodes { id } } }')).sources.nodes[0].id;
  });
  afterAll(() => atlas.close());

  const as = (who: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    atlas.ask(query, variables, who === null ? {} : { authorization: `Bearer ${tokens[who]}` });
  const data = async (who: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const answer = await as(who, query, variables);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const refusal = ({ errors }: Answer) => errors?.map(({ extensions: { code, argument } }) => (argument === undefined ? code : `${code} ${argument}`)).join();
  const evidence = () => [{ source, locator: 'paragraph 3' }];
  /** What the seeds do not say of the hospital. */
  const beds = (number: string, entity = HOSPITAL) => ({
    addStatement: { entity, statement: { property: 'bedCount', quantity: { number, unit: 'beds' }, asOf: '2023', evidence: evidence() } },
  });
  const input = (edits: readonly unknown[], rest: object = {}) => ({ input: { edits, why: 'The report of 2023 says so.', evidence: evidence(), ...rest } });
  const made = async (who: string, number: string): Promise<string> => (await data(who, PROPOSE, input([beds(number)]))).propose.proposal.id;
  const bedsOf = async (): Promise<readonly string[]> =>
    (await atlas.data(`{ entity(id: "${HOSPITAL}") { statements(property: "bedCount") { value { ... on QuantityValue { number } } } } }`)).entity.statements
      .map(({ value }: Data) => value.number)
      .sort();
  const version = async (): Promise<number> => (await atlas.data('{ graph { version } }')).graph.version;

  it('are checked at once as seeds are, kept without changing the graph, and shown before and after', async () => {
    const before = await version();
    const wrong = await data('Ann', PROPOSE, input([beds('2100'), beds('1', 'institution/nowhere')]));
    expect(wrong.propose).toEqual({
      proposal: null,
      problems: [{ field: ['1', 'addStatement', 'entity'], message: 'no entity has the id "institution/nowhere"' }],
      changeCount: 0,
      changes: [],
    });
    const unknown = await data('Ann', PROPOSE, input([beds('2100')], { evidence: [{ source: 'source/nowhere', locator: 'p' }] }));
    expect([unknown.propose.proposal, unknown.propose.problems.map(({ field }: Data) => field)]).toEqual([null, [['evidence', '0', 'source']]]);
    const preview = await data('Ann', PROPOSE, input([beds('2100')], { preview: true, why: '' }));
    const changes = [{ nodeId: HOSPITAL, kind: 'CHANGED' }];
    expect(preview.propose).toEqual({ proposal: null, problems: [], changeCount: 1, changes });
    expect((await data('Cao', '{ proposals { totalCount } }')).proposals).toEqual({ totalCount: 0 });

    const { propose } = await data('Ann', PROPOSE, input([beds('2100')]));
    expect(propose).toEqual({
      proposal: {
        ...{ id: 'proposal/00000001', state: 'OPEN', author: 'Ann', isMine: true, baseVersion: before },
        ...{ touches: [HOSPITAL], subjects: [{ id: HOSPITAL }] },
      },
      ...{ problems: [], changeCount: 1, changes },
    });
    expect([await version(), await bedsOf()]).toEqual([before, []]);
    const { proposal } = await data('Cao', SHOWN, { id: propose.proposal.id });
    const said = (state: Data) => state.statements.filter(({ property }: Data) => property === 'bedCount');
    expect({ ...proposal, changes: undefined, evidence: proposal.evidence.map(({ source: id, locator }: Data) => [id, locator]) }).toEqual({
      ...{
        state: 'OPEN',
        author: 'Ann',
        isMine: false,
        isStale: false,
        changedSince: [],
        reviewedVersion: before,
        changeCount: 1,
        problems: [],
        decision: null,
      },
      ...{ evidence: [[source, 'paragraph 3']], changes: undefined, impact: { complete: true } },
    });
    expect(proposal.changes.map(({ nodeId, kind, before: was, after }: Data) => [nodeId, kind, said(was), said(after)])).toEqual([
      [HOSPITAL, 'CHANGED', [], [{ property: 'bedCount', value: { number: '2100', unit: 'beds' }, evidence: evidence() }]],
    ]);
  });

  it('are seen by their author and by curators alone, in pages, newest first', async () => {
    const ben = await made('Ben', '2200');
    const ids = async (who: string, args: string) => {
      const { proposals } = await data(
        who,
        `{ proposals${args} { totalCount pageInfo { hasNextPage endCursor } nodes { id author } counts { state count } } }`,
      );
      return proposals;
    };
    expect((await ids('Ben', '')).nodes).toEqual([{ id: ben, author: 'Ben' }]);
    const first = await ids('Cao', '(first: 1)');
    expect([first.totalCount, first.nodes, first.pageInfo.hasNextPage]).toEqual([2, [{ id: ben, author: 'Ben' }], true]);
    expect(first.counts).toEqual(['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'].map((state) => ({ state, count: state === 'OPEN' ? 2 : 0 })));
    // A cursor stays good when another is made.
    await made('Ann', '2300');
    expect((await ids('Cao', `(first: 1, after: "${first.pageInfo.endCursor}")`)).nodes).toEqual([{ id: 'proposal/00000001', author: 'Ann' }]);
    expect((await ids('Cao', '(mine: true)')).totalCount).toBe(0);
    expect((await data('Ann', SHOWN, { id: ben })).proposal).toBe(null);
    expect(refusal(await as('Ann', WITHDRAW, { id: ben }))).toBe('NOT_FOUND id');
    expect(refusal(await as('Cao', WITHDRAW, { id: ben }))).toBe('FORBIDDEN id');
    for (const who of ['Ann', 'Eve']) {
      expect(refusal(await as(who, ACCEPT, { input: { id: ben } }))).toBe('FORBIDDEN');
      expect(refusal(await as(who, REJECT, { input: { id: ben, reason: 'no' } }))).toBe('FORBIDDEN');
    }
    expect([refusal(await as('Eve', PROPOSE, input([beds('1')]))), refusal(await as('Eve', '{ proposals { totalCount } }'))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect([refusal(await as(null, PROPOSE, input([beds('1')]))), refusal(await as(null, '{ proposals { totalCount } }'))]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });

  it('become one version of their author, whose note tells the reviewer; decided once and for ever', async () => {
    const id = await made('Ann', '2400');
    const before = await version();
    const accepted = await data('Cao', ACCEPT, { input: { id } });
    const decision = { by: 'Cao', reason: null, version: before + 1 };
    expect(accepted.acceptProposal).toEqual({ proposal: { id, state: 'ACCEPTED', decision }, problems: [] });
    expect(await bedsOf()).toEqual(['2400']);
    const [revision] = await atlas.atlas.store.revisions([before + 1]);
    const { evidence: noted, reviewer, action } = JSON.parse(revision?.note ?? '{}');
    expect([revision?.who, revision?.why, action, reviewer.who, noted]).toEqual([
      ...['Ann', 'The report of 2023 says so.', 'acceptProposal', 'Cao'],
      [{ source, locator: 'paragraph 3', stance: 'STATED', asOf: null }],
    ]);
    expect((await data('Ann', SHOWN, { id })).proposal).toMatchObject({ state: 'ACCEPTED', decision, isStale: false, changeCount: 1, impact: null });
    for (const [who, query, variables] of [
      ['Du', ACCEPT, { input: { id } }],
      ['Du', REJECT, { input: { id, reason: 'no' } }],
      ['Ann', WITHDRAW, { id }],
    ] as const) {
      expect([refusal(await as(who, query, variables)), await version()]).toEqual(['CONFLICT id', before + 1]);
    }

    const other = await made('Ben', '2500');
    expect(refusal(await as('Cao', REJECT, { input: { id: other, reason: ' ' } }))).toBe('BAD_USER_INPUT reason');
    const rejected = (await data('Cao', REJECT, { input: { id: other, reason: 'The report counts another campus too.' } })).rejectProposal;
    expect(rejected).toEqual({ id: other, state: 'REJECTED', decision: { by: 'Cao', reason: 'The report counts another campus too.', version: null } });
    expect((await data('Ben', SHOWN, { id: other })).proposal).toMatchObject({ state: 'REJECTED', decision: rejected.decision });
    const withdrawn = await made('Ben', '2600');
    expect((await data('Ben', WITHDRAW, { id: withdrawn })).withdrawProposal.state).toBe('WITHDRAWN');
    expect(refusal(await as('Cao', ACCEPT, { input: { id: withdrawn } }))).toBe('CONFLICT id');
    expect([await version(), await bedsOf()]).toEqual([before + 1, ['2400']]);
    expect((await data('Cao', '{ proposals(state: REJECTED) { nodes { id } } }')).proposals.nodes).toEqual([{ id: other }]);
  });

  it('that touch what has changed since are accepted only by who has seen the new state', async () => {
    const id = await made('Ann', '2700');
    const other = await made('Ben', '2800');
    await data('Cao', ACCEPT, { input: { id: other, expectedVersion: await version() } });
    const { proposal } = await data('Cao', SHOWN, { id });
    expect([proposal.isStale, proposal.changedSince, proposal.reviewedVersion]).toEqual([true, [HOSPITAL], await version()]);
    expect(refusal(await as('Cao', ACCEPT, { input: { id } }))).toBe('CONFLICT expectedVersion');
    expect((await data('Cao', SHOWN, { id })).proposal).toMatchObject({ state: 'OPEN', decision: null });
    expect((await data('Cao', ACCEPT, { input: { id, expectedVersion: proposal.reviewedVersion } })).acceptProposal.proposal.state).toBe('ACCEPTED');
    expect(await bedsOf()).toEqual(['2400', '2700', '2800']);
    // What the graph says by now is nothing to change.
    const same = await data('Ann', PROPOSE, input([beds('2700')]));
    expect([same.propose.proposal, same.propose.problems]).toEqual([
      null,
      [{ field: ['edits'], message: 'nothing would change: the graph says all of this already' }],
    ]);
  });

  it('two curators who decide at once: one decides, the other is told, and the graph agrees', async () => {
    for (let round = 0; round < 8; round++) {
      const number = String(3_000 + round);
      const id = await made('Ann', number);
      const expectedVersion = await version();
      const [accept, reject] = await Promise.all([as('Cao', ACCEPT, { input: { id, expectedVersion } }), as('Du', REJECT, { input: { id, reason: 'no' } })]);
      const { state, decision } = (await data('Ann', SHOWN, { id })).proposal;
      const isAccepted = state === 'ACCEPTED';
      expect([round, refusal(accept), refusal(reject)]).toEqual([round, isAccepted ? undefined : 'CONFLICT id', isAccepted ? 'CONFLICT id' : undefined]);
      expect([round, (await bedsOf()).includes(number), (await version()) - expectedVersion]).toEqual([round, isAccepted, isAccepted ? 1 : 0]);
      expect(decision.by).toBe(isAccepted ? 'Cao' : 'Du');
    }
    for (let round = 0; round < 8; round++) {
      const number = String(3_100 + round);
      const id = await made('Ann', number);
      const expectedVersion = await version();
      const both = await Promise.all(['Cao', 'Du'].map((who) => as(who, ACCEPT, { input: { id, expectedVersion } })));
      // Whoever comes when it is carried out but not marked yet is told that it is accepted.
      const told = both.map((answer) => refusal(answer) ?? answer.data.acceptProposal.proposal.state);
      expect([round, told.includes('ACCEPTED'), told.filter((text) => text !== 'ACCEPTED' && text !== 'CONFLICT id')]).toEqual([round, true, []]);
      expect([round, (await bedsOf()).includes(number), (await version()) - expectedVersion]).toEqual([round, true, 1]);
      expect((await data('Ann', SHOWN, { id })).proposal).toMatchObject({ state: 'ACCEPTED', decision: { version: expectedVersion + 1 } });
    }
  });

  it('what was appended by a process that ended before it could say so is found, marked and never done twice', async () => {
    const { store } = atlas.atlas;
    const id = await made('Ann', '4000');
    const key = `about/${id.slice('proposal/'.length)}`;
    const old = (await store.kept('proposal', key)) as KeptRecord;
    await data('Cao', ACCEPT, { input: { id, expectedVersion: await version() } });
    const after = await version();
    const decision = { by: 'Cao', reason: null, version: after };

    // As it was before, and as it was claimed.
    const by = { id: 'x', who: 'Cao' };
    for (const claim of [null, { by, at: new Date().toISOString() }, { by, at: '2020-01-01T00:00:00.000Z' }]) {
      await store.keep('proposal', key, { ...(old.body as Proposal), claim }, null);
      expect((await data('Ann', SHOWN, { id })).proposal).toMatchObject({ state: 'ACCEPTED', decision });
      expect(refusal(await as('Du', REJECT, { input: { id, reason: 'no' } }))).toBe('CONFLICT id');
      const again = (await data('Du', ACCEPT, { input: { id } })).acceptProposal;
      expect(again).toEqual({ proposal: { id, state: 'ACCEPTED', decision }, problems: [] });
      expect(((await store.kept('proposal', key)) as KeptRecord).body).toMatchObject({ state: 'ACCEPTED', claim: null });
      expect(await version()).toBe(after);
    }

    // Claimed, and nothing appended: others wait a while, then go on.
    const next = await made('Ann', '4100');
    const nextKey = `about/${next.slice('proposal/'.length)}`;
    const kept = (await store.kept('proposal', nextKey)) as KeptRecord;
    await store.keep('proposal', nextKey, { ...(kept.body as Proposal), claim: { by, at: new Date().toISOString() } }, null);
    expect(refusal(await as('Du', REJECT, { input: { id: next, reason: 'no' } }))).toBe('CONFLICT id');
    await store.keep('proposal', nextKey, { ...(kept.body as Proposal), claim: { by, at: '2020-01-01T00:00:00.000Z' } }, null);
    expect((await data('Du', REJECT, { input: { id: next, reason: 'no' } })).rejectProposal.state).toBe('REJECTED');
  });

  it('that go wrong while they wait stay open and say why', async () => {
    const id = await made('Ann', '5000');
    const { store, projector } = atlas.atlas;
    const [hospital] = await store.entities([HOSPITAL]);
    await store.append([{ op: 'DELETE_ENTITY', id: HOSPITAL }], null, { who: 'test', why: 'gone' });
    await projector.catchUp();
    const problems = [{ field: ['0', 'statements', '0', 'entity'], message: `no entity has the id "${HOSPITAL}"` }];
    expect((await data('Cao', SHOWN, { id })).proposal).toMatchObject({ state: 'OPEN', problems, isStale: true, impact: null });
    const refused = (await data('Cao', ACCEPT, { input: { id, expectedVersion: await version() } })).acceptProposal;
    expect(refused).toEqual({ proposal: { id, state: 'OPEN', decision: null }, problems });
    await store.append([{ op: 'PUT_ENTITY', entity: hospital! }], null, { who: 'test', why: 'back' });
    await projector.catchUp();
  });

  it('take little room: of their evidence, and of what they touch when they are decided', async () => {
    const long = await as('Ben', PROPOSE, input([beds('2100')], { evidence: [{ source, locator: 'x'.repeat(16_384) }] }));
    expect(refusal(long)).toBe('LIMIT_EXCEEDED evidence');
    const { institutions } = await atlas.data('{ institutions(first: 21) { nodes { id } } }');
    const edits = institutions.nodes.map(({ id }: Data) => beds('7', id));
    const { propose } = await data('Ben', PROPOSE, input(edits));
    const { id, touches } = propose.proposal;
    expect(touches).toHaveLength(21);
    await data('Ben', WITHDRAW, { id });
    const { proposal } = await data('Ben', `{ proposal(id: "${id}") { touches } }`);
    expect(proposal.touches).toEqual(touches.slice(0, 20));
  });

  it('are limited in size, in number, and in how many a request may have planned', async () => {
    const long = beds('1');
    const note = 'x'.repeat(1_500);
    const edits = Array.from({ length: 160 }, (_, i) => ({
      addStatement: { ...long.addStatement, statement: { ...long.addStatement.statement, quantity: { number: String(i), unit: 'beds' }, note } },
    }));
    expect(refusal(await as('Ann', PROPOSE, input(edits)))).toMatch(/^LIMIT_EXCEEDED/);
    const { store } = atlas.atlas;
    const all = (await store.listKept('proposal', 'about/', 500)).map(({ body }) => body as Proposal).filter(({ id }) => id !== undefined);
    const [{ author }] = all.filter((one) => one.author?.who === 'Ann');
    const openOnes = async (from: number, count: number, by: Proposal['author']) => {
      for (let i = from; i < from + count; i++) {
        await store.keep('proposal', `edits/${i}`, [{ op: 'SAY', content: { statements: [] } }], 0);
        await store.keep('proposal', `about/${i}`, { ...all[0], id: `proposal/${i}`, state: 'OPEN', decision: null, claim: null, author: by }, 0);
      }
    };
    const { totalCount } = (await data('Ann', '{ proposals(state: OPEN) { totalCount } }')).proposals;
    await openOnes(90_000_000, 200 - totalCount, author);
    const full = await as('Ann', PROPOSE, input([beds('6000')]));
    expect([refusal(full), full.errors?.[0].message]).toEqual([
      'LIMIT_EXCEEDED edits',
      'edits: 201 open proposals of one author are too many; wait until some are decided, or withdraw some (at most 200)',
    ]);
    expect((await data('Ben', PROPOSE, input([beds('6000')]))).propose.proposal.id).toBe(`proposal/${90_000_200 - totalCount}`);
    await openOnes(91_000_000, 1_900, { id: 'other', who: 'Other' });
    expect((await as('Ben', PROPOSE, input([beds('6001')]))).errors?.[0].message).toMatch(/^edits: 2\d\d\d open proposals are too many/);
    expect(refusal(await as('Cao', '{ proposals(first: 21) { nodes { isStale } } }'))).toBe('LIMIT_EXCEEDED first');
    expect((await as('Cao', '{ proposals(first: 20, state: OPEN) { nodes { isStale } } }')).errors).toBe(undefined);
  });
});
