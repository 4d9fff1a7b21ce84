import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import type { EntityRecord } from '../../../src/ontology/records.ts';
import type { Change } from '../../../src/store/store.ts';
import { entity, evidence, name, relationship, source } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { answersIn, openStream } from './openStream.ts';

const SAID = { evidence: [evidence('source/page')] };
const put = (record: EntityRecord): Change => ({ op: 'PUT_ENTITY', entity: record });
const institution = (slug: string, text = slug) => put(entity(`institution/${slug}`, { ...SAID, names: [name(text)] }));

const ALL =
  'subscription { graphChanged { version changeCount complete changes { id: nodeId kind type node { id ... on Institution { name } ... on Relationship { sentence } } } } }';

let atlas: RunningAtlas;
beforeEach(async () => {
  atlas = await startAtlas({ seedsFolder: null, live: { heartbeatMs: 40, stallMs: 300, maxStreams: 110 } });
  await commit(put(source('source/page')), institution('alpha', 'Alpha'));
});
afterEach(() => atlas.close());

async function commit(...changes: Change[]): Promise<number> {
  const version = await atlas.atlas.store.append(changes, null, { who: 'test', why: 'to see' });
  await atlas.atlas.projector.catchUp();
  return version;
}

const subscribe = (query: string, headers: Record<string, string> = {}, variables: object = {}) =>
  openStream(`${atlas.origin}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
  });
const changed = (version: number, ...changes: object[]) => ({
  id: String(version),
  data: { data: { graphChanged: { version, changeCount: changes.length, complete: true, changes } } },
});
const added = (slug: string, text = slug) => ({
  id: `institution/${slug}`,
  kind: 'ADDED',
  type: 'INSTITUTION',
  node: { id: `institution/${slug}`, name: text },
});
const waiting = () => atlas.atlas.feed.waitingCount;
async function waitFor(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isSo(); i++) await pause(10);
  expect(isSo()).toBe(true);
}

describe('graphChanged', () => {
  it('tells of what is added, changed and removed, once each, as of the version that the event names', async () => {
    const stream = await subscribe(ALL);
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await commit(institution('beta', 'Beta'), {
      op: 'PUT_RELATIONSHIP',
      relationship: relationship('PARTNERS_WITH', 'institution/alpha', 'institution/beta', SAID),
    });
    await stream.until('id: 2\n');
    await commit(institution('beta', 'Beta Pharma'));
    await stream.until('id: 3\n');
    await commit({ op: 'DELETE_RELATIONSHIP', id: 'partners-with:institution/alpha:institution/beta' }, { op: 'DELETE_ENTITY', id: 'institution/beta' });
    const id = 'partners-with:institution/alpha:institution/beta';
    const related = { id, type: 'PARTNERS_WITH' };
    expect(answersIn(await stream.until('id: 4\n'))).toEqual([
      changed(2, added('beta', 'Beta'), { ...related, kind: 'ADDED', node: { id, sentence: 'Alpha partners with Beta' } }),
      changed(3, { ...added('beta', 'Beta Pharma'), kind: 'CHANGED' }),
      changed(4, { ...added('beta'), kind: 'REMOVED', node: null }, { ...related, kind: 'REMOVED', node: null }),
    ]);
    stream.leave();
  });

  it('tells only of what was asked for: types, ids, and relationships that touch them', async () => {
    const byType = await subscribe('subscription ($types: [EntityType!]) { graphChanged(types: $types) { changes { id: nodeId } } }', {}, { types: ['FUND'] });
    const byId = await subscribe('subscription { graphChanged(ids: ["institution/alpha", "person/later"]) { changes { id: nodeId } } }');
    const fund = put(entity('fund/seed', { ...SAID, names: [name('Seed')] }));
    await commit(institution('other'));
    await commit(fund, put(entity('person/later', { ...SAID, names: [name('Later')] })));
    const invested = relationship('INVESTED_IN', 'fund/seed', 'institution/alpha', SAID);
    await commit({ op: 'PUT_RELATIONSHIP', relationship: invested }, institution('another'));
    const ids = (sent: string) =>
      answersIn(sent).map(({ data }) => (data as { data: { graphChanged: { changes: { id: string }[] } } }).data.graphChanged.changes.map(({ id }) => id));
    expect(ids(await byType.until('id: 4\n'))).toEqual([['fund/seed'], [invested.id]]);
    expect(ids(await byId.until('id: 4\n'))).toEqual([['person/later'], [invested.id]]);
    byType.leave();
    byId.leave();
  });

  it('goes on where a client left off, by Last-Event-ID or since, with all that it missed in one event', async () => {
    await commit(institution('beta', 'Beta'));
    await commit(institution('beta', 'Beta Pharma'), institution('gamma'));
    const missed = changed(3, added('beta', 'Beta Pharma'), added('gamma'));
    const resumed = await subscribe(ALL, { 'last-event-id': '1' });
    expect(answersIn(await resumed.until('id: 3\n'))).toEqual([missed]);
    const since = await subscribe(ALL.replace('graphChanged', 'graphChanged(since: 1)'));
    expect(answersIn(await since.until('id: 3\n'))).toEqual([missed]);
    await commit(institution('delta'));
    expect(answersIn(await resumed.until('id: 4\n'))).toEqual([missed, changed(4, added('delta'))]);
    resumed.leave();
    since.leave();
  });

  it.each(['99', 'nonsense', '-1'])('tells a client that saw version %s to fetch again, and goes on from there', async (seen) => {
    const stream = await subscribe(ALL, { 'last-event-id': seen });
    const again = { id: '1', data: { data: { graphChanged: { version: 1, changeCount: null, complete: false, changes: [] } } } };
    expect(answersIn(await stream.until('id: 1\n'))).toEqual([again]);
    await commit(institution('beta'));
    expect(answersIn(await stream.until('id: 2\n'))).toEqual([again, changed(2, added('beta'))]);
    stream.leave();
  });

  it('lists no more than it may, and says how many there are', async () => {
    const stream = await subscribe('subscription { graphChanged { changeCount complete changes { id: nodeId } } }');
    await commit(...Array.from({ length: 150 }, (_, i) => institution(`many-${String(i).padStart(3, '0')}`)));
    const [{ data }] = answersIn(await stream.until('id: 2\n')) as {
      data: { data: { graphChanged: { changeCount: number; complete: boolean; changes: { id: string }[] } } };
    }[];
    const { changes, ...rest } = data.data.graphChanged;
    expect(rest).toEqual({ changeCount: 150, complete: false });
    expect([changes.length, changes[0].id, changes[99].id]).toEqual([100, 'institution/many-000', 'institution/many-099']);
    stream.leave();
  });

  it('is read by a browser’s EventSource: by GET, with a time after which to come back', async () => {
    const stream = await openStream(`${atlas.origin}/graphql/stream?query=${encodeURIComponent(ALL)}`, { headers: { accept: 'text/event-stream' } });
    await commit(institution('beta'));
    const sent = await stream.until('id: 2\n');
    expect(sent.startsWith('retry: 1000\n\n')).toBe(true);
    expect(stream.headers.get('access-control-allow-origin')).toBe('*');
    expect(answersIn(sent)).toEqual([changed(2, added('beta'))]);
    stream.leave();
  });

  it('is read by the protocol’s own client', async () => {
    const client = createClient({ url: `${atlas.origin}/graphql/stream`, retryAttempts: 0 });
    const events = client.iterate({ query: ALL });
    const first = events.next();
    await waitFor(() => waiting() === 1);
    await commit(institution('beta'));
    expect((await first).value).toEqual(changed(2, added('beta')).data);
    const refused = await client.iterate({ query: 'subscription { graphChanged { nothing } }' }).next();
    expect(refused.value.errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    client.dispose();
    await waitFor(() => waiting() === 0);
  });

  it('shows signs of life', async () => {
    const stream = await subscribe(ALL);
    expect(await stream.until(':\n\n:\n\n')).toBe('retry: 1000\n\n:\n\n:\n\n');
    stream.leave();
  });

  it('serves a hundred at once, refuses more than it may, and forgets all who leave', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, () => subscribe(ALL)));
    await waitFor(() => waiting() === 100);
    await commit(institution('beta'));
    for (const stream of streams) expect(answersIn(await stream.until('id: 2\n'))).toEqual([changed(2, added('beta'))]);
    const more = await Promise.all(Array.from({ length: 10 }, () => subscribe(ALL)));
    const refused = await subscribe(ALL);
    expect([refused.status, refused.headers.get('retry-after'), JSON.parse(await refused.ended()).errors[0].extensions]).toEqual([
      503,
      '10',
      { code: 'LIMIT_EXCEEDED', limit: 'streams', value: 111, max: 110 },
    ]);
    for (const stream of [...streams, ...more]) stream.leave();
    await waitFor(() => waiting() === 0);
    const after = await subscribe(ALL);
    expect(after.status).toBe(200);
    after.leave();
  });

  it('tells a slow reader less often, keeps nothing for it, and lets go of one that has stopped', async () => {
    const { port } = new URL(atlas.origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.pause();
    const body = JSON.stringify({ query: 'subscription { graphChanged { changes { id: nodeId node { ... on Institution { summary } } } } }' });
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await waitFor(() => waiting() === 1);
    const long = (i: number) => put(entity('institution/alpha', { ...SAID, summaries: [{ language: 'EN', text: `${i} ${'long '.repeat(200_000)}` }] }));
    for (let i = 0; i < 20; i++) await commit(long(i));
    // Neither waiting for a version nor served: its reader has stopped, and it was let go.
    await waitFor(() => waiting() === 0);
    await new Promise((resolve) => socket.once('close', resolve).resume());
    const stream = await subscribe(ALL);
    await commit(institution('beta'));
    await stream.until('institution/beta');
    stream.leave();
  });

  it('ends when the server stops, without `complete`: the client is to come back', async () => {
    const stream = await subscribe(ALL);
    await waitFor(() => waiting() === 1);
    await atlas.close();
    expect(await stream.ended()).not.toContain('complete');
    expect(waiting()).toBe(0);
  });
});

describe('what is refused', () => {
  const refusals: [string, string, string][] = [
    ['text that is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', 'subscription { graphChanged { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ graph { version } }', 'OPERATION_NOT_SUPPORTED'],
    ['several operations', 'subscription A { graphChanged { version } } subscription B { graphChanged { version } }', 'BAD_REQUEST'],
    ['no types', 'subscription { graphChanged(types: []) { version } }', 'BAD_USER_INPUT'],
    ['a version below zero', 'subscription { graphChanged(since: -1) { version } }', 'BAD_USER_INPUT'],
    [
      'too many ids',
      `subscription { graphChanged(ids: ${JSON.stringify(Array.from({ length: 501 }, (_, i) => `institution/${i}`))}) { version } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'more than may be returned',
      'subscription { graphChanged { changes { node { ... on Institution { relationships(first: 200) { nodes { relationships(first: 200) { nodes { id } } } } } } } } }',
      'LIMIT_EXCEEDED',
    ],
  ];

  it.each(refusals)('%s', async (_, query, code) => {
    const inStream = await subscribe(query);
    const sent = await inStream.ended();
    expect(inStream.status).toBe(200);
    expect(sent.endsWith('event: complete\ndata: \n\n')).toBe(true);
    const plain = await subscribe(query, { accept: 'application/json' });
    const { errors } = JSON.parse(await plain.ended());
    expect(plain.status).toBe(400);
    expect(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([code]);
    expect(answersIn(sent)).toEqual([{ id: '', data: { errors } }]);
    expect(waiting()).toBe(0);
  });

  it('a request that is none, and a subscription sent to /graphql, which says where to', async () => {
    const post = (body: string) => openStream(`${atlas.origin}/graphql/stream`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const body of ['[]', '{}', '{"query":1}', '{"query":"subscription { graphChanged { version } }","variables":3}', 'no JSON']) {
      const reply = await post(body);
      expect([reply.status, JSON.parse(await reply.ended()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    }
    const { status, errors } = await atlas.ask(ALL);
    expect([status, errors?.[0].extensions.code, errors?.[0].message]).toEqual([
      400,
      'OPERATION_NOT_SUPPORTED',
      'a subscription cannot be sent here; send it to /graphql/stream with `accept: text/event-stream`',
    ]);
  });
});
