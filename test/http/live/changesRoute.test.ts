import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Change } from '../../../src/store/store.ts';
import { entity, evidence, name, relationship, source } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { openStream } from './openStream.ts';

const SAID = { evidence: [evidence('source/page')] };
const PAGE = source('source/page');
const ALPHA = entity('institution/alpha', { ...SAID, names: [name('Alpha')] });
const RENAMED = entity('institution/alpha', { ...SAID, names: [name('Alpha Bio')] });
const FUND = entity('fund/seed', { ...SAID, names: [name('Seed')] });
const INVESTED = relationship('INVESTED_IN', 'fund/seed', 'institution/alpha', SAID);
const AT = '2026-11-01T00:00:00.000Z';

let atlas: RunningAtlas;
beforeEach(async () => {
  atlas = await startAtlas({ seedsFolder: null, live: { heartbeatMs: 40 } });
  await commit({ op: 'PUT_ENTITY', entity: PAGE }, { op: 'PUT_ENTITY', entity: ALPHA });
  await commit({ op: 'PUT_ENTITY', entity: RENAMED }, { op: 'PUT_ENTITY', entity: FUND }, { op: 'PUT_RELATIONSHIP', relationship: INVESTED });
  await commit({ op: 'DELETE_RELATIONSHIP', id: INVESTED.id });
});
afterEach(() => atlas.close());

async function commit(...changes: Change[]): Promise<void> {
  await atlas.atlas.store.append(changes, null, { who: 'somebody', why: 'a secret', at: AT });
  await atlas.atlas.projector.catchUp();
}

const changes = (query: string, headers: Record<string, string> = {}) => openStream(`${atlas.origin}/changes${query}`, { headers });
const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

it('tells each change in a line, oldest first, and nobody’s name', async () => {
  const log = [
    { version: 1, at: AT, id: 'source/page', operation: 'ADDED', type: 'SOURCE', after: PAGE },
    { version: 1, at: AT, id: 'institution/alpha', operation: 'ADDED', type: 'INSTITUTION', after: ALPHA },
    { version: 2, at: AT, id: 'institution/alpha', operation: 'CHANGED', type: 'INSTITUTION', after: RENAMED },
    { version: 2, at: AT, id: 'fund/seed', operation: 'ADDED', type: 'FUND', after: FUND },
    { version: 2, at: AT, id: INVESTED.id, operation: 'ADDED', type: 'INVESTED_IN', after: INVESTED },
    { version: 3, at: AT, id: INVESTED.id, operation: 'REMOVED', type: 'INVESTED_IN', after: null },
  ];
  for (const since of [0, 1, 2, 3]) {
    const reply = await changes(`?since=${since}`);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-atlas-version')]).toEqual([200, 'application/x-ndjson; charset=utf-8', '3']);
    expect(lines(await reply.ended())).toEqual(log.filter(({ version }) => version > since));
  }
});

it('is not sent again to who has it', async () => {
  const first = await changes('?since=1');
  const etag = first.headers.get('etag') as string;
  expect((await fetch(`${atlas.origin}/changes?since=1`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await commit({ op: 'DELETE_ENTITY', id: 'fund/seed' });
  expect((await fetch(`${atlas.origin}/changes?since=1`, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

it('goes on with what is committed later when it is followed, with blank lines between as signs of life', async () => {
  const followed = await changes('?since=2&follow=true');
  await followed.until('\n\n\n');
  await commit({ op: 'DELETE_ENTITY', id: 'fund/seed' });
  const told = lines(await followed.until('"version":4'));
  expect(told.map(({ version, operation, id }) => [version, operation, id])).toEqual([
    [3, 'REMOVED', INVESTED.id],
    [4, 'REMOVED', 'fund/seed'],
  ]);
  followed.leave();
});

it('comes as server-sent events too, the last of each version with its id, and is resumed by it', async () => {
  const events = await changes('?since=1', { accept: 'text/event-stream' });
  const sent = await events.until('id: 3\n');
  expect(
    sent
      .split('\n\n')
      .filter((event) => event.includes('change'))
      .map((event) => /^id: (\d)/.exec(event)?.[1] ?? null),
  ).toEqual([null, null, '2', '3']);
  events.leave();
  const resumed = await changes('', { accept: 'text/event-stream', 'last-event-id': '2' });
  expect((await resumed.until('id: 3\n')).includes('id: 2')).toBe(false);
  resumed.leave();
});

it.each([
  ['', 'since', 'it is missing'],
  ['?since=', 'since', 'this is no graph version'],
  ['?since=-1', 'since', 'this is no graph version'],
  ['?since=1.5', 'since', 'this is no graph version'],
  ['?since=1&since=2', 'since', 'this is no graph version'],
  ['?since=4', 'since', 'the graph is at version 3'],
  ['?since=1&follow=maybe', 'follow', 'give true or false'],
])('refuses %s, naming the argument', async (query, argument, why) => {
  const reply = await changes(query);
  const { errors } = JSON.parse(await reply.ended());
  expect([reply.status, errors[0].extensions.code, errors[0].extensions.argument]).toEqual([400, 'BAD_USER_INPUT', argument]);
  expect(errors[0].message).toContain(`${argument}: ${why}`);
});

it('ends followers when the server stops', async () => {
  const followed = await changes('?since=3&follow=true');
  await followed.until('\n');
  await atlas.close();
  expect(lines(await followed.ended())).toEqual([]);
});
