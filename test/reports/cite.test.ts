import { describe, expect, it } from '@jest/globals';
import type { EvidenceRecord, SourceDetails } from '../../src/ontology/records.ts';
import { citation, footnote } from '../../src/reports/cite.ts';
import { createWords } from '../../src/reports/words/createWords.ts';
import { ONTOLOGY } from '../snapshot/records.ts';
import { HOSTILE } from './sampleReport.ts';

const WORDS = [createWords(ONTOLOGY, 'EN'), createWords(ONTOLOGY, 'ZH')];
const NOTHING: SourceDetails = {
  title: 'T',
  titleTranslated: false,
  url: null,
  publisher: null,
  author: null,
  published: null,
  language: 'en',
  quality: 'WEAK',
};
const text = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');
const cited = (details: Partial<SourceDetails>) => WORDS.map((words) => text(citation(words, { ...NOTHING, ...details })));
const noted = (evidence: Partial<EvidenceRecord>, details: Partial<SourceDetails> = {}) =>
  WORDS.map((words) => text(footnote(words, { ...NOTHING, ...details }, { source: 'source/x', locator: null, stance: 'STATED', asOf: null, ...evidence })));

describe('a citation', () => {
  it.each<[string, Partial<SourceDetails>, string, string]>([
    [
      'a page with all that may be known',
      { title: '张江园区', author: '杨珍莹', publisher: '浦东时报', published: '2023-05-24', url: 'https://example.org/a?b=1' },
      '杨珍莹. “张江园区.” 浦东时报, 24 May 2023. https://example.org/a?b=1.',
      '杨珍莹. 张江园区[EB/OL]. 浦东时报, 2023(2023-05-24). https://example.org/a?b=1.',
    ],
    [
      'a page without an author: its publisher answers for it',
      { title: 'Fund closes', publisher: 'China Daily', published: '2017-05', url: 'https://example.org/' },
      '“Fund closes.” China Daily, May 2017. https://example.org/.',
      'China Daily. Fund closes[EB/OL]. (2017-05). https://example.org/.',
    ],
    [
      'a page of which the year alone is known',
      { title: 'Fund closes', author: 'Li Ming', publisher: 'China Daily', published: '2017', url: 'https://example.org/' },
      'Li Ming. “Fund closes.” China Daily, 2017. https://example.org/.',
      'Li Ming. Fund closes[EB/OL]. China Daily, 2017. https://example.org/.',
    ],
    ['a document of which its title alone is known', { title: 'Minutes' }, '“Minutes.” n.d.', 'Minutes[Z].'],
    [
      'a question, by an organisation whose name ends with a point',
      { title: 'Who pays?', author: 'Alpha Inc.', publisher: 'Beta Co.', url: 'https://example.org/' },
      'Alpha Inc. “Who pays?” Beta Co., n.d. https://example.org/.',
      'Alpha Inc. Who pays?[EB/OL]. Beta Co. https://example.org/.',
    ],
    [
      'a title that is ours',
      { title: 'On the fund', titleTranslated: true, publisher: '文汇报' },
      '“On the fund” [title paraphrased or translated by Zhangjiang Atlas]. 文汇报, n.d.',
      '文汇报. On the fund[题名系本图谱转述或翻译][Z].',
    ],
  ])('of %s', (_, details, english, chinese) => {
    expect(cited(details)).toEqual([english, chinese]);
  });

  it('links the address, and no other than one of the web', () => {
    for (const words of WORDS) {
      expect(citation(words, { ...NOTHING, url: 'https://example.org/x' }).filter(({ link }) => link !== undefined)).toEqual([
        { text: 'https://example.org/x', link: { url: 'https://example.org/x' } },
      ]);
      const [, address, ...rest] = citation(words, { ...NOTHING, url: 'javascript:alert(1)' });
      expect([address, rest]).toEqual([{ text: 'javascript:alert(1)' }, [{ text: '.' }]]);
    }
  });

  it('holds one line, whatever the title is, and none of what would turn what follows', () => {
    for (const hostile of [...HOSTILE, 'a\r\nER  - \nTY  - GEN', 'x\u2028y\u2029z', 'שלום\u202e']) {
      for (const line of cited({
        title: hostile,
        author: hostile,
        publisher: hostile,
        published: '2017',
        url: `https://example.org/${encodeURI(hostile.slice(0, 20))}`,
      })) {
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        const visible = hostile
          .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e]+/gu, ' ')
          .trim()
          .split(/\s+/);
        for (const word of visible) expect(line).toContain(word);
      }
    }
  });
});

describe('a footnote', () => {
  it.each<[string, Partial<EvidenceRecord>, string, string]>([
    ['words of the document', { locator: '四方签署协议' }, '“T.” n.d. “四方签署协议”.', 'T[Z]. “四方签署协议”。'],
    ['words that are quoted already', { locator: '“本轮融资”' }, '“T.” n.d. “本轮融资”.', 'T[Z]. “本轮融资”。'],
    ['a paragraph', { locator: '第3段' }, '“T.” n.d. 第3段.', 'T[Z]. 第3段。'],
    ['a line', { locator: 'line 12' }, '“T.” n.d. line 12.', 'T[Z]. line 12。'],
    ['a word that only begins as a place does', { locator: 'pageant held' }, '“T.” n.d. “pageant held”.', 'T[Z]. “pageant held”。'],
    ['when it was so', { asOf: '2017-05' }, '“T.” n.d. As of May 2017.', 'T[Z]. 所述为2017年5月的情况。'],
    [
      'that it only follows',
      { stance: 'IMPLIED', locator: 'x y', asOf: '2017' },
      'Implied by: “T.” n.d. “x y”. As of 2017.',
      '由以下文献推知：T[Z]. “x y”。所述为2017年的情况。',
    ],
  ])('tells %s', (_, evidence, english, chinese) => {
    expect(noted(evidence)).toEqual([english, chinese]);
  });

  it('holds one line, whatever the locator is', () => {
    for (const line of noted({ locator: 'a\n\u202eb\u0000c' })) expect(line).toMatch(/“a b c”[.。]$/);
  });
});
