import { describe, expect, it } from '@jest/globals';
import { parseDocument } from 'yaml';
import { readSeedFolder } from '../../src/curation/loadSeeds.ts';
import { SeedFile } from '../../src/curation/SeedFile.ts';

describe('a seed file', () => {
  it.each(readSeedFolder().map(({ file, text }) => [file, text]))('%s has the same content to both parsers', (file, text) => {
    expect(new SeedFile(file, text).content).toEqual(parseDocument(text, { version: '1.2' }).toJS());
  });

  it.each([
    'a: 2012\nb: 2017-05\nc: 2023-05-24\nd: 1_000\ne: 010\nf: 0o10\ng: 1e3\nh: yes\ni: ~\nj: 12:30\nk: .5\nl: "x"\nm: 0x1f\nn: =\no: +5\n',
    'a: |\n  two\n  lines\nb: >-\n  folded\n  text\nc: [1, two, "3"]\nd: { e: f }\n',
    '',
    '# nothing but a comment\n',
  ])('%j reads the same to both parsers', (text) => {
    expect(new SeedFile('a.yaml', text).content).toEqual(parseDocument(text, { version: '1.2' }).toJS() ?? null);
  });
});
