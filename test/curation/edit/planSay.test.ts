import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkSeeds } from '../../../src/curation/loadSeeds.ts';
import { SeedFile } from '../../../src/curation/SeedFile.ts';
import type { SeedContent } from '../../../src/curation/seedContent.ts';
import type { RelationshipRecord } from '../../../src/ontology/records.ts';
import { BAD_SEEDS } from '../badSeeds.ts';
import { GOOD_SEED, spoiled } from '../seedTexts.ts';
import { type CuratedStore, curatedStore, ONTOLOGY } from './curatedStore.ts';

const contentOf = (text: string) => new SeedFile('this request', text).content as SeedContent;
const SAID = { source: 'source/gazette', locator: 'page 9' };
const PARTNERS = 'partners-with:institution/alpha-hospital:institution/beta-bio';

let curated: CuratedStore;
beforeEach(async () => {
  curated = await curatedStore();
  await curated.say(contentOf(GOOD_SEED));
});
afterEach(() => curated.store.close());

const entity = async (id: string) => (await curated.store.entities([id]))[0];
/** What is wrong, as a way and a message. */
const problems = async (content: SeedContent) => (await curated.say(content)).problems.map(({ field, message }) => `${field.join('.')}: ${message}`);

describe('what a request says', () => {
  it.each(BAD_SEEDS.filter(([, from, to]) => new SeedFile('', spoiled(from, to)).syntaxProblems.length === 0))(
    'is refused as a seed file is, for %s',
    async (_, from, to) => {
      const text = spoiled(from, to);
      const empty = await curatedStore();
      const { problems: found } = await empty.say(contentOf(text));
      const seeds = checkSeeds(ONTOLOGY, [{ file: 'this request', text }]).problems;
      expect(seeds).not.toEqual([]);
      expect(found.map(({ field, message }) => `${pathText(field)}: ${message}`).sort()).toEqual(
        seeds.map(({ path, message }) => `${path}: ${message}`).sort(),
      );
      expect(await empty.records()).toEqual([]);
      await empty.store.close();
    },
  );

  it('is added to what is stored: names, identifiers, statements and evidence', async () => {
    const { problems: none, changes } = await curated.say({
      entities: [
        {
          ...{ id: 'institution/beta-bio', type: 'Institution', names: [{ text: 'Beta', language: 'en', use: 'ABBREVIATION' }], evidence: SAID },
          identifiers: [{ scheme: 'ROR', value: '01', evidence: SAID }],
          statements: [
            { property: 'founded', date: 2012, evidence: SAID },
            { property: 'founded', date: 2013, evidence: SAID },
          ],
        },
      ],
    });
    expect([none, changes.map(({ id }) => id)]).toEqual([[], ['institution/beta-bio']]);
    const said = { source: 'source/gazette', locator: 'page 9', stance: 'STATED', asOf: null };
    const founded = (date: string, evidence: readonly unknown[]) => ({
      ...{ property: 'founded', value: { form: 'date', date }, asOf: null, qualifier: 'EXACT', status: 'ACTUAL', note: null, evidence },
    });
    expect(await entity('institution/beta-bio')).toEqual({
      ...{ id: 'institution/beta-bio', type: 'INSTITUTION', kind: 'COMPANY', status: 'ACTUAL', summaries: [], source: null },
      names: [
        { text: 'Beta Bio', language: 'EN', use: 'PRIMARY', translated: false, since: null, until: null },
        { text: 'Beta', language: 'EN', use: 'ABBREVIATION', translated: false, since: null, until: null },
      ],
      identifiers: [{ scheme: 'ROR', value: '01', evidence: [said] }],
      statements: [founded('2012', [{ ...said, locator: 'founded in 2012' }, said]), founded('2013', [said])],
      // What is told of the entity itself takes the place of what followed from a statement.
      evidence: [said],
    });
  });

  it('takes the place of a kind, status or summary', async () => {
    const item = { id: 'institution/beta-bio', type: 'Institution', evidence: SAID };
    await curated.say({ entities: [{ ...item, summary: { en: 'One', zh: '一' } }] });
    await curated.say({ entities: [{ ...item, kind: 'INVESTOR', status: 'ENDED', summary: { zh: '二' } }] });
    expect(await entity('institution/beta-bio')).toMatchObject({
      ...{ kind: 'INVESTOR', status: 'ENDED' },
      summaries: [
        { language: 'EN', text: 'One' },
        { language: 'ZH', text: '二' },
      ],
    });
    const twice = {
      entities: [
        { ...item, kind: 'COMPANY' },
        { ...item, kind: 'HOSPITAL' },
      ],
    };
    expect(await problems(twice)).toEqual(['entities.1.kind: "institution/beta-bio" has kind COMPANY in this request; they must agree']);
  });

  it('gives a name another use: the primary one, or none that holds any more', async () => {
    const names = async (...given: readonly { text: string; language: string; use?: 'PRIMARY' | 'FORMER'; translated?: boolean }[]) => {
      expect(await problems({ entities: [{ id: 'institution/alpha-hospital', type: 'Institution', names: given, evidence: SAID }] })).toEqual([]);
      return (await entity('institution/alpha-hospital'))?.names.map(({ text, use }) => `${text} ${use}`);
    };
    // Printed, it takes the place of our translation.
    expect(await names({ text: '阿法医院', language: 'zh' })).toEqual(['Alpha Hospital PRIMARY', '阿法医院 PRIMARY', '阿尔法医院 ALIAS']);
    expect(await names({ text: 'Alpha Clinic', language: 'en' })).toContain('Alpha Clinic ALIAS');
    expect(await names({ text: 'Alpha Clinic', language: 'en', use: 'PRIMARY' })).toEqual([
      ...['阿法医院 PRIMARY', 'Alpha Clinic PRIMARY', 'Alpha Hospital ALIAS', '阿尔法医院 ALIAS'],
    ]);
    expect(await names({ text: 'Alpha Clinic', language: 'en', use: 'FORMER' }, { text: 'Alpha', language: 'en' })).toEqual([
      ...['阿法医院 PRIMARY', 'Alpha PRIMARY', 'Alpha Clinic FORMER', 'Alpha Hospital ALIAS', '阿尔法医院 ALIAS'],
    ]);
  });

  it('without a document is refused, unless it says nothing new', async () => {
    const item = { id: 'institution/beta-bio', type: 'Institution' };
    const message = 'nothing is said of "institution/beta-bio" by any document: give evidence, a statement or a relationship';
    expect(await problems({ entities: [{ ...item, names: [{ text: 'B', language: 'en' }] }] })).toEqual([`entities.0.evidence: ${message}`]);
    expect(await problems({ entities: [{ ...item, kind: 'COMPANY', names: [{ text: 'Beta Bio', language: 'en' }] }] })).toEqual([]);
    expect(await curated.store.version()).toBe(1);
  });

  it('fills what was unknown of a relationship; what contradicts it is told with what is stored', async () => {
    const item = { type: 'PARTNERS_WITH', from: 'institution/beta-bio', to: 'institution/alpha-hospital', evidence: SAID };
    const { changes } = await curated.say({ relationships: [{ ...item, role: 'trials', until: '2024', status: 'ENDED' }] });
    expect(changes.map(({ id }) => id)).toEqual([PARTNERS]);
    const [stored] = (await curated.store.relationships([PARTNERS])) as [RelationshipRecord];
    expect(stored).toMatchObject({ role: 'trials', since: '2019', until: '2024', status: 'ENDED' });
    expect(stored.evidence.map(({ locator }) => locator)).toEqual(['work together since 2019', 'page 9']);
    expect(await problems({ relationships: [{ ...item, since: 2018, role: 'care' }] })).toEqual([
      `relationships.0.role: ${PARTNERS} has another role in the graph ("trials"); if they are two, give each a key, otherwise make them agree`,
      `relationships.0.since: ${PARTNERS} has another since in the graph ("2019"); if they are two, give each a key, otherwise make them agree`,
    ]);
    expect(await problems({ relationships: [{ ...item, on: '2020' }] })).toEqual(['relationships.0.on: give either the day it happened or a period, not both']);
    expect(await problems({ relationships: [{ ...item, key: 'second', since: 2018 }] })).toEqual([]);
  });

  it('of a document that is there updates what is given, and changes nothing when it is the same', async () => {
    const gazette = { id: 'source/gazette', title: 'Two sign', language: 'en', quality: 'PRESS' } as const;
    expect((await curated.say({ sources: [gazette] })).changes).toEqual([]);
    const { changes } = await curated.say({ sources: [{ ...gazette, title: 'Two parties sign', url: 'https://example.org/a' }] });
    expect(changes.map(({ after }) => after)).toMatchObject([
      {
        names: [{ text: 'Two parties sign', use: 'PRIMARY' }],
        source: { title: 'Two parties sign', url: 'https://example.org/a', published: '2020-03-01', quality: 'PRESS' },
      },
    ]);
    expect(await problems({ sources: [gazette, gazette] })).toEqual([
      'sources.1.id: the source "source/gazette" stands in this request already; describe it once',
    ]);
  });

  it('names ids that nothing has, and those that may have been meant, stored or said', async () => {
    expect(
      await problems({
        statements: [{ entity: 'fund/beta-bio', property: 'founded', date: 2012, evidence: SAID }],
        relationships: [{ type: 'PARTNERS_WITH', from: 'institution/nobody', to: 'person/alpha-hospital', evidence: { locator: 'x' } }],
      }),
    ).toEqual([
      'statements.0.entity: no entity has the id "fund/beta-bio"; did you mean "institution/beta-bio"?',
      'relationships.0.from: no entity has the id "institution/nobody"',
      'relationships.0.to: no entity has the id "person/alpha-hospital"; did you mean "institution/alpha-hospital"?',
      'relationships.0.evidence.0.source: no source has the id ""',
    ]);
  });

  it('of an id that has another type, or evidence of an identifier that no document gives, is refused', async () => {
    expect(await problems({ entities: [{ id: 'institution/beta-bio', type: 'Fund', evidence: SAID }] })).toEqual([
      'entities.0.type: "institution/beta-bio" is a INSTITUTION in the graph; one id has one type',
    ]);
    const identifiers = [{ scheme: 'ROR', value: '1', evidence: { source: 'source/none', locator: 'x' } }];
    expect(await problems({ entities: [{ id: 'institution/beta-bio', type: 'Institution', identifiers, evidence: SAID }] })).toEqual([
      'entities.0.identifiers.0.evidence.0.source: no source has the id "source/none"',
    ]);
  });
});

function pathText(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
