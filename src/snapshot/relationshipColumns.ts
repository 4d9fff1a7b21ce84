import { growingBytes, growingDays, growingNumbers } from '../lib/GrowingArray.ts';
import { TextsBuilder } from '../lib/PackedTexts.ts';
import { inRanges, type Steps } from '../lib/steps.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { latestStart, periodDays } from '../ontology/partialDate.ts';
import { type RelationshipRecord, STANCES, STATUSES } from '../ontology/records.ts';
import { AmountsBuilder } from './AmountColumn.ts';
import { FormerIdsBuilder } from './FormerIds.ts';
import { NodeIds } from './NodeIds.ts';
import type { RelationshipColumns } from './Snapshot.ts';
import type { Topology } from './Topology.ts';

/** Takes relationships one by one and keeps of each what the columns hold: with millions of them their records would not fit beside each other. */
export class RelationshipBuilder {
  readonly #ontology: Ontology;
  readonly #numberById: ReadonlyMap<string, number>;
  readonly #ids = new TextsBuilder();
  readonly #formerIds = new FormerIdsBuilder();
  #lastId: string | undefined;
  readonly #type = growingBytes();
  readonly #from = growingNumbers();
  readonly #to = growingNumbers();
  readonly #status = growingBytes();
  readonly #since = growingDays();
  readonly #until = growingDays();
  readonly #sinceLatest = growingDays();
  readonly #amounts = new AmountsBuilder();
  readonly #evidenceAt = growingNumbers();
  readonly #evidenceSource = growingNumbers();
  readonly #evidenceStance = growingBytes();

  /** `numberById`: the numbers of the entities. */
  constructor(ontology: Ontology, numberById: ReadonlyMap<string, number>) {
    this.#ontology = ontology;
    this.#numberById = numberById;
    this.#evidenceAt.push(0);
  }

  get count(): number {
    return this.#ids.length;
  }

  get evidenceCount(): number {
    return this.#evidenceSource.length;
  }

  get lastId(): string | undefined {
    return this.#lastId;
  }

  /** In order of id, with a type of the ontology, and with ends and sources that have numbers. */
  add(record: RelationshipRecord): void {
    const numberOf = (id: string) => this.#numberById.get(id) as number;
    this.#lastId = record.id;
    this.#formerIds.add(this.count, record.formerIds);
    this.#ids.push(record.id);
    this.#type.push(this.#ontology.relationshipTypeByName.get(record.type)?.index as number);
    this.#from.push(numberOf(record.from));
    this.#to.push(numberOf(record.to));
    this.#status.push(STATUSES.indexOf(record.status));
    const { since, until } = periodDays(record);
    this.#since.push(since);
    this.#until.push(until);
    this.#sinceLatest.push(latestStart(record));
    this.#amounts.add(this.count - 1, record.amount);
    for (const { source, stance } of record.evidence) {
      this.#evidenceSource.push(numberOf(source));
      this.#evidenceStance.push(STANCES.indexOf(stance));
    }
    this.#evidenceAt.push(this.#evidenceSource.length);
  }

  /** Fills the columns of the topology; those returned are the same arrays. */
  *build(topology: Topology): Steps<RelationshipColumns> {
    const { type, fromEntity: from, toEntity: to, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance } = topology;
    this.#from.copyTo(from);
    this.#to.copyTo(to);
    this.#type.copyTo(type);
    this.#status.copyTo(status);
    this.#since.copyTo(since);
    this.#until.copyTo(until);
    this.#evidenceAt.copyTo(evidenceAt);
    this.#evidenceSource.copyTo(evidenceSource);
    this.#evidenceStance.copyTo(evidenceStance);
    yield;
    yield* fillWeights(weight, type, from, to, this.#ontology.relationshipTypes.length, this.#numberById.size);
    return {
      count: this.#ids.length,
      live: null,
      liveCount: this.#ids.length,
      ids: new NodeIds(this.#ids.build(), this.#formerIds.build()),
      type,
      from,
      to,
      status,
      since,
      until,
      sinceLatest: this.#sinceLatest.toArray(),
      amounts: this.#amounts.build(),
      weight,
      evidenceAt,
      evidenceSource,
      evidenceStance,
    };
  }
}

const RELATIONSHIPS_A_STEP = 16_384;

/** (deg_t(u) · deg_t(v))^-½ of each relationship, t its type: Himmelstein & Baranzini 2015. */
function* fillWeights(weight: Float64Array, type: Uint8Array, from: Uint32Array, to: Uint32Array, typeCount: number, entityCount: number): Steps<void> {
  const degree = new Uint32Array(typeCount * entityCount);
  yield* inRanges(type.length, RELATIONSHIPS_A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      degree[type[r] * entityCount + from[r]]++;
      degree[type[r] * entityCount + to[r]]++;
    }
  });
  yield* inRanges(type.length, RELATIONSHIPS_A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) weight[r] = 1 / Math.sqrt(degree[type[r] * entityCount + from[r]] * degree[type[r] * entityCount + to[r]]);
  });
}
