import type { GraphSelection } from '../GraphSelection.ts';

/** Stands beside the features (a foreign member, as RFC 7946 calls it): what the file is of, and why there may be nothing in it. */
export function remark({ snapshot, address, asOf, complete, language }: GraphSelection, { located, standing }: { located: number; standing: number }) {
  const texts = TEXTS[language];
  return {
    version: snapshot.version,
    request: address,
    asOf,
    complete,
    located,
    standingInPlaces: standing,
    note: located === 0 ? texts.empty : texts.rule,
  };
}

const TEXTS = {
  EN: {
    empty: 'No document in this selection gives coordinates for anything in it, and coordinates are never guessed: there is no feature.',
    rule: 'Points are where documents say (WGS 84). positionOf names what the point is of: a feature with locatedIn stands somewhere in that place, not necessarily at its point.',
  },
  ZH: {
    empty: '所选范围内没有文献给出任何坐标，而坐标从不推测，因此没有要素。',
    rule: '各点均以文献所载为准（WGS 84）。positionOf 说明该点属于何者：带 locatedIn 的要素位于该地点之内，未必正在该点。',
  },
} as const;
