import { withFormerIds } from '../../../src/ontology/formerIds.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { relationshipId, STATUSES } from '../../../src/ontology/records.ts';
import type { LoggedChange } from '../../../src/store/store.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../records.ts';

type Record = EntityRecord | RelationshipRecord;

const TYPES = ['institution', 'institution', 'institution', 'person', 'fund', 'place'];
/** What each type joins. */
const RELATED = [
  ['PARTNERS_WITH', 'institution', 'institution'],
  ['INVESTED_IN', 'fund', 'institution'],
  ['AFFILIATED_WITH', 'person', 'institution'],
  ['LOCATED_IN', 'institution', 'place'],
] as const;
const WORDS = ['Ruijin', 'Fudan', 'Bio', 'Capital', 'Zhang', 'élan', 'Lin-gang', '张江', '上海', '医院', '基金', 'GE医疗'];
const SOURCES = ['source/a', 'source/b', 'source/c'];

/** Records that are changed at random, always to something that holds together, with a log of the changes. */
export class ChangingGraph {
  readonly entities = new Map<string, EntityRecord>();
  readonly relationships = new Map<string, RelationshipRecord>();
  /** All ids that ever were merged, whether they lead anywhere now or not. */
  readonly formerIds = new Set<string>();
  readonly #random: RandomNumbers;
  #version = 1;

  constructor(seed: number, entityCount: number) {
    this.#random = new RandomNumbers(seed);
    for (const [i, id] of SOURCES.entries()) this.entities.set(id, source(id, { published: [null, '2019', '2020-05'][i] }));
    for (let i = 0; i < entityCount; i++) this.#add();
    for (let i = 0; i < entityCount * 2; i++) this.#relate();
  }

  get version(): number {
    return this.#version;
  }

  /** Some changes, as one version. */
  change(count: number): LoggedChange[] {
    this.#version++;
    const changes: LoggedChange[] = [];
    const random = this.#random;
    const steps = [
      () => this.#add(),
      () => this.#relate(),
      () => this.#relate(),
      () => this.#edit(),
      () => this.#restate(),
      () => this.#part(),
      () => this.#remove(),
      () => this.#merge(),
    ];
    while (changes.length < count) {
      for (const [id, before, after] of random.one(steps)()) {
        changes.push({ version: this.#version, sequence: changes.length, id, before, after, who: 'test', why: 'test', at: '2026-01-01T00:00:00Z' });
      }
    }
    return changes;
  }

  #add(): Step[] {
    const type = this.#random.one(TYPES);
    const id = this.#random.chance(0.03) ? `source/${this.#random.whole(0, 999)}` : `${type}/${this.#random.whole(0, 9_999)}`;
    return this.entities.has(id) ? [] : [this.#put(this.entities, id.startsWith('source/') ? source(id, { published: '2021' }) : this.#entity(id))];
  }

  #edit(): Step[] {
    const before = this.#someEntity();
    return before === undefined ? [] : [this.#put(this.entities, this.#entity(before.id))];
  }

  #relate(): Step[] {
    const [type, from, to] = this.#random.one([...RELATED]);
    const [one, other] = [this.#someEntity(from), this.#someEntity(to)];
    if (one === undefined || other === undefined || one === other) return [];
    const role = this.#random.chance(0.3) ? 'CHAIR' : null;
    if (role !== null && type !== 'AFFILIATED_WITH') return [];
    return [
      this.#put(
        this.relationships,
        this.#relationship({ ...relationship(type, one.id, other.id, { role }), id: relationshipId(type, one.id, other.id, role) }),
      ),
    ];
  }

  #restate(): Step[] {
    const before = this.#someRelationship();
    return before === undefined ? [] : [this.#put(this.relationships, this.#relationship(before))];
  }

  #part(): Step[] {
    const before = this.#someRelationship();
    if (before === undefined) return [];
    this.relationships.delete(before.id);
    return [[before.id, before, null]];
  }

  /** An entity, and first all that holds on to it. */
  #remove(): Step[] {
    const before = this.#someEntity();
    if (before === undefined || !this.#random.chance(0.3)) return [];
    const steps: Step[] = [];
    for (const one of this.relationships.values()) if (one.from === before.id || one.to === before.id) steps.push([one.id, one, null]);
    for (const [id] of steps) this.relationships.delete(id);
    this.entities.delete(before.id);
    return [...steps, [before.id, before, null]];
  }

  /** One entity into another of its type, with its relationships: their former ids lead to what they became. */
  #merge(): Step[] {
    const into = this.#someEntity();
    const merged = into === undefined ? undefined : this.#someEntity(into.id.split('/')[0]);
    if (into === undefined || merged === undefined || merged === into) return [];
    const steps: Step[] = [];
    for (const one of [...this.relationships.values()]) {
      if (one.from !== merged.id && one.to !== merged.id) continue;
      this.relationships.delete(one.id);
      steps.push([one.id, one, null]);
      const [from, to] = [one.from, one.to].map((end) => (end === merged.id ? into.id : end));
      if (from === to) continue;
      const id = relationshipId(one.type, from, to, one.role);
      const known = this.relationships.get(id);
      steps.push(
        this.#put(this.relationships, withFormerIds({ ...(known ?? one), id, from, to }, [...(known?.formerIds ?? []), one.id, ...(one.formerIds ?? [])])),
      );
      this.formerIds.add(one.id);
    }
    this.entities.delete(merged.id);
    this.formerIds.add(merged.id);
    return [
      ...steps,
      [merged.id, merged, null],
      this.#put(this.entities, withFormerIds(into, [...(into.formerIds ?? []), merged.id, ...(merged.formerIds ?? [])])),
    ];
  }

  #put<R extends Record>(all: Map<string, R>, record: R): Step {
    const before = all.get(record.id) ?? null;
    all.set(record.id, record);
    return [record.id, before, record];
  }

  #someEntity(type?: string): EntityRecord | undefined {
    const fitting = [...this.entities.values()].filter(({ id }) => !id.startsWith('source/') && (type === undefined || id.startsWith(`${type}/`)));
    return fitting.length === 0 ? undefined : this.#random.one(fitting);
  }

  #someRelationship(): RelationshipRecord | undefined {
    const all = [...this.relationships.values()];
    return all.length === 0 ? undefined : this.#random.one(all);
  }

  #entity(id: string): EntityRecord {
    const random = this.#random;
    const names = [name(`${random.one(WORDS)} ${random.one(WORDS)}`, 'PRIMARY', 'EN')];
    if (random.chance(0.5)) names.push(name(random.one(WORDS), 'PRIMARY', 'ZH'));
    if (random.chance(0.3)) names.push(name(random.one(WORDS), random.one(['ALIAS', 'FORMER', 'ABBREVIATION'])));
    const statements = [
      ...(random.chance(0.5) ? [statement('founded', date(this.#year()), { evidence: this.#evidence() })] : []),
      ...(random.chance(0.3) ? [statement('founded', date(this.#year()), { evidence: this.#evidence() })] : []),
      ...(random.chance(0.3)
        ? [statement('fundSize', money(random.one(['10', '0.25', '-3.5']), random.one(['CNY', 'USD'])), { evidence: this.#evidence() })]
        : []),
      ...(random.chance(0.3)
        ? [statement('employees', { form: 'quantity', number: random.one(['20', '300']), unit: 'people' }, { asOf: this.#year() })]
        : []
      ).map((one) => ({ ...one, evidence: this.#evidence() })),
      ...(random.chance(0.2) ? [statement('focus', { form: 'text', text: random.one(WORDS), language: 'EN' }, { evidence: this.#evidence() })] : []),
    ];
    const kind = id.startsWith('institution/') ? random.one(['HOSPITAL', 'COMPANY', null]) : null;
    const summaries = random.chance(0.2) ? [{ language: 'EN' as const, text: random.one(WORDS) }] : [];
    return entity(id, { kind, status: random.one([...STATUSES]), names, statements, summaries, evidence: this.#evidence() } as never);
  }

  #relationship(record: RelationshipRecord): RelationshipRecord {
    const period = this.#random.one([{}, { since: this.#year() }, { until: this.#year() }, { since: '2001', until: '2030' }]);
    const amount = record.type === 'INVESTED_IN' && this.#random.chance(0.6) ? this.#amount() : null;
    return { ...record, amount, since: null, until: null, ...period, status: this.#random.one([...STATUSES]), evidence: this.#evidence() };
  }

  #amount(): RelationshipRecord['amount'] {
    const random = this.#random;
    return { value: random.one(['5', '7.5']), currency: random.one(['CNY', 'USD']), scope: random.one(['OWN', 'ROUND_TOTAL', null]) };
  }

  #evidence() {
    const first = this.#random.one(SOURCES);
    return SOURCES.filter((id) => id === first || this.#random.chance(0.3)).map((id) => evidence(id, this.#random.one(['STATED', 'IMPLIED'])));
  }

  #year(): string {
    return String(this.#random.whole(2010, 2016));
  }
}

type Step = readonly [id: string, before: Record | null, after: Record | null];
