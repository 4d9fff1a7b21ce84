import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import type { EntityRecord } from '../../src/ontology/records.ts';
import { acceptingTypes, resolveNames } from '../../src/search/resolve/resolveNames.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { entity, LOADED_AT, name, ONTOLOGY } from '../snapshot/records.ts';
import { LABELLED_NAMES } from './labelledNames.ts';

const STAYS = new AbortController().signal;

function snapshot(entities: readonly EntityRecord[]): Snapshot {
  return snapshotOf(ONTOLOGY, entities, [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

async function resolved(graph: Snapshot, names: readonly string[], first = 3) {
  const accepts = acceptingTypes(graph, null);
  return resolveNames(
    graph,
    names.map((one) => ({ name: one, accepts, first })),
    STAYS,
  );
}

/** Each match as "id score reason field", a sure one with a !. */
async function told(graph: Snapshot, one: string): Promise<string[]> {
  const [matches] = await resolved(graph, [one]);
  return matches.map(
    ({ entity, score, reason, field, isMatch }) => `${graph.entities.ids.at(entity).split('/')[1]} ${score} ${reason} ${field}${isMatch ? ' !' : ''}`,
  );
}

describe('resolveNames', () => {
  let seeds: Snapshot;
  beforeAll(() => {
    const { entities, relationships } = loadSeeds(ONTOLOGY);
    seeds = snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT, isLenient: true });
  });

  it('finds what is meant by the names of a messy spreadsheet', async () => {
    const found = await resolved(
      seeds,
      LABELLED_NAMES.map(([one]) => one),
    );
    const firsts = found.map(([best]) => (best === undefined ? null : seeds.entities.ids.at(best.entity)));
    const wrong = LABELLED_NAMES.flatMap(([one, id], i) => (firsts[i] === id ? [] : [[one, id, firsts[i]]]));
    const share = 1 - wrong.length / LABELLED_NAMES.length;
    process.stderr.write(
      `resolve: hit@1 ${(share * 100).toFixed(1)} % of ${LABELLED_NAMES.length} names${wrong.length === 0 ? '' : `; wrong: ${JSON.stringify(wrong)}`}\n`,
    );
    expect(LABELLED_NAMES.length).toBeGreaterThanOrEqual(60);
    expect(share).toBeGreaterThanOrEqual(0.95);
    // What is taken without a look is never wrong.
    const takenWrongly = LABELLED_NAMES.flatMap(([one, id], i) =>
      found[i].some((match) => match.isMatch && seeds.entities.ids.at(match.entity) !== id) ? [one] : [],
    );
    expect(takenWrongly).toEqual([]);
  });

  it('says in what way they are alike', async () => {
    const graph = snapshot([
      entity('institution/renji', {
        names: [name('Renji Hospital'), name('仁济医院'), name('上海仁济', 'ALIAS'), name('RJH', 'ABBREVIATION'), name('Lester Hospital', 'FORMER')],
      }),
      entity('institution/zhongmei', {
        names: [name('中美华东制药'), name('Sino American East Pharma')],
        identifiers: [{ scheme: 'USCC', value: '91310000', evidence: [] }],
      }),
    ]);
    expect(await told(graph, 'Renji Hospital')).toEqual(['renji 1 SAME PRIMARY !']);
    expect(await told(graph, 'RJH')).toEqual(['renji 0.98 SAME ABBREVIATION !']);
    expect(await told(graph, 'lester hospital')).toEqual(['renji 0.97 SAME FORMER !']);
    expect(await told(graph, '中美华东制药股份有限公司')).toEqual(['zhongmei 0.96 WITHOUT_LEGAL_FORM PRIMARY !']);
    expect(await told(graph, 'East Sino American Pharma')).toEqual(['zhongmei 0.94 WORD_ORDER PRIMARY !']);
    expect(await told(graph, '上海市仁济医院')).toEqual(['renji 0.92 WITHOUT_CITY PRIMARY !']);
    expect(await told(graph, 'renji yiyuan')).toEqual(['renji 0.9 PINYIN PRIMARY !']);
    expect(await told(graph, 'Renji Hopsital')).toEqual(['renji 0.893 ONE_TYPO PRIMARY !']);
    expect(await told(graph, '中羙华东制药')).toEqual(['zhongmei 0.683 ONE_TYPO PRIMARY']);
    expect(await told(graph, '91310000')).toEqual(['zhongmei 1 SAME IDENTIFIER !']);
    expect(await told(graph, '9131000')).toEqual([]);
    expect((await told(graph, 'Cardiology of Renji')).map((one) => one.replace(/ 0\.\d+/, ''))).toEqual(['renji SHARED_WORDS PRIMARY']);
  });

  it('takes none without a look where two are as good', async () => {
    const graph = snapshot([
      entity('person/a', { names: [name('李佳')] }),
      entity('person/b', { names: [name('李佳')] }),
      entity('person/c', { names: [name('王丹')] }),
    ]);
    expect(await told(graph, '李佳')).toEqual(['a 1 SAME PRIMARY', 'b 1 SAME PRIMARY']);
    expect(await told(graph, '王丹')).toEqual(['c 1 SAME PRIMARY !']);
  });

  it('keeps cities and digits apart', async () => {
    const graph = snapshot([
      entity('institution/a', { names: [name('上海海关'), name('Shanghai Alpha Clinic Network')] }),
      entity('product/b', { names: [name('HLX10')] }),
    ]);
    expect(await told(graph, '北京海关')).toEqual([]);
    expect(await told(graph, 'HLX11')).toEqual([]);
    const [[beijing]] = await resolved(graph, ['Beijing Alpha Clinic Network']);
    expect([beijing.reason, beijing.isMatch]).toEqual(['SHARED_WORDS', false]);
  });

  it('answers in the order asked, the same name alike, and stops when nobody waits', async () => {
    const answers = await resolved(seeds, ['SARI', 'nothing at all', 'Pfizer', 'SARI'], 1);
    expect(answers.map((matches) => matches.length)).toEqual([1, 0, 1, 1]);
    expect(answers[3]).toEqual(answers[0]);
    const left = new AbortController();
    left.abort(new Error('left'));
    await expect(resolveNames(seeds, [{ name: 'SARI', accepts: () => true, first: 1 }], left.signal)).rejects.toThrow('left');
  });
});
