import { AtlasError } from '../errors.ts';
import { requestError } from './formatError.ts';
import { LIMITS, type LimitName, limitDetails } from './limits.ts';

/** Refuses variables that are nested too deep or hold too many values, used or not. It keeps its own stack: theirs may be deeper than the program's. */
export function refuseLargeVariables(variables: Readonly<Record<string, unknown>>): void {
  let values = 0;
  let level: readonly unknown[] = [variables];
  let depth = 0;
  for (; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      for (const part of Object.values(value as object)) {
        values++;
        if (typeof part === 'object' && part !== null) next.push(part);
      }
    }
    level = next;
  }
  refuseOver('variableValues', values, 'values', 'give shorter lists');
  refuseOver('variableDepth', depth, 'nested levels', 'nest less');
}

function refuseOver(limit: LimitName, value: number, of: string, advice: string): void {
  if (value <= LIMITS[limit]) return;
  throw requestError(
    new AtlasError('LIMIT_EXCEEDED', [`the variables have ${value} ${of}, more than the ${LIMITS[limit]} allowed; ${advice}`], {
      details: limitDetails(limit, value, 'variables'),
    }),
  );
}
