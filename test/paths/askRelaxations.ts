import type { Budget } from '../../src/paths/Budget.ts';
import { type FoundRelaxation, findRelaxations } from '../../src/paths/findRelaxations.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { engineCriteria, inIds, mask, translated } from './askEngine.ts';
import type { Asked } from './slowRelaxations.ts';
import type { Question } from './slowSearch.ts';

/** The slow search is slow. */
export const MOST_HOPS = 6;

interface Relaxing {
  readonly budget?: Budget;
  readonly runner?: ReturnType<typeof createInlineRunner>;
  readonly signal?: AbortSignal;
  readonly mostHops?: number;
}

/** Asks for the relaxations of a question put in ids, and says them in words and ids. */
export async function relax(
  snapshot: Snapshot,
  question: Question,
  asked: Asked,
  { mostHops = MOST_HOPS, budget, runner = createInlineRunner(), signal }: Relaxing = {},
) {
  const { filter, ...sides } = translated(snapshot, question);
  const isConnector = question.connector === null ? null : mask(snapshot, question.connector);
  const goal = asked === 'CONNECTORS' ? ({ kind: 'CONNECTORS', isConnector } as const) : ({ kind: 'PATHS', mode: asked } as const);
  const asking = { ...sides, criteria: engineCriteria(snapshot, question.criteria), goal };
  const answer = await findRelaxations(snapshot, asking, { mostHops, budget }, runner, signal);
  return { ...answer, relaxations: answer.relaxations.map((one) => inWords(snapshot, one)) };
}

function inWords(snapshot: Snapshot, { kind, count, complete, example, ...change }: FoundRelaxation) {
  const named = change.entity === undefined ? null : snapshot.entities.ids.at(change.entity);
  const left = change.argument === 'relationships.notTypes' ? 'none left out' : 'any';
  const about: Record<string, unknown> = {
    MORE_HOPS: change.maxHops,
    STATUS: change.addedStatus ?? 'any',
    QUALITY: change.minQuality,
    SOURCE: named ?? 'any',
    TYPES: change.addedType ?? left,
    AVOID: named ?? 'any',
  };
  const what = about[kind] === undefined ? kind : `${kind} ${about[kind]}`;
  return { what, count, complete, example: inIds(snapshot, example) };
}
