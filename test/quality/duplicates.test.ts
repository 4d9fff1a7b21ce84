import { beforeAll, describe, expect, it } from '@jest/globals';
import OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { toEnd } from '../../src/lib/steps.ts';
import type { EntityRecord, NameRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { findDuplicates } from '../../src/quality/duplicates/findDuplicates.ts';
import { searchReady } from '../../src/search/SearchIndex.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { LOADED_AT, name, ONTOLOGY, relationship } from '../snapshot/records.ts';

/** How another hand would have written a name; null: it cannot be written so. */
const WAYS: Readonly<Record<string, (text: string, random: RandomNumbers) => string | null>> = {
  traditional: (text) => (isChinese(text) && toTraditional(text) !== text ? toTraditional(text) : null),
  pinyin: (text) => (/^\p{Script=Han}{4,}$/u.test(text) ? pinyin(text, { toneType: 'none', type: 'array' }).join(' ') : null),
  'legal form': (text) => (isChinese(text) ? `${text}有限公司` : `${text} Co., Ltd.`),
  typo: (text, random) => {
    if (isChinese(text) || text.length < 10) return null;
    const at = random.whole(3, text.length - 2);
    return /^[a-z]{2}$/.test(text.slice(at, at + 2)) && text[at] !== text[at + 1] ? text.slice(0, at) + text.slice(at + 1) : null;
  },
  abbreviation: (text) =>
    /University|Hospital|Institute/.test(text) ? text.replace('University', 'Univ.').replace('Hospital', 'Hosp.').replace('Institute', 'Inst.') : null,
  'order of words': (text) => {
    const words = text.split(' ');
    return !isChinese(text) && words.length === 3 && !/[,&(]/.test(text) ? [words[1], words[2], words[0]].join(' ') : null;
  },
};
const FOUND_AT_LEAST = 0.9;
const RIGHT_AT_LEAST = 0.9;
const SEEDS = loadSeeds(ONTOLOGY);

describe('duplicates', () => {
  let before: ReadonlySet<string>;
  beforeAll(async () => {
    before = new Set((await duplicatesIn(snapshotFrom(SEEDS.entities, SEEDS.relationships))).keys());
  });

  it('are found whichever way the other hand wrote the name, and little else is', async () => {
    const random = new RandomNumbers(34);
    const copies: { readonly way: string; readonly pair: string; readonly record: EntityRecord }[] = [];
    const links: RelationshipRecord[] = [];
    for (const [way, write] of Object.entries(WAYS)) {
      const candidates = SEEDS.entities.filter(({ type }) => type === 'INSTITUTION' || type === 'PLATFORM' || type === 'FUND');
      for (let tried = 0, made = 0; made < 25 && tried < 2_000; tried++) {
        const original = random.one(candidates);
        const id = `${original.id}-again-${way.replaceAll(' ', '-')}`;
        const [primary] = original.names
          .filter(({ use }) => use === 'PRIMARY')
          .map(({ text }) => write(text, random))
          .filter((text) => text !== null);
        if (primary === undefined || copies.some(({ record }) => record.id === id)) continue;
        made++;
        copies.push({
          way,
          pair: [original.id, id].sort().join(' '),
          record: { ...original, id, identifiers: [], statements: [], summaries: [], names: [name(primary) as NameRecord] },
        });
        const near = SEEDS.relationships.find(({ from }) => from === original.id);
        if (near !== undefined && random.chance(0.5)) links.push({ ...near, ...relationship(near.type, id, near.to), evidence: near.evidence });
      }
    }
    const found = await duplicatesIn(snapshotFrom([...SEEDS.entities, ...copies.map(({ record }) => record)], [...SEEDS.relationships, ...links]));
    // Two copies of one entity are one as well.
    const originalOf = (id: string) => id.split('-again-')[0];
    const isRight = (pair: string) => new Set(pair.split(' ').map(originalOf)).size === 1;
    const made = [...found.keys()].filter((pair) => !before.has(pair) && pair.includes('-again-'));
    const right = made.filter(isRight).length;
    const byWay = Object.keys(WAYS).map((way) => {
      const ofWay = copies.filter((copy) => copy.way === way);
      return [way, ofWay.filter(({ pair }) => found.has(pair)).length, ofWay.length] as const;
    });
    const hits = byWay.reduce((sum, [, some]) => sum + some, 0);
    const [recall, precision] = [hits / copies.length, right / made.length];
    process.stdout.write(
      `duplicates: recall ${recall.toFixed(3)} (${byWay.map(([way, some, all]) => `${way} ${some}/${all}`).join(', ')}), precision ${precision.toFixed(3)} of ${made.length}\n`,
    );
    if (process.env['SHOW_WRONG'] !== undefined) {
      process.stdout.write(
        `${made.filter((pair) => !isRight(pair)).join('\n')}\n---\n${copies
          .filter(({ pair }) => !found.has(pair))
          .map(({ pair, record }) => `${pair} ${record.names[0].text}`)
          .join('\n')}\n`,
      );
    }
    expect([recall >= FOUND_AT_LEAST, precision >= RIGHT_AT_LEAST, copies.length > 100]).toEqual([true, true, true]);
  });

  it('of a version made from changes are those of the same graph built as a whole', async () => {
    const random = new RandomNumbers(5);
    let entities = SEEDS.entities;
    let snapshot = snapshotFrom(entities, SEEDS.relationships);
    await duplicatesIn(snapshot);
    for (let version = 2; version < 5; version++) {
      const [one, other] = [random.one(entities), random.one(entities.filter(({ type }) => type === 'INSTITUTION'))];
      const renamed = { ...one, names: [name(`${one.names[0].text} of Pudong`), ...one.names.slice(1)] };
      const copy = { ...other, id: `${other.id}-${version}` };
      const changes = [
        { id: renamed.id, before: one, after: renamed },
        { id: copy.id, before: null, after: copy },
      ].map((change) => ({ ...change, version, at: LOADED_AT.toISOString(), who: 'test', why: 'test' }));
      const published = (id: string) => entities.find((record) => record.id === id)?.source?.published ?? null;
      snapshot = changedSnapshot(snapshot, changes as never, { version, loadedAt: LOADED_AT, published }) as Snapshot;
      entities = [...entities.map((record) => (record.id === renamed.id ? renamed : record)), copy];
      const [after, whole] = [await duplicatesIn(snapshot), await duplicatesIn(snapshotFrom(entities, SEEDS.relationships))];
      expect([...after.keys()].sort()).toEqual([...whole.keys()].sort());
      expect(after.has([other.id, copy.id].sort().join(' '))).toBe(true);
    }
  });
});

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function snapshotFrom(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Snapshot {
  return snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT });
}

/** By ids of both, in order; with their scores. */
async function duplicatesIn(snapshot: Snapshot): Promise<ReadonlyMap<string, number>> {
  await searchReady(snapshot);
  const { ids } = snapshot.entities;
  return new Map(toEnd(findDuplicates(snapshot)).pairs.map(({ first, second, score }) => [[ids.at(first), ids.at(second)].sort().join(' '), score]));
}
