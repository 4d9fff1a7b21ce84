import { expect, it } from '@jest/globals';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { QualityDesk } from '../../src/quality/QualityDesk.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

const SNAPSHOT = snapshotOf(ONTOLOGY, [], [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
const RECORDS = { entity: { load: () => new Promise<never>(() => {}) }, relationship: { load: () => new Promise<never>(() => {}) } };

it('looks through the graph for few questions at a time; who is one too many is told, and what nobody waits for any more makes room', async () => {
  const held = Promise.withResolvers<never>();
  held.promise.catch(() => {});
  const desk = new QualityDesk({ ...createInlineRunner(), dependents: () => held.promise }, () => RECORDS as never);
  const left = new AbortController();
  const ask = (day: number) => desk.findings(SNAPSHOT, { day, years: 5 }, left.signal);
  const asked = Array.from({ length: 10 }, (_, day) => ask(day));
  const ends = Promise.allSettled(asked);
  await expect(ask(10)).rejects.toMatchObject({ code: 'OVERLOADED' });
  left.abort(new Error('the client has left'));
  expect((await ends).map((end) => end.status === 'rejected' && (end.reason as Error).message)).toEqual(
    Array.from({ length: 10 }, () => 'the client has left'),
  );

  // The two that had begun go on; of those that waited none does.
  const again = new AbortController();
  const others = Array.from({ length: 8 }, (_, i) => desk.findings(SNAPSHOT, { day: 20 + i, years: 5 }, again.signal));
  const otherEnds = Promise.allSettled(others);
  held.reject(new Error('it failed'));
  expect((await otherEnds).map((end) => end.status === 'rejected' && (end.reason as Error).message)).toEqual(Array.from({ length: 8 }, () => 'it failed'));
  desk.close();
});
