import { authorize } from '../auth/authorize.ts';
import { AtlasError } from '../errors.ts';
import { firstDay } from '../ontology/partialDate.ts';
import { FINDING_KINDS } from '../quality/FindingRule.ts';
import type { Findings } from '../quality/Findings.ts';
import { type FindingKey, findingKey, findingPage } from '../quality/findingPage.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { desksOf } from './curation/carryOut.ts';
import { type CursorKey, decodeCursor, encodeCursor, kindAsOf, pageInfo } from './cursor.ts';
import type { QueryQualityArgs } from './generated.ts';
import { findNode } from './history/tombstone.ts';
import { inRange, LONGEST_ID, nonEmpty, pageSize, plainText } from './limits.ts';
import type { NodeRef } from './refs.ts';

/** One finding: its place among those of a version. */
export interface FindingRef {
  readonly findings: Findings;
  readonly place: number;
}

const isKey = (key: CursorKey): key is FindingKey =>
  key.length === 5 && key.slice(0, 3).every((part) => typeof part === 'number') && key.slice(3).every((part) => typeof part === 'string');
const MOST_YEARS = 50;

/** One page of what should be looked at. */
export async function findingList(context: AtlasContext, args: QueryQualityArgs) {
  authorize(context.principal, 'quality:read');
  const { snapshot, signal } = context;
  const date = args.asOf ?? context.asOf;
  const years = inRange('staleAfterYears', args.staleAfterYears, 5, 1, MOST_YEARS);
  const kind = kindAsOf(`finding ${years}`, date);
  const after = decodeCursor(kind, args.after, isKey);
  const first = pageSize(args.first);
  const choice = {
    kinds: args.kinds == null ? null : nonEmpty('kinds', args.kinds),
    types: args.types == null ? null : nonEmpty('types', args.types).map((type) => snapshot.ontology.entityTypes.findIndex(({ name }) => name === type)),
    about: args.about == null ? null : nodeOf(context, args.about),
    minScore: score(args.minScore),
  };
  const findings = await desksOf(context).quality.findings(snapshot, { day: date == null ? null : firstDay(date), years }, signal);
  const page = await findingPage(findings, choice, first, after);
  const edges = page.items.map((place) => ({ cursor: encodeCursor(kind, findingKey(findings, place)), node: { findings, place } }));
  return {
    ...{ edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfo(edges, page), totalCount: page.totalCount },
    counts: FINDING_KINDS.map((one) => ({ kind: one, count: page.countOf.get(one) ?? 0 })),
    ...{ complete: findings.isWhole, pathsComplete: findings.arePathsWhole },
  };
}

function nodeOf({ snapshot }: AtlasContext, about: string): NodeRef {
  const id = plainText('about', about, LONGEST_ID);
  const node = findNode(snapshot, id);
  if (node === null) throw new AtlasError('NOT_FOUND', [id], { details: { argument: 'about' } });
  return node;
}

function score(given: number | null | undefined): number {
  if (given == null) return 0;
  if (given >= 0 && given <= 1) return given;
  throw new AtlasError('BAD_USER_INPUT', [`minScore: ${given} is out of range; give a number from 0 to 1`], {
    details: { argument: 'minScore', value: given, min: 0, max: 1 },
  });
}
