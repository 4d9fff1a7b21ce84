import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { STATUSES } from '../../src/ontology/records.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { date, entity, evidence, LOADED_AT, money, name, ONTOLOGY, relationship, source, statement } from './records.ts';

export interface RandomGraph {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly snapshot: Snapshot;
}

/** Numbers from 0 up to, not including, 1; the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const people = (number: string) => ({ form: 'quantity' as const, number, unit: 'people' });

const TYPES = ['institution', 'person', 'fund', 'place', 'event'];
const WORDS = ['Ruijin', 'Fudan', 'Bio', 'Capital', 'Zhang', 'élan', 'Lin-gang', '张江', '上海', '医院', '基金', 'GE医疗'];

/** A small graph with everything that filters, orders and facets look at, much of it equal so that ties are tested. */
export function randomGraph(seed: number): RandomGraph {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const sources = ['a', 'b', 'c'].map((slug) => source(`source/${slug}`, { published: pick([null, '2019', '2020-05']) }));
  const someEvidence = () => sources.filter(() => random() < 0.4).map(({ id }) => evidence(id, random() < 0.5 ? 'STATED' : 'IMPLIED'));
  const year = () => String(2010 + Math.floor(random() * 6));
  const others = Array.from({ length: 40 }, (_, i) => {
    const type = pick(TYPES);
    const kinds = ONTOLOGY.kinds.filter(({ of }) => of.some((owner) => owner.toLowerCase() === type));
    const names = [name(`${pick(WORDS)} ${pick(WORDS)}`, 'PRIMARY', 'EN')];
    if (random() < 0.5) names.push(name(pick(WORDS), 'PRIMARY', 'ZH'));
    if (random() < 0.3) names.push(name(pick(WORDS), pick(['ALIAS', 'FORMER', 'ABBREVIATION'])));
    const statements = [
      ...(random() < 0.5 ? [statement(type === 'event' ? 'heldOn' : 'founded', date(year()), { evidence: someEvidence() })] : []),
      ...(random() < 0.3 ? [statement('dissolved', date(year()))] : []),
      ...(random() < 0.5 ? [statement('fundSize', money(pick(['10', '0.25', '-3.5', '123456789012345678']), pick(['CNY', 'USD'])))] : []),
      ...(random() < 0.4
        ? [statement('employees', people(pick(['20', '300', '300.5', '-1'])), { asOf: pick([null, '2012', '2014-06']), status: pick(STATUSES) })]
        : []),
      ...(random() < 0.3 ? [statement('employees', people(pick(['20', '25'])), { evidence: someEvidence() })] : []),
      ...(random() < 0.2 ? [statement('floorArea', { form: 'quantity' as const, number: '20', unit: pick(['m2', 'people']) })] : []),
      ...(random() < 0.3 ? [statement('focus', { form: 'text' as const, text: `${pick(WORDS)}, ${pick(WORDS)}`, language: 'EN' as const })] : []),
    ];
    const kind = kinds.length > 0 && random() < 0.7 ? pick(kinds).name : null;
    return entity(`${type}/${i}`, { kind, status: pick(STATUSES), names, statements, evidence: someEvidence() });
  });
  const relationships = new Map<string, RelationshipRecord>();
  for (let i = 0; i < 90; i++) {
    const [from, to] = [pick(others).id, pick(others).id];
    const type = pick(['PARTNERS_WITH', 'INVESTED_IN', 'LOCATED_IN', 'FOUNDED']);
    if (from === to) continue;
    const period = pick([{}, { since: year() }, { until: year() }, { on: year() }, { on: `${year()}-${pick(['01', '06'])}` }, { since: '2013-02-03' }]);
    const amount =
      type === 'INVESTED_IN' && random() < 0.7
        ? { value: pick(['5', '7.25']), currency: pick(['CNY', 'USD']), scope: pick(['OWN', 'ROUND_TOTAL', 'PRICE', null] as const) }
        : null;
    const record = relationship(type, from, to, { ...period, amount, status: pick(STATUSES), evidence: someEvidence() });
    relationships.set(record.id, record);
  }
  const entities = [...sources, ...others];
  const all = [...relationships.values()];
  return { entities, relationships: all, snapshot: snapshotOf(ONTOLOGY, entities, all, { version: seed, loadedAt: LOADED_AT, isLenient: true }) };
}
