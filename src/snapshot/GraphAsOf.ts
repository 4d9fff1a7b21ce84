import { type Days, daysOf, overlaps, type PartialDate } from '../ontology/partialDate.ts';
import type { EntityTexts, FoldedText, NameLanguage } from './EntityTexts.ts';
import { nameAsOf } from './nameAsOf.ts';
import type { Snapshot } from './Snapshot.ts';

/**
 * The part of a snapshot that holds as of a date: entities whose own period overlaps it, relationships that hold then and whose two ends are among these
 * entities, and names borne then. What nobody dated is in it. What it works out is kept, for the dates asked for last.
 */
export class GraphAsOf {
  readonly days: Days;
  readonly #snapshot: Snapshot;
  #entities: Uint8Array | null = null;
  #absent: Uint8Array | null = null;
  #degree: Uint32Array | null = null;

  constructor(snapshot: Snapshot, asOf: PartialDate) {
    this.#snapshot = snapshot;
    this.days = daysOf(asOf);
  }

  /** Null without a date: all of the snapshot. */
  static of(snapshot: Snapshot, asOf: PartialDate | null | undefined): GraphAsOf | null {
    if (asOf == null) return null;
    let graphs = known.get(snapshot);
    if (graphs === undefined) {
      graphs = new Map();
      known.set(snapshot, graphs);
    }
    const graph = graphs.get(asOf) ?? new GraphAsOf(snapshot, asOf);
    graphs.delete(asOf);
    graphs.set(asOf, graph);
    if (graphs.size > MOST_DATES) for (const oldest of [...graphs.keys()].slice(0, -MOST_DATES)) graphs.delete(oldest);
    return graph;
  }

  hasEntity(entity: number): boolean {
    const { live, since, until } = this.#snapshot.entities;
    return live?.[entity] !== 0 && since[entity] <= this.days.last && until[entity] >= this.days.first;
  }

  hasRelationship(relationship: number): boolean {
    const { live, since, until, from, to } = this.#snapshot.relationships;
    if (live?.[relationship] === 0 || since[relationship] > this.days.last || until[relationship] < this.days.first) return false;
    return this.hasEntity(from[relationship]) && this.hasEntity(to[relationship]);
  }

  /** 1 for each entity that is in it. */
  get entities(): Uint8Array {
    this.#entities ??= Uint8Array.from({ length: this.#snapshot.entities.count }, (_, entity) => Number(this.hasEntity(entity)));
    return this.#entities;
  }

  /** 1 for each entity that is not. */
  get absent(): Uint8Array {
    this.#absent ??= this.entities.map((held) => 1 - held);
    return this.#absent;
  }

  /** Number of relationships in it, either direction, by entity. */
  get degree(): Uint32Array {
    if (this.#degree === null) {
      const { count, from, to } = this.#snapshot.relationships;
      this.#degree = new Uint32Array(this.#snapshot.entities.count);
      for (let r = 0; r < count; r++) {
        if (!this.hasRelationship(r)) continue;
        this.#degree[from[r]]++;
        this.#degree[to[r]]++;
      }
    }
    return this.#degree;
  }

  /** Sources of what the entity holds itself, at whatever time, and of its relationships in it; some may be told twice. */
  *sourcesOf(entity: number): Iterable<number> {
    const { entities, topology, relationships } = this.#snapshot;
    yield* entities.ownSources.of(entity);
    for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
      const r = topology.relationship[slot];
      if (this.hasRelationship(r)) yield* relationships.evidenceSource.subarray(relationships.evidenceAt[r], relationships.evidenceAt[r + 1]);
    }
  }

  /** Entities that may have had another name. */
  get dated(): ReadonlySet<number> {
    const { texts } = this.#snapshot.entities;
    let dated = datedNames.get(texts);
    if (dated === undefined) {
      dated = new Set(texts.withPeriods());
      datedNames.set(texts, dated);
    }
    return dated;
  }

  /** How the entity was called; today's name where nothing tells another. */
  name(entity: number, language: NameLanguage): string {
    const { texts } = this.#snapshot.entities;
    const then = this.dated.has(entity) ? nameAsOf(texts.of(entity), this.days, language) : null;
    return then ?? texts.name(entity, language);
  }

  /** Whether a text is one of then: all are but names borne at another time. */
  hasText({ period }: FoldedText): boolean {
    return period === undefined || overlaps(period, this.days);
  }
}

const known = new WeakMap<Snapshot, Map<PartialDate, GraphAsOf>>();
/** Of one version: with a million entities each may hold some 20 MB. */
const MOST_DATES = 8;
/** The same for all dates. */
const datedNames = new WeakMap<EntityTexts, ReadonlySet<number>>();
