import { describe, expect, it } from '@jest/globals';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import { SentenceTemplate } from '../../../src/ontology/words/SentenceTemplate.ts';

const NAMES = { from: 'A', to: 'B' };

describe('a sentence template', () => {
  it('leaves out what is not known, and says which details it told', () => {
    const template = new SentenceTemplate('{from} joined {to}[ as {role}][ {on}]');
    expect(template.fill(NAMES, 'ACTUAL')).toEqual({ text: 'A joined B', said: new Set(['from', 'to']), saysForm: false });
    expect(template.fill({ ...NAMES, role: 'guest', period: 'since 2012' }, 'ACTUAL')).toEqual({
      text: 'A joined B as guest',
      said: new Set(['from', 'to', 'role']),
      saysForm: false,
    });
  });

  it('says the first of several choices whose details are known, choices within choices included', () => {
    const template = new SentenceTemplate('[{from} gave {own}[ {on}] to|{from} supports] {to}');
    expect(template.fill(NAMES, 'ACTUAL').text).toBe('A supports B');
    expect(template.fill({ ...NAMES, own: '5 yuan' }, 'ACTUAL').text).toBe('A gave 5 yuan to B');
    expect(template.fill({ ...NAMES, own: '5 yuan', on: 'in 2012' }, 'ACTUAL').text).toBe('A gave 5 yuan in 2012 to B');
  });

  it('has a verb in four forms, of which later ones may be missing', () => {
    const full = new SentenceTemplate('{from} {runs|ran|is to run|has run} {to}');
    expect((['ACTUAL', 'ENDED', 'PLANNED', 'LASTING'] as const).map((form) => full.fill(NAMES, form).text)).toEqual([
      'A runs B',
      'A ran B',
      'A is to run B',
      'A has run B',
    ]);
    const short = new SentenceTemplate('{from} {signed||is to sign} {to}');
    expect((['ACTUAL', 'ENDED', 'PLANNED', 'LASTING'] as const).map((form) => short.fill(NAMES, form))).toMatchObject([
      { text: 'A signed B', saysForm: false },
      { text: 'A signed B', saysForm: false },
      { text: 'A is to sign B', saysForm: true },
      { text: 'A signed B', saysForm: false },
    ]);
  });

  it('takes names as they are', () => {
    const text = new SentenceTemplate('{from} uses {to}').fill({ from: '{to} [$&|{role}]', to: '$1' }, 'ACTUAL').text;
    expect(text).toBe('{to} [$&|{role}] uses $1');
  });

  it.each([
    ['{from} uses', '{to} has to stand in it, whatever is known'],
    ['{from} uses [{role} of {to}]', '{to} has to stand in it, whatever is known'],
    ['{from} [{own} to {to}|gave]', '{to} has to stand in it, whatever is known'],
    ['{from} uses {too}', 'there is no {too}; there are {from}, {to}, {role}, {on}, {period}, {own}, {price}'],
    ['{from} uses {to', 'a { has no }'],
    ['{from} uses {to}[ as {role}', 'a [ has no ]'],
    ['{from} uses {to}]', 'the ] at 17 stands alone'],
    ['{from} | {to}', 'the | at 8 stands alone'],
    ['{from} {a|b|c|d|e} {to}', '{a|b|c|d|e} has to hold at most 4 forms of a verb'],
  ])('is refused where it is wrong: %s', (template, message) => {
    expect(() => new SentenceTemplate(template)).toThrow(new SyntaxError(message));
    const sdl = loadSdl().replace(/sentenceEn: "\{from\} \{manages[^"]*"/, `sentenceEn: "${template}"`);
    expect(() => readOntology(sdl)).toThrow(`RelationshipType.MANAGES, sentenceEn: ${message}`);
  });
});
