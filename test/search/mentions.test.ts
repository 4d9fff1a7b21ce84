import { describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import type { EntityRecord, EntityType } from '../../src/ontology/records.ts';
import { findMentions } from '../../src/search/mentions/findMentions.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { FOUNDING_FILES } from '../seeds/foundingDocuments.ts';
import { entity, LOADED_AT, name, ONTOLOGY } from '../snapshot/records.ts';
import { slowMentions } from './slowMentions.ts';

const STAYS = new AbortController().signal;

function snapshot(entities: readonly EntityRecord[]): Snapshot {
  return snapshotOf(ONTOLOGY, entities, [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

/** One institution for each name. */
function named(...names: (string | EntityRecord['names'][number])[]): Snapshot {
  return snapshot(names.map((one, i) => entity(`institution/e${String(i).padStart(3, '0')}`, { names: [typeof one === 'string' ? name(one) : one] })));
}

/** Each piece found, with the ids of what it may mean. */
async function found(graph: Snapshot, text: string, types: readonly EntityType[] | null = null): Promise<string[]> {
  const mentions = await findMentions(graph, text, types, STAYS);
  return mentions.map(
    ({ start, end, candidates }) => `${text.slice(start, end)}=${candidates.map((one) => graph.entities.ids.at(one.entity).split('/')[1]).join(',')}`,
  );
}

describe('findMentions', () => {
  it('finds the longest name, and nothing that touches it', async () => {
    const graph = named('张江', '张江集团', '上海张江集团', 'Ruijin Hospital', 'Ruijin Hospital North Branch', 'North Branch Clinic of Pudong');
    expect(await found(graph, '上海张江集团在张江。Ruijin Hospital North Branch, Ruijin Hospital')).toEqual([
      '上海张江集团=e002',
      '张江=e000',
      'Ruijin Hospital North Branch=e004',
      'Ruijin Hospital=e003',
    ]);
    // The longer one wins where it begins later, too.
    expect(await found(graph, 'Ruijin Hospital North Branch Clinic of Pudong')).toEqual(['Ruijin Hospital=e003', 'North Branch Clinic of Pudong=e005']);
  });

  it('tells exact places in the text as given, whatever folding makes of it', async () => {
    const graph = named('西门子医疗', 'ﬁne株式会社 Labs', 'Mérieux Group', '𠮷田制药');
    const text = '😀㍿ 西門子　醫療；FINE㍿ LABS, me\u0301rieux\u200b group、𠮷田製藥😀';
    const mentions = await findMentions(graph, text, null, STAYS);
    expect(mentions.map(({ start, end }) => [start, end, text.slice(start, end)])).toEqual([
      [4, 10, '西門子　醫療'],
      [11, 21, 'FINE㍿ LABS'],
      [text.indexOf('𠮷'), text.indexOf('藥') + 1, '𠮷田製藥'],
    ]);
    // Two words are meant only with their capitals.
    const capitals = text.replace('me\u0301rieux\u200b group', 'Me\u0301rieux\u200b Group');
    expect(await found(graph, capitals)).toContain('Me\u0301rieux\u200b Group=e002');
  });

  it('does not cut a character that stands for several', async () => {
    expect(await found(named('会社制药'), '㍿制药')).toEqual([]);
    expect(await found(named('株式会社制药'), '㍿制药')).toEqual(['㍿制药=e000']);
  });

  it('finds English at the boundaries of words, also beside Chinese and in possessives', async () => {
    const graph = named('Bayer', 'GE医疗', 'HLX10');
    expect(await found(graph, 'Bayerische Bayer’s ge医疗 GE 医疗与Bayer合作 HLX101 HLX10-A preBayer')).toEqual([
      'Bayer=e000',
      'GE 医疗=e001',
      'Bayer=e000',
      'HLX10=e002',
    ]);
  });

  it('finds short forms in capitals only as they are written, and names of one or two words only with their capitals', async () => {
    const graph = named(name('CAS', 'ABBREVIATION'), name('J&J', 'ABBREVIATION'), 'GE', 'Sequoia', 'Li Jia', 'Institute of Very Long Names', 'relma-cel');
    expect(
      await found(graph, 'cas Cas CAS, j&j J&J J J, ge Ge GE; sequoia SEQUOIA Sequoia; li jia Li Jia LI JIA; institute of very long names; Relma-cel'),
    ).toEqual([
      ...['CAS=e000', 'J&J=e001', 'GE=e002', 'SEQUOIA=e003', 'Sequoia=e003', 'Li Jia=e004', 'LI JIA=e004'],
      ...['institute of very long names=e005', 'Relma-cel=e006'],
    ]);
  });

  it('finds no general words, no single characters, and no two characters that belong to two words', async () => {
    const graph = named('The Fund', '基金', '研究院', 'X', '沪', '强生');
    expect(await found(graph, 'The Fund and the fund 基金 研究院 X 沪 富强生活 强生公司')).toEqual(['强生=e005']);
  });

  it('does not read over a full stop, a comma or an empty line, unless the name has it', async () => {
    const graph = named('Wu Tao Group', 'Biochip Co., Ltd.', '中国上海');
    expect(await found(graph, 'Mr Wu. Tao Group')).toEqual([]);
    expect(await found(graph, 'Wu\nTao\tGroup / Wu\n\nTao Group / Biochip Co., Ltd / Biochip Co Ltd / 中国，上海 / 中国（上海）')).toEqual([
      'Wu\nTao\tGroup=e000',
      'Biochip Co., Ltd=e001',
      'Biochip Co Ltd=e001',
      '中国（上海=e002',
    ]);
  });

  it('lists all that bear the name, the primary name first, and keeps to the types asked for', async () => {
    const graph = snapshot([
      entity('institution/a', { names: [name('Alpha Fund'), name('Zhangjiang Pioneer', 'ALIAS')] }),
      entity('fund/b', { names: [name('Zhangjiang Pioneer')] }),
      entity('person/c', { names: [name('Li Jia'), name('Zhangjiang Pioneer', 'FORMER')] }),
      entity('place/d', { names: [name('Zhangjiang')] }),
      entity('source/e', { names: [name('Zhangjiang Pioneer Weekly Report')] }),
    ]);
    expect(await found(graph, 'Zhangjiang Pioneer Weekly Report')).toEqual(['Zhangjiang Pioneer=b,a,c']);
    expect(await found(graph, 'Zhangjiang Pioneer Weekly Report', ['PERSON'])).toEqual(['Zhangjiang Pioneer=c']);
    expect(await found(graph, 'Zhangjiang Pioneer Weekly Report', ['SOURCE'])).toEqual(['Zhangjiang Pioneer Weekly Report=e']);
    // A place inside the name of something else is not mentioned.
    expect(await found(graph, 'Zhangjiang Pioneer', ['PLACE'])).toEqual([]);
  });

  it('finds what an obvious search finds, in random texts', async () => {
    const random = new RandomNumbers(20261128);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)];
    const pieces = ['x', 'Y', 'y', 'ｘ', 'x\u0301', 'é', '张', '張', '江', '浦', ' ', ' ', ',', '，', '-', '\n'];
    let mentioned = 0;
    for (let round = 0; round < 300; round++) {
      const names = new Set<string>();
      while (names.size < 6) {
        const one = Array.from({ length: 3 + Math.floor(random.next() * 4) }, () => pick(['x', 'y', '张', '江', '浦', ' ', ',']))
          .join('')
          .replace(/^[ ,]+|[ ,]+$/g, '');
        if (one.replace(/[ ,]/g, '').length >= 3) names.add(one);
      }
      const list = [...names];
      const text = Array.from({ length: 30 }, () => (random.next() < 0.3 ? pick(list) : pick(pieces))).join('');
      const graph = named(...list);
      const mentions = await findMentions(graph, text, null, STAYS);
      const slow = slowMentions(text, list);
      mentioned += slow.length;
      // Both must find them at the same places.
      expect({ text, list, at: mentions.map(({ start, end }) => [start, end]) }).toEqual({ text, list, at: slow.map(({ start, end }) => [start, end]) });
    }
    expect(mentioned).toBeGreaterThan(500);
  });

  it('finds in the founding documents what they are about', async () => {
    const { entities, relationships } = loadSeeds(ONTOLOGY);
    const graph = snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT, isLenient: true });
    const counts = new Map<string, number>();
    for (const { text } of FOUNDING_FILES) {
      if (text === null) return;
      for (const one of await found(graph, text)) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const expected = {
      'SARI=shanghai-advanced-research-institute-chinese-academy-of-sciences': 5,
      'Osaka University Graduate School of Medicine=osaka-university-graduate-school-of-medicine': 3,
      'CAMS&PUMC=chinese-academy-of-medical-sciences-and-peking-union-medical-college': 12,
      'Xuetao Cao=cao-xuetao': 4,
      'Shanghai University of Medicine and Health Sciences=shanghai-university-of-medicine-and-health-sciences': 3,
      '西门子医疗=siemens-healthineers': 10,
      '张江集团=zhangjiang-group': 7,
      '西门子医疗上海创新中心=siemens-healthineers-shanghai-innovation-center': 4,
      '袁涛=yuan-tao': 1,
    };
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, counts.get(key)]))).toEqual(expected);
  });

  it('stops when nobody waits any more', async () => {
    const left = new AbortController();
    left.abort(new Error('left'));
    await expect(findMentions(named('Bayer'), 'Bayer', null, left.signal)).rejects.toThrow('left');
  });
});
