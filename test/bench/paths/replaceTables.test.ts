import { describe, expect, it } from '@jest/globals';
import { replaceTables } from './replaceTables.ts';

describe('the tables of a document', () => {
  it('replace what stands between the marks, and nothing else', () => {
    const document = 'before\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nafter\n';
    const replaced = replaceTables(document, '| new |\n');
    expect(replaced).toBe('before\n<!-- figures: begin -->\n\n| new |\n\n<!-- figures: end -->\nafter\n');
    expect(replaceTables(replaced, '| new |')).toBe(replaced);
    expect(() => replaceTables('no marks', '')).toThrow('the document must hold "<!-- figures: begin -->" and, after it, "<!-- figures: end -->"');
  });
});
