import type { Config } from '../config.ts';
import { openDesk } from './desk/openDesk.ts';
import { wholeNumber } from './log.ts';
import { changeLines, type ToldChange } from './logLines.ts';

export interface RevertOptions {
  readonly reason: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

interface Reverted {
  readonly version: number;
  readonly applied: boolean;
  readonly problems: readonly { readonly message: string }[];
  readonly changeCount: number;
  readonly changes: readonly ToldChange[];
}

const REVERT = `mutation Revert($input: RevertInput!) {
  revert(input: $input) { version applied problems { message } changeCount changes { nodeId kind before { ...State } after { ...State } } }
}
fragment State on RecordState { __typename ... on EntityState { en: name(language: EN) zh: name(language: ZH) } }`;

/** Undoes a version. False when that cannot be done; nothing is changed then. */
export async function revert(
  config: Config,
  given: string,
  { reason, preview = false, json = false }: RevertOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const version = wholeNumber('version', given, 1, Number.MAX_SAFE_INTEGER);
  const desk = await openDesk(config, { existing: true });
  try {
    const input = { version, reason, options: { preview } };
    const { revert: told } = await desk.graphql<{ revert: Reverted }>(REVERT, { input });
    if (json) print(JSON.stringify(told, null, 2));
    else if (told.problems.length > 0) {
      print(`version ${version} cannot be undone:`);
      for (const { message } of told.problems) print(`  ${message}`);
    } else {
      print(preview ? `undoing version ${version} would change:` : `version ${version} is undone by version ${told.version}:`);
      for (const line of changeLines({ ...NO_VERSION, ...told }, false)) print(line);
    }
    return told.problems.length === 0;
  } finally {
    await desk.close();
  }
}

const NO_VERSION = { at: '', who: null, why: '', action: null, evidence: [] };
