import { AtlasError } from '../errors.ts';
import { LIMITS, type LimitName, limitDetails } from './limits.ts';

/** What refuses variables that are nested too deep or hold too many values, used or not; null: nothing. Edits bring more. It keeps its own stack: theirs may be deeper than the program's. */
export function largeVariables(variables: Readonly<Record<string, unknown>>, mayEdit: boolean): AtlasError | null {
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
  return (
    over(mayEdit ? 'editVariableValues' : 'variableValues', values, 'values', 'give shorter lists') ??
    over('variableDepth', depth, 'nested levels', 'nest less')
  );
}

function over(limit: LimitName, value: number, of: string, advice: string): AtlasError | null {
  if (value <= LIMITS[limit]) return null;
  return new AtlasError('LIMIT_EXCEEDED', [`the variables have ${value} ${of}, more than the ${LIMITS[limit]} allowed; ${advice}`], {
    details: limitDetails(limit, value, 'variables'),
  });
}
