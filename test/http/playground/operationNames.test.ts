import { describe, expect, it } from '@jest/globals';
import { operationAt, operationNames } from '../../../src/http/playground/client/operationNames.js';

const TWO =
  '# query Comment { x }\nquery First($a: String = "query Text") {\n  query: search(text: "}") { totalCount }\n}\n\nmutation Second { add { query Field } }\n';

describe('the operations of a document that is being written', () => {
  it('are named, not what only looks like one', () => {
    expect(operationNames(TWO)).toEqual(['First', 'Second']);
    expect(operationNames('{ graph { version } }')).toEqual([]);
    expect(operationNames('query A { b } query')).toEqual(['A']);
    expect(operationNames('fragment Part on Query { a } subscription S { s }')).toEqual(['S']);
  });

  it('are found by the place of the cursor', () => {
    expect(operationAt(TWO, 0)).toBeNull();
    expect(operationAt(TWO, TWO.indexOf('First'))).toBe('First');
    expect(operationAt(TWO, TWO.indexOf('Field'))).toBe('Second');
  });
});
