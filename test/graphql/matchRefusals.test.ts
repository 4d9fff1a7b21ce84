import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const H = '{ entity: { kinds: [HOSPITAL] } }';
const START_ONLY = 'the first step is where paths start, nothing is walked to it; give it in the step that it leads to';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

/** Message and extensions of the one error that a pattern is answered. */
async function refusal(pattern: string): Promise<readonly [string, unknown]> {
  const { data, errors } = await atlas.ask(`{ match(pattern: [${pattern}]) { totalCount } }`);
  expect([data, errors?.length]).toEqual([null, 1]);
  const [{ message, extensions }] = errors ?? [];
  return [message, extensions];
}

describe('a pattern that is none is refused', () => {
  it.each([
    ['', 'pattern: give at least two steps: where paths start, and how they go on', {}],
    [H, 'pattern: give at least two steps: where paths start, and how they go on', {}],
    [`{ relationships: { types: [PARTY_TO] } }, {}`, `pattern[0].relationships: ${START_ONLY}`, { index: 0 }],
    [`{ direction: OUT }, {}`, `pattern[0].direction: ${START_ONLY}`, { index: 0 }],
    [`{ repeat: { min: 1, max: 1 } }, {}`, `pattern[0].repeat: ${START_ONLY}`, { index: 0 }],
    [`{ through: {} }, {}`, `pattern[0].through: ${START_ONLY}`, { index: 0 }],
    [`${H}, { repeat: { min: 2, max: 1 } }`, 'pattern[1].repeat: min 2 is more than max 1; give a min of at most max', { index: 1 }],
    [
      `${H}, { through: { types: [FUND] } }`,
      'pattern[1].through: a step that is walked once has nothing between; give `repeat` with a max of 2 or more, or leave `through` out',
      { index: 1 },
    ],
  ])('[%s]: %s', async (pattern, message, more) => {
    expect(await refusal(pattern)).toEqual([message, { code: 'BAD_USER_INPUT', argument: 'pattern', ...more }]);
  });

  it.each([
    [`${H}, { repeat: { min: -1, max: 1 } }`, '.repeat.min: -1 is out of range; give a whole number from 0 to 8', 'BAD_USER_INPUT', '.repeat.min', -1, 0],
    [`${H}, { repeat: { min: 0, max: 0 } }`, '.repeat.max: 0 is out of range; give a whole number from 1 to 8', 'BAD_USER_INPUT', '.repeat.max', 0, 1],
    [`${H}, { repeat: { min: 0, max: 9 } }`, '.repeat.max: 9 is out of range; give a whole number from 1 to 8', 'LIMIT_EXCEEDED', '.repeat.max', 9, 1],
  ])('[%s]: %s', async (pattern, message, code, argument, value, min) => {
    expect(await refusal(pattern)).toEqual([`pattern[1]${message}`, { code, argument: `pattern[1]${argument}`, limit: 'maxHops', value, min, max: 8 }]);
  });

  it('where it may take too many relationships, however they are shared out', async () => {
    const message = 'pattern: it may take 9 relationships, more than the 8 allowed; give fewer steps or a lower `max`';
    const refused = [message, { code: 'LIMIT_EXCEEDED', argument: 'pattern', limit: 'maxHops', value: 9, max: 8 }];
    expect(await refusal(`${H}, { repeat: { min: 0, max: 5 } }, { repeat: { min: 1, max: 4 } }`)).toEqual(refused);
    expect(await refusal(`${H}, ${'{}, '.repeat(9)}`)).toEqual(refused);
  });

  it('where its filters are too many in all, wherever they stand', async () => {
    const message = 'pattern: 31 filters are too many; give at most 30 in all steps together';
    const eight = `{ or: [{}, {}, {}, { not: {} }], and: [{ related: { to: {} } }] }`;
    const refused = [message, { code: 'LIMIT_EXCEEDED', argument: 'pattern', limit: 'filters', value: 31, max: 30 }];
    expect(
      await refusal(`{ entity: ${eight} }, { entity: ${eight}, through: ${eight}, repeat: { min: 1, max: 2 } }, { entity: { and: [{}, {}, {}, {}, {}, {}] } }`),
    ).toEqual(refused);
  });

  it('where one of its filters is wrong, which the error names with its step', async () => {
    expect(await refusal(`${H}, { entity: { ids: ["x"] } }`)).toEqual([
      'pattern[1].entity.ids: no entity has the id "x"; `search(text:)` finds ids by name',
      { code: 'NOT_FOUND', argument: 'pattern[1].entity.ids', id: 'x' },
    ]);
    expect(await refusal(`${H}, {}, { relationships: { types: [] } }`)).toEqual([
      'pattern[2].relationships.types: the list is empty; name at least one, or leave it out',
      { code: 'BAD_USER_INPUT', argument: 'pattern[2].relationships.types' },
    ]);
    expect(await refusal(`${H}, { relationships: { source: "institution/ruijin" } }`)).toEqual([
      'pattern[1].relationships.source: "institution/ruijin" is no source; the ids of sources begin with "source/"',
      { code: 'BAD_USER_INPUT', argument: 'pattern[1].relationships.source' },
    ]);
    expect(await refusal(`${H}, { repeat: { min: 1, max: 2 }, through: { kinds: [] } }`)).toEqual([
      'pattern[1].through.kinds: the list is empty; name at least one, or leave it out',
      { code: 'BAD_USER_INPUT', argument: 'pattern[1].through.kinds' },
    ]);
  });
});

describe('a pattern that the ontology makes impossible is refused with the step, why, and what would be possible', () => {
  it.each([
    [
      `${H}, { relationships: { types: [PARTY_TO] }, entity: { types: [AGREEMENT] } }, { relationships: { types: [INVESTED_IN] }, direction: OUT, entity: { types: [FUND] } }`,
      '[2].relationships.types: step 3 is impossible: INVESTED_IN, walked OUT, does not leave AGREEMENT, where step 2 ends; what leads there from AGREEMENT is PARTY_TO (IN) and CONCERNS (OUT)',
    ],
    [
      `${H}, { relationships: { types: [INVESTED_IN] }, direction: OUT, entity: { types: [AGREEMENT] } }`,
      '[1].relationships.types: step 2 is impossible: INVESTED_IN, walked OUT, leads from INSTITUTION (HOSPITAL) to INSTITUTION or FUND, and the step asks for AGREEMENT; what leads there from INSTITUTION is PARTY_TO (OUT) and CONCERNS (IN)',
    ],
    [
      `${H}, { relationships: { types: [PARTY_TO] }, direction: IN }`,
      '[1].relationships.types: step 2 is impossible: PARTY_TO, walked IN, does not leave INSTITUTION (HOSPITAL), where step 1 ends; what leaves INSTITUTION is PARTY_TO (OUT), CONCERNS (IN), AFFILIATED_WITH (either way), FOUNDED (either way), PART_OF (either way), OPERATES (either way), HOSTS (either way), USES (OUT) and 16 more',
    ],
    [
      `{ entity: { types: [PERSON] } }, { entity: { types: [PRODUCT] }, relationships: { notTypes: [USES, DEVELOPED] } }`,
      '[1].entity: step 2 is impossible: what connects, walked either way, leads from PERSON to INSTITUTION, PERSON, FUND, PLATFORM, AGREEMENT, EVENT or PROGRAMME, and the step asks for PRODUCT; what leads there from PERSON is USES (OUT) and DEVELOPED (OUT)',
    ],
    [
      `{ entity: { kinds: [DRUG, VACCINE] } }, { direction: OUT, entity: { types: [AGREEMENT], kinds: [LICENCE] } }`,
      '[1].direction: step 2 is impossible: what connects, walked OUT, leads from PRODUCT (DRUG or VACCINE) to INSTITUTION, and the step asks for AGREEMENT (LICENCE); what leads there from PRODUCT is CONCERNS (IN)',
    ],
    [
      `{ entity: { types: [FUND] } }, { entity: { types: [PERSON, PRODUCT] }, relationships: { types: [MANAGES] } }`,
      '[1].relationships.types: step 2 is impossible: MANAGES, walked either way, leads from FUND to INSTITUTION, and the step asks for PERSON or PRODUCT; what leads there from FUND is FOUNDED (IN), PARTNERS_WITH (either way), FINANCED (OUT) and SUPPORTS (OUT)',
    ],
    [
      `{ entity: { types: [EVENT] } }, { entity: { types: [FUND] }, relationships: { types: [ORGANISED] } }`,
      '[1].relationships.types: step 2 is impossible: ORGANISED, walked either way, leads from EVENT to INSTITUTION, and the step asks for FUND; what leads there from EVENT is CONCERNS (OUT) and SUPPORTS (IN)',
    ],
    [
      `{ entity: { types: [PERSON] } }, { entity: { types: [PLACE] } }`,
      '[1].entity: step 2 is impossible: what connects, walked either way, leads from PERSON to INSTITUTION, PERSON, FUND, PLATFORM, PRODUCT, AGREEMENT, EVENT or PROGRAMME, and the step asks for PLACE; no relationship leads from PERSON to PLACE: put a step between them',
    ],
    [
      `${H}, { entity: { types: [SOURCE] }, relationships: { types: [CONCERNS] } }`,
      '[1].relationships.types: step 2 is impossible: CONCERNS, walked either way, leads from INSTITUTION (HOSPITAL) to AGREEMENT, EVENT or PROGRAMME, and the step asks for SOURCE; no relationship leads to SOURCE at all',
    ],
    [
      `{ entity: { types: [SOURCE] } }, {}`,
      '[1].entity: step 2 is impossible: what connects, walked either way, does not leave SOURCE, where step 1 ends; no relationship leaves SOURCE at all',
    ],
    [
      `${H}, { relationships: { types: [SIGNED, MANAGES], notTypes: [SIGNED, MANAGES] } }`,
      '[1].relationships: step 2 is impossible: `notTypes` leaves no relationship type; leave some of them out',
    ],
  ])('%s', async (pattern, message) => {
    const index = Number(message[1]);
    expect(await refusal(pattern)).toEqual([`pattern${message}`, { code: 'BAD_USER_INPUT', argument: 'pattern', index }]);
  });

  it.each([
    [
      `{ entity: { types: [FUND], kinds: [HOSPITAL] } }, {}`,
      '[0].entity: step 1 is impossible: its conditions exclude each other, no entity type meets them all (HOSPITAL is a kind of INSTITUTION); ask for less',
    ],
    [
      `${H}, {}, { entity: { and: [{ types: [PLACE] }, { or: [{ kinds: [DRUG] }, { ids: ["institution/ruijin"] }] }] } }`,
      '[2].entity: step 3 is impossible: its conditions exclude each other, no entity type meets them all; ask for less',
    ],
    [
      `${H}, { entity: { types: [FUND], not: { types: [FUND] } } }`,
      '[1].entity: step 2 is impossible: its conditions exclude each other, no entity type meets them all; ask for less',
    ],
    [
      `${H}, { entity: { types: [AGREEMENT], related: { types: [INVESTED_IN] } } }`,
      '[1].entity: step 2 is impossible: its conditions exclude each other, no entity type meets them all; ask for less',
    ],
    [
      `{ entity: { types: [AGREEMENT], related: { types: [PARTY_TO], direction: OUT } } }, {}`,
      '[0].entity: step 1 is impossible: its conditions exclude each other, no entity type meets them all; ask for less',
    ],
  ])('of one step: %s', async (pattern, message) => {
    const index = Number(message[1]);
    expect(await refusal(pattern)).toEqual([`pattern${message}`, { code: 'BAD_USER_INPUT', argument: 'pattern', index }]);
  });

  it.each([
    [
      `${H}, { relationships: { types: [PARTY_TO] }, direction: OUT, repeat: { min: 2, max: 3 } }`,
      '[1].repeat: step 2 is impossible: PARTY_TO, walked OUT, leads from INSTITUTION (HOSPITAL) to AGREEMENT when walked 1 time, and no further; lower `min`, which is 2',
    ],
    [
      `{ entity: { kinds: [LICENCE] } }, { relationships: { types: [CONCERNS, FINANCED, DEVELOPED, LICENSED_TO] }, entity: { types: [PERSON] }, direction: OUT, repeat: { min: 1, max: 2 } }`,
      '[1].relationships.types: step 2 is impossible: CONCERNS, DEVELOPED, FINANCED or LICENSED_TO, walked OUT, leads from AGREEMENT (LICENCE) to INSTITUTION, FUND, PLATFORM, PRODUCT, AGREEMENT, EVENT or PROGRAMME, and the step asks for PERSON; what leads there from AGREEMENT is PARTY_TO (IN) and SIGNED (IN)',
    ],
    [
      `${H}, { relationships: { types: [PARTY_TO] }, repeat: { min: 2, max: 2 }, through: { types: [FUND] } }`,
      '[1].through: step 2 is impossible: PARTY_TO, walked either way, leads from INSTITUTION (HOSPITAL) to AGREEMENT when walked 1 time, and `through` lets only FUND stand there; let AGREEMENT stand there',
    ],
    [
      `${H}, { relationships: { types: [PARTY_TO] }, repeat: { min: 0, max: 2 }, entity: { types: [PLACE] } }`,
      '[1].relationships.types: step 2 is impossible: PARTY_TO, walked either way, leads from INSTITUTION (HOSPITAL) to INSTITUTION, PERSON, FUND or AGREEMENT, and the step asks for PLACE, which cannot stand there without a hop either; what leads there from INSTITUTION is PART_OF (either way), HOSTS (IN), APPROVED (OUT), LOCATED_IN (OUT) and SUCCEEDED_BY (either way)',
    ],
  ])('of a repeated step: %s', async (pattern, message) => {
    const index = Number(message[1]);
    expect(await refusal(pattern)).toEqual([`pattern${message}`, { code: 'BAD_USER_INPUT', argument: 'pattern', index }]);
  });
});
