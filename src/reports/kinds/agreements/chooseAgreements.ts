import { eachStatement } from '../../../analysis/eachStatement.ts';
import { inPieces, inRanges } from '../../../lib/steps.ts';
import { DAY_OPEN_START, firstDay, lastDay, type PartialDate } from '../../../ontology/partialDate.ts';
import { STATUSES } from '../../../ontology/records.ts';
import { rankOf } from '../../../snapshot/Topology.ts';
import type { ReportContext } from '../../ReportContext.ts';
import { relationshipsOf } from '../../ties.ts';

export interface AgreementChoice {
  /** Signed within the time asked for, the latest first; without such a time all, the undated last. */
  readonly chosen: readonly number[];
  /** Nobody says when they were signed, and a time was asked for; in the order of ids. */
  readonly undated: readonly number[];
  /** Number of those signed at another time. */
  readonly outside: number;
}

export interface SigningTime {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/** The agreements that are in the group, or have a party that is; read from the snapshot alone. A date without day or month counts with all its days. */
export async function chooseAgreements(context: ReportContext, group: Uint8Array | null, { since, until }: SigningTime): Promise<AgreementChoice> {
  const all = await agreementsOf(context, group);
  const days = signingDays(context);
  const daysOf = (agreement: number) => days.get(agreement) ?? signersDays(context, agreement);
  const dated: { readonly agreement: number; readonly first: number; readonly last: number }[] = [];
  const undated: number[] = [];
  for (const agreement of all) {
    const known = daysOf(agreement);
    if (known === null) undated.push(agreement);
    else dated.push({ agreement, ...known });
  }
  const { topology } = context.snapshot;
  dated.sort((a, b) => b.first - a.first || b.last - a.last || rankOf(topology, a.agreement) - rankOf(topology, b.agreement));
  undated.sort((a, b) => rankOf(topology, a) - rankOf(topology, b));
  if (since === null && until === null) return { chosen: [...dated.map(({ agreement }) => agreement), ...undated], undated: [], outside: 0 };
  const [first, last] = [since === null ? -Infinity : firstDay(since), until === null ? Infinity : lastDay(until)];
  const within = dated.filter((one) => one.first <= last && one.last >= first);
  return { chosen: within.map(({ agreement }) => agreement), undated, outside: dated.length - within.length };
}

const ENTITIES_A_STEP = 2_000;

async function agreementsOf(context: ReportContext, group: Uint8Array | null): Promise<number[]> {
  const { snapshot, graph, signal } = context;
  const { entities, ontology, topology } = snapshot;
  const type = ontology.entityTypes.findIndex(({ name }) => name === 'AGREEMENT');
  const found: number[] = [];
  const isIn = (agreement: number) =>
    group === null ||
    group[agreement] === 1 ||
    relationshipsOf(context, agreement, ['PARTY_TO'], 'IN').some((relationship) => group[topology.fromEntity[relationship]] === 1);
  const look = (begin: number, end: number) => {
    signal.throwIfAborted();
    for (let entity = begin; entity < end; entity++) {
      if (entities.type[entity] !== type || entities.live?.[entity] === 0) continue;
      if ((graph === null || graph.hasEntity(entity)) && isIn(entity)) found.push(entity);
    }
  };
  await inPieces(inRanges(entities.count, ENTITIES_A_STEP, look), { ref: true });
  return found;
}

interface Days {
  readonly first: number;
  readonly last: number;
}

const PLANNED = STATUSES.indexOf('PLANNED');

/** Of what is only planned no day is known. */
function signingDays({ snapshot, graph }: ReportContext): Map<number, Days> {
  const days = new Map<number, Days>();
  eachStatement(snapshot, 'signedOn', graph, (entity, { form, status, firstDay: first, lastDay: last }, isPreferred) => {
    if (form === 'date' && isPreferred && status !== PLANNED && first !== DAY_OPEN_START) days.set(entity, { first, last });
  });
  return days;
}

/** Of the first signature, where nothing else says when it was signed. */
function signersDays(context: ReportContext, agreement: number): Days | null {
  const { since, sinceLatest, status } = context.snapshot.relationships;
  return relationshipsOf(context, agreement, ['SIGNED'], 'IN')
    .filter((r) => status[r] !== PLANNED && since[r] !== DAY_OPEN_START)
    .map((r) => ({ first: since[r], last: sinceLatest[r] }))
    .reduce<Days | null>((earliest, one) => (earliest === null || one.first < earliest.first ? one : earliest), null);
}
