import { expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { statementId } from '../../../src/ontology/statementId.ts';
import { expectSame } from '../../paths/expectSame.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { date, name, statement } from '../../snapshot/records.ts';
import { EditedGraph, evidenceOf, GROUNDS, type Graph } from './editedGraph.ts';
import { expectSound, oneEach, RandomRecords } from './randomRecords.ts';

function inOrder(graph: Graph): unknown[] {
  return [...graph.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** No order counts within a record. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** All that is said of two entities together, by whom, whatever has which id. */
function saidOf(graph: Graph, ids: readonly string[]): unknown {
  const as = (id: string) => (ids.includes(id) ? '*' : id);
  const facts: string[] = [];
  for (const record of graph.values()) {
    if (!('names' in record)) {
      if (!ids.includes(record.from) && !ids.includes(record.to)) continue;
      const key = record.id.endsWith(':again') ? 'again' : '';
      for (const item of record.evidence) facts.push(JSON.stringify([record.type, [as(record.from), as(record.to)].sort(), key, item]));
    } else if (ids.includes(record.id)) {
      for (const { text, language } of record.names) facts.push(`${language} ${text}`);
      for (const one of record.statements) for (const item of one.evidence) facts.push(JSON.stringify([statementId(one), item]));
      for (const one of record.identifiers) facts.push(`${one.scheme} ${one.value}`, ...one.evidence.map((item) => JSON.stringify([one.value, item])));
      for (const item of record.evidence) facts.push(item.source);
    }
  }
  return [...new Set(facts)].sort();
}

it('nothing is lost by merging, every id leads on, and splitting or reverting at once gives back the very graph', async () => {
  let [merges, refused, sources] = [0, 0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const random = new RandomNumbers(seed);
    const edited = await EditedGraph.of(new RandomRecords(random).all());
    const isSource = seed % 4 === 0;
    const [merged, into] = isSource
      ? ['source/a', random.one(['source/b', 'source/c'])]
      : [`institution/${random.whole(0, 5)}`, `institution/${random.whole(6, 11)}`];
    const before = await edited.graph();
    const outcome = await edited.edit([{ op: 'MERGE', merged, into }]);
    if (!outcome.isApplied) {
      expect(outcome.problems.every(({ message }) => message.includes('relates the two to each other'))).toBe(true);
      expectSame(inOrder(await edited.graph()), inOrder(before));
      refused++;
      continue;
    }
    merges++;
    if (isSource) sources++;
    const after = await edited.graph();
    expectSound(after);
    expectSame([seed, after.has(merged), after.get(into)?.formerIds], [seed, false, [merged]]);
    if (isSource) {
      const named = (graph: Graph) => JSON.stringify(sorted([...graph.values()].filter(({ id }) => id !== merged && id !== into).map(evidenceOf)));
      expect([seed, named(after).includes(merged)]).toEqual([seed, false]);
    } else expectSame([seed, saidOf(after, [into])], [seed, saidOf(before, [merged, into])]);
    for (const { id } of before.values()) {
      const leadsTo = after.get(id) ?? [...after.values()].find(({ formerIds }) => formerIds?.includes(id));
      expect([seed, id, leadsTo !== undefined]).toEqual([seed, id, true]);
    }
    await edited.done({ op: 'SPLIT', merged });
    expectSame([seed, sorted(inOrder(await edited.graph()))], [seed, sorted(inOrder(before))]);
    await edited.done({ op: 'REVERT', version: 3 });
    expectSame([seed, inOrder(await edited.graph())], [seed, inOrder(after)]);
    await edited.done({ op: 'REVERT', version: 4 });
    await edited.done({ op: 'REVERT', version: 5 });
    expectSame([seed, inOrder(await edited.graph())], [seed, inOrder(after)]);
    await edited.done({ op: 'SPLIT', merged });
    expectSame([seed, sorted(inOrder(await edited.graph()))], [seed, sorted(inOrder(before))]);
    await edited.store.close();
  }
  expect([merges > 25, sources > 5, refused > 0]).toEqual([true, true, true]);
}, 60_000);

it('merging, editing and splitting comes to the same as editing alone', async () => {
  let edits = 0;
  for (let seed = 101; seed <= 160; seed++) {
    const random = new RandomNumbers(seed);
    const records = new RandomRecords(random);
    const all = records.all();
    const [merged, into] = ['institution/0', 'institution/1'];
    const unrelated = all.filter((record) => 'names' in record || !(record.from === merged && record.to === into));
    const [one, other] = [await EditedGraph.of(unrelated), await EditedGraph.of(unrelated)];
    await one.done({ op: 'MERGE', merged, into });
    for (let step = 0; step < 3; step++) {
      const what = random.one(['statement', 'name', 'relationship', 'merge', 'mergeIn']);
      if (what === 'merge' || what === 'mergeIn') {
        const gone = `institution/${random.whole(2, 6)}`;
        const edit = { op: 'MERGE', merged: gone, into: what === 'mergeIn' ? into : `institution/${random.whole(7, 11)}` } as const;
        const [first, second] = [await one.desk.plan(request(edit)), await other.desk.plan(request(edit))];
        if (first.problems.length > 0 || second.problems.length > 0) continue;
        await one.done(edit);
        await other.done(edit);
      } else if (what === 'relationship') {
        const added = records.relationship(merged);
        if (added === null) continue;
        const fresh = { ...added, id: `${added.id}:${step}`, evidence: records.freshEvidence() };
        if (!(await hasEnds(one, fresh)) || !(await hasEnds(other, fresh))) continue;
        await say(one, fresh);
        await say(other, fresh);
      } else {
        const more = statement('founded', date(`19${10 + step}`), { evidence: records.freshEvidence() });
        for (const edited of [one, other]) {
          const record = (await edited.graph()).get(into) as EntityRecord;
          if (what === 'statement')
            await edited.append({ ...record, statements: [...record.statements, more], evidence: oneEach([...record.evidence, ...more.evidence]) });
          else await edited.append({ ...record, names: [...record.names, name(`New ${step}`, 'ALIAS')] });
        }
      }
      edits++;
    }
    await one.done({ op: 'SPLIT', merged });
    expectSound(await one.graph());
    expectSame([seed, comparable(await one.graph())], [seed, comparable(await other.graph())]);
    await one.store.close();
    await other.store.close();
  }
  expect(edits > 120).toBe(true);
}, 60_000);

/** Which of several places in one document an entity has as its own evidence depends on what came first. */
function comparable(graph: Graph): Record<string, unknown> {
  return Object.fromEntries(
    [...graph.values()].map((record) => [record.id, sorted('names' in record ? { ...record, evidence: record.evidence.map(({ source: id }) => id) } : record)]),
  );
}

async function say(edited: EditedGraph, record: RelationshipRecord): Promise<void> {
  const graph = await edited.graph();
  const ends = [record.from, record.to].map((id) => graph.get(id) as EntityRecord);
  await edited.append(record, ...ends.map((end) => ({ ...end, evidence: oneEach([...end.evidence, ...record.evidence]) })));
}

function request(edit: Parameters<EditedGraph['done']>[0]) {
  return { edits: [edit], action: 'test', why: 'to see', evidence: GROUNDS, expectedVersion: null, key: null };
}

async function hasEnds(edited: EditedGraph, { from, to }: RelationshipRecord): Promise<boolean> {
  const graph = await edited.graph();
  return graph.has(from) && graph.has(to);
}
