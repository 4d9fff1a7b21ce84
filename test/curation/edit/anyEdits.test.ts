import { expect, it } from '@jest/globals';
import type { Edit } from '../../../src/curation/edit/Edit.ts';
import { AtlasError } from '../../../src/errors.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { curatedStore } from './curatedStore.ts';
import { SlowGraph, type SmallEdit, shownRecords } from './SlowGraph.ts';

it('any edits leave the graph as a slow graph of maps and sets has it, and are refused where it refuses them', async () => {
  const counts = { applied: 0, refused: 0, conflict: 0, replayed: 0 };
  for (let seed = 1; seed <= 60; seed++) {
    const random = new RandomNumbers(seed);
    const curated = await curatedStore();
    const slow = new SlowGraph();
    for (let step = 0; step < 40; step++) {
      const small = Array.from({ length: random.chance(0.3) ? random.whole(2, 4) : 1 }, () => anyEdit(random));
      const expectedVersion = random.chance(0.3) ? random.whole(0, slow.version) : null;
      const request = { expectedVersion, key: random.chance(0.3) ? `key ${step}` : null };
      const say = () => outcomeOf(curated.apply(small.map(editOf), request));
      const expected = slow.apply(small, expectedVersion);
      expect([seed, step, small, await say()]).toEqual([seed, step, small, expected]);
      counts[expected]++;
      expect(shownRecords(await curated.records())).toEqual(slow.shown());
      expect(await curated.store.version()).toBe(slow.version);
      if (expected !== 'applied' || request.key === null) continue;
      expect(await say()).toBe('replayed');
      expect(await curated.store.version()).toBe(slow.version);
      counts.replayed++;
    }
    await curated.store.close();
  }
  // All of them happen.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
}, 60_000);

async function outcomeOf(applying: ReturnType<Awaited<ReturnType<typeof curatedStore>>['apply']>): Promise<string> {
  try {
    const { isApplied, isReplayed } = await applying;
    return isReplayed ? 'replayed' : isApplied ? 'applied' : 'refused';
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'CONFLICT') return 'conflict';
    throw error;
  }
}

function anyEdit(random: RandomNumbers): SmallEdit {
  const source = `source/s-${random.whole(1, 4)}`;
  const id = `institution/i-${random.whole(1, 5)}`;
  switch (random.whole(1, 5)) {
    case 1:
      return { is: 'source', id: source, title: `Title ${random.whole(1, 2)}` };
    case 2:
      return { is: 'statement', id, source, year: random.chance(0.1) ? '20' : `200${random.whole(0, 3)}` };
    case 3:
      return { is: 'relationship', from: id, to: `institution/i-${random.whole(1, 5)}`, source, role: random.one([null, null, null, 'a', 'b']) };
    default:
      return {
        ...{ is: 'entity', id, source: random.chance(0.15) ? null : source },
        ...{ name: random.chance(0.2) ? null : `Name ${random.whole(1, 4)}`, kind: random.one([null, 'HOSPITAL', 'COMPANY']) },
      };
  }
}

function editOf(edit: SmallEdit): Edit {
  const evidence = { source: 'source' in edit ? (edit.source ?? '') : '', locator: 'here' };
  switch (edit.is) {
    case 'source':
      return { op: 'SAY', content: { sources: [{ id: edit.id, title: edit.title, language: 'en', quality: 'PRESS' }] } };
    case 'statement':
      return { op: 'SAY', content: { statements: [{ entity: edit.id, property: 'founded', date: edit.year, evidence }] } };
    case 'relationship':
      return {
        op: 'SAY',
        content: { relationships: [{ type: 'PARTNERS_WITH', from: edit.from, to: edit.to, evidence, ...(edit.role === null ? {} : { role: edit.role }) }] },
      };
    case 'entity': {
      const names = edit.name === null ? {} : { names: [{ text: edit.name, language: 'en' }] };
      const kind = edit.kind === null ? {} : { kind: edit.kind };
      const said = edit.source === null ? {} : { evidence };
      return { op: 'SAY', content: { entities: [{ id: edit.id, type: 'Institution', ...names, ...kind, ...said }] } };
    }
  }
}
