import { describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { JSON_LD } from '../../../src/map/exports/jsonLd.ts';
import { TURTLE } from '../../../src/map/exports/turtle.ts';
import { type Records, SEEDS, wholeSelection, written } from './wholeSelection.ts';

const quadsOf = async (records: Records, more: { asOf?: string } = {}): Promise<Quad[]> =>
  new Parser().parse(await written(TURTLE, wholeSelection(records, more)));

/** One line a triple, in order: graphs without blank nodes are the same if these are. */
function lines(quads: readonly Quad[]): string[] {
  const writer = new Writer({ format: 'N-Quads' });
  return [...new Set(quads.map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph)))].toSorted();
}

describe('Turtle and JSON-LD', () => {
  it('say the same triples: a JSON-LD processor makes of one what a Turtle parser makes of the other', async () => {
    const turtle = lines(await quadsOf(SEEDS));
    const document = JSON.parse(await written(JSON_LD, wholeSelection(SEEDS)));
    const nquads = (await jsonld.canonize(document, { format: 'application/n-quads' })) as unknown as string;
    expect(lines(new Parser({ format: 'N-Quads' }).parse(nquads))).toEqual(turtle);
    expect(turtle.length).toBeGreaterThan(50_000);
  }, 60_000);
});
