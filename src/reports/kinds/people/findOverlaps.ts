import { inPieces, type Steps } from '../../../lib/steps.ts';
import { APART, MEET, twoTerms, UNKNOWN } from '../../../paths/kernels/termsMeet.ts';
import { rankOf } from '../../../snapshot/Topology.ts';
import type { ReportContext } from '../../ReportContext.ts';
import { relationshipsOf } from '../../ties.ts';

/** Two posts of one person at two institutions, whose terms are known to have a day in common. */
export interface Overlap {
  readonly person: number;
  readonly posts: readonly [number, number];
}

/** Posts of one person at two institutions of which the dates do not tell whether they were held at one time. */
export interface Unclear {
  readonly person: number;
  readonly posts: readonly [readonly number[], readonly number[]];
}

export interface Overlaps {
  /** In order of the people's ids, then of the institutions'; at most `most` of each. */
  readonly overlaps: readonly Overlap[];
  readonly unclear: readonly Unclear[];
  /** Of all of them: a person at two institutions counts once. */
  readonly overlapping: number;
  readonly unknown: number;
  /** Pairs of posts, all of them: what `overlaps` would hold. */
  readonly overlapCount: number;
}

/**
 * Who stood in two institutions at one time. At least one of both posts is in scope; posts at platforms and programmes, which belong to an institution, are
 * no second institution. Terms that are known to lie apart are in neither list.
 */
export function findOverlaps(context: ReportContext, posts: readonly number[], most: number): Promise<Overlaps> {
  return inPieces(overlapsOf(context, posts, most), { ref: true });
}

function* overlapsOf(context: ReportContext, posts: readonly number[], most: number): Steps<Overlaps> {
  const { topology, ontology, entities } = context.snapshot;
  const institution = ontology.entityTypes.findIndex(({ name }) => name === 'INSTITUTION');
  const inScope = new Set(posts);
  const people = [...new Set(posts.map((post) => topology.fromEntity[post]))].sort((a, b) => rankOf(topology, a) - rankOf(topology, b));
  const overlaps: Overlap[] = [];
  const unclear: Unclear[] = [];
  let [overlapping, unknown, overlapCount] = [0, 0, 0];
  for (const person of people) {
    yield;
    context.signal.throwIfAborted();
    const byInstitution = new Map<number, number[]>();
    for (const post of relationshipsOf(context, person, ['AFFILIATED_WITH'], 'OUT')) {
      const at = topology.toEntity[post];
      if (entities.type[at] !== institution) continue;
      const known = byInstitution.get(at);
      if (known === undefined) byInstitution.set(at, [post]);
      else known.push(post);
    }
    const all = [...byInstitution.values()];
    for (let i = 0; i < all.length; i++) {
      if (i > 0 && i % PAIRS_A_STEP === 0) yield;
      for (let j = i + 1; j < all.length; j++) {
        const pairs = all[i].flatMap((a) => all[j].filter((b) => inScope.has(a) || inScope.has(b)).map((b): [number, number] => [a, b]));
        if (pairs.length === 0) continue;
        const meeting = Math.max(APART, ...pairs.map(([a, b]) => twoTerms(topology, a, b)));
        if (meeting === MEET) {
          overlapping++;
          for (const pair of pairs) {
            if (twoTerms(topology, ...pair) !== MEET) continue;
            overlapCount++;
            if (overlaps.length < most) overlaps.push({ person, posts: pair });
          }
        } else if (meeting === UNKNOWN) {
          unknown++;
          if (unclear.length < most) unclear.push({ person, posts: [all[i], all[j]] });
        }
      }
    }
  }
  return { overlaps, unclear, overlapping, unknown, overlapCount };
}

/** Of the institutions of one person. */
const PAIRS_A_STEP = 50;
