import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../docs/renderDocs.ts';

export interface Stage {
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  /** In capitals: COPY, CMD, … */
  readonly word: string;
  readonly rest: string;
}

/** The Dockerfile stage by stage; comments are gone and continued lines are one. Enough for ours, not for every Dockerfile. */
export function readDockerfile(): readonly Stage[] {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '');
  const stages: { base: string; instructions: Instruction[] }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, word, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (word === undefined) throw new Error(`no instruction: ${line}`);
    if (word === 'FROM') stages.push({ base: rest.split(' ')[0], instructions: [] });
    else stages.at(-1)!.instructions.push({ word, rest });
  }
  return stages;
}

/** What follows the word in each instruction of that kind. */
export function all({ instructions }: Stage, word: string): string[] {
  return instructions.filter((each) => each.word === word).map(({ rest }) => rest);
}
