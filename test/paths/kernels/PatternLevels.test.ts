import { expect, it } from '@jest/globals';
import { Meter } from '../../../src/paths/kernels/Meter.ts';
import type { Pattern } from '../../../src/paths/kernels/Pattern.ts';
import { PatternLevels } from '../../../src/paths/kernels/PatternLevels.ts';
import { PatternStates } from '../../../src/paths/kernels/PatternStates.ts';
import { StepMoves } from '../../../src/paths/kernels/StepMoves.ts';
import { Workspace } from '../../../src/paths/kernels/Workspace.ts';
import type { Topology } from '../../../src/snapshot/Topology.ts';
import { ecosystemTopology } from '../../bench/ecosystemTopology.ts';
import { expectSame } from '../expectSame.ts';
import { RandomNumbers } from '../randomNumbers.ts';

const MOST_HOPS = 6;

it('what is behind is the same whether a length was made ready after all shorter ones or by itself', () => {
  const random = new RandomNumbers(1);
  let seen = 0;
  for (let round = 0; round < 100; round++) {
    const { topology } = ecosystemTopology(random.one([300, 1_000]), round % 10);
    const pattern = randomPattern(random, topology);
    const atOnce = Array.from({ length: MOST_HOPS }, (_, i) => {
      const levels = levelsOf(topology, pattern);
      while (levels.depth <= i) levels.grow();
      levels.deepen();
      return told(levels);
    });
    const levels = levelsOf(topology, pattern);
    const oneByOne = Array.from({ length: MOST_HOPS }, () => {
      levels.grow();
      levels.deepen();
      return told(levels);
    });
    expectSame([round, oneByOne], [round, atOnce]);
    if (atOnce[MOST_HOPS - 1][MOST_HOPS].length > 0) seen++;
  }
  expect(seen).toBeGreaterThan(50);
});

/** By number of hops: each entity with its states. */
function told(levels: PatternLevels): (readonly [number, number])[][] {
  return Array.from({ length: levels.depth + 1 }, (_, hops) => Array.from(levels.before(hops), (v) => [v, levels.statesBehind(v, hops)] as const));
}

function levelsOf(topology: Topology, pattern: Pattern): PatternLevels {
  const meter = new Meter({ expansions: 1e9, paths: 1e9, timeMs: 60_000 }, { now: () => 0, aborted: () => false });
  return new PatternLevels(topology, pattern, new PatternStates(pattern.steps), new StepMoves(topology, pattern.steps), Workspace.of(topology), meter);
}

/** Two repeated steps between a few starts and a few ends, so that either side grows by turns. */
function randomPattern(random: RandomNumbers, { entityCount }: Topology): Pattern {
  const fits = Uint16Array.from({ length: entityCount }, () => (random.chance(0.9) ? 0b0111110 : random.whole(0, 31) << 1));
  for (const state of [0, MOST_HOPS]) for (let left = random.one([1, 2, 5]); left > 0; left--) fits[random.whole(0, entityCount - 1)] |= 1 << state;
  const first = random.whole(1, MOST_HOPS - 1);
  const step = (max: number) => ({ filter: null, min: random.whole(0, max), max });
  return { fits, steps: [step(first), step(MOST_HOPS - first)] };
}
