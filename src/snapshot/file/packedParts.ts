import { PackedTexts } from '../../lib/PackedTexts.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { type AmountSections, PackedAmounts } from '../AmountColumn.ts';
import { PackedSources } from '../EntitySources.ts';
import { PackedEntityTexts, type PackedTextSections } from '../EntityTexts.ts';
import { type FormerIdSections, FormerIds } from '../FormerIds.ts';
import { NodeIds } from '../NodeIds.ts';
import type { Snapshot } from '../Snapshot.ts';
import { PackedStatements, type StatementSections } from '../StatementColumn.ts';
import type { Numbers } from '../sectionedBuffer.ts';
import type { Topology } from '../Topology.ts';
import { startsOf } from '../topologyBuffer.ts';
import type { FileHeader } from './FileHeader.ts';

/** All arrays of a packed snapshot: what is not among them follows from them. */
export interface PackedParts {
  readonly topology: Topology;
  readonly relationshipIds: PackedTexts;
  readonly entityIds: PackedTexts;
  readonly formerRelationshipIds: FormerIdSections;
  readonly formerEntityIds: FormerIdSections;
  readonly status: Uint8Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  readonly texts: PackedTextSections;
  readonly sources: PackedSources;
  readonly ownSources: PackedSources;
  readonly sinceLatest: Int32Array;
  readonly untilEarliest: Int32Array;
  readonly statements: StatementSections;
  readonly relationshipSinceLatest: Int32Array;
  readonly amounts: AmountSections;
}

/** Arrays of a topology besides its rows' beginnings and ends. */
const SEARCHED = [
  ...(['to', 'relationship', 'slotType', 'slotSince', 'slotUntil', 'type', 'fromEntity', 'toEntity', 'status', 'since', 'until'] as const),
  ...(['weight', 'evidenceAt', 'evidenceSource', 'evidenceStance', 'entityType', 'kind', 'quality'] as const),
] satisfies readonly (keyof Topology)[];

/** Null for a snapshot that is not packed. */
export function packedParts({ entities, relationships, topology, delta }: Snapshot): PackedParts | null {
  const { status, since, until, sinceLatest, untilEarliest, texts, sources, ownSources, statements } = entities;
  const { sinceLatest: relationshipSinceLatest, amounts } = relationships;
  const [{ own: entityIds, former }, { own: relationshipIds, former: formerRelationships }] = [entities.ids, relationships.ids];
  if (delta !== null || !(entityIds instanceof PackedTexts && relationshipIds instanceof PackedTexts)) return null;
  if (!(texts instanceof PackedEntityTexts && statements instanceof PackedStatements && amounts instanceof PackedAmounts)) return null;
  if (!(sources instanceof PackedSources && ownSources instanceof PackedSources)) return null;
  return {
    ...{ topology, relationshipIds, entityIds, status, since, until, sinceLatest, untilEarliest, texts: texts.sections, sources, ownSources },
    ...{ formerRelationshipIds: formerRelationships.sections, formerEntityIds: former.sections },
    ...{ statements: statements.sections, relationshipSinceLatest, amounts: amounts.sections },
  };
}

/**
 * The arrays of a topology one by one, each as far as it is in use: later versions write behind that, in the same memory, at any time, and what is not in use
 * takes no room in a file.
 */
export function topologySections(topology: Topology): [string, Numbers][] {
  return [['topology.at', startsOf(topology)], ...SEARCHED.map((name): [string, Numbers] => [`topology.${name}`, topology[name]])];
}

/** In the order in which a file has them. */
export function sectionsOf({
  topology,
  relationshipIds,
  entityIds,
  formerRelationshipIds,
  formerEntityIds,
  status,
  since,
  until,
  sinceLatest,
  untilEarliest,
  texts,
  sources,
  ownSources,
  statements,
  relationshipSinceLatest,
  amounts,
}: PackedParts): [string, Numbers][] {
  const textsAs = (name: string, { bytes, offsets }: PackedTexts): [string, Numbers][] => [
    [`${name}.bytes`, bytes],
    [`${name}.offsets`, offsets],
  ];
  const formerAs = (name: string, { texts, numbers }: FormerIdSections): [string, Numbers][] => [...textsAs(name, texts), [`${name}.numbers`, numbers]];
  return [
    ...topologySections(topology),
    ...textsAs('relationshipIds', relationshipIds),
    ...textsAs('entityIds', entityIds),
    ...formerAs('formerRelationshipIds', formerRelationshipIds),
    ...formerAs('formerEntityIds', formerEntityIds),
    ['status', status],
    ['since', since],
    ['until', until],
    ['sinceLatest', sinceLatest],
    ['untilEarliest', untilEarliest],
    ['texts.at', texts.at],
    ['texts.field', texts.field],
    ['texts.language', texts.language],
    ...textsAs('texts.text', texts.text),
    ...textsAs('texts.folded', texts.folded),
    ['texts.nameEn', texts.nameEn],
    ['texts.nameZh', texts.nameZh],
    ['texts.dated', texts.dated],
    ['texts.since', texts.since],
    ['texts.until', texts.until],
    ['sources.at', sources.at],
    ['sources.sources', sources.sources],
    ['ownSources.at', ownSources.at],
    ['ownSources.sources', ownSources.sources],
    ['statements.entity', statements.entity],
    ['statements.property', statements.property],
    ['statements.unit', statements.unit],
    ['statements.form', statements.form],
    ['statements.status', statements.status],
    ['statements.preferred', statements.preferred],
    ['statements.number', statements.number],
    ['statements.firstDay', statements.firstDay],
    ['statements.lastDay', statements.lastDay],
    ['statements.sources', statements.sources],
    ['statements.seen', statements.seen],
    ...textsAs('statements.value', statements.value),
    ...textsAs('statements.properties', statements.properties),
    ...textsAs('statements.units', statements.units),
    ['relationshipSinceLatest', relationshipSinceLatest],
    ['amounts.relationship', amounts.relationship],
    ['amounts.currency', amounts.currency],
    ['amounts.scope', amounts.scope],
    ...textsAs('amounts.value', amounts.value),
    ...textsAs('amounts.currencies', amounts.currencies),
  ];
}

/** How a file's sections are taken by name; each throws when there is none of that name and type. */
export interface SectionTaker {
  bytes(name: string): Uint8Array;
  numbers(name: string): Uint32Array;
  days(name: string): Int32Array;
  decimals(name: string): Float64Array;
}

export function partsFrom(topology: Topology, take: SectionTaker): PackedParts {
  const textsFrom = (name: string) => new PackedTexts(take.bytes(`${name}.bytes`), take.numbers(`${name}.offsets`));
  const formerFrom = (name: string) => ({ texts: textsFrom(name), numbers: take.numbers(`${name}.numbers`) });
  return {
    topology,
    relationshipIds: textsFrom('relationshipIds'),
    entityIds: textsFrom('entityIds'),
    formerRelationshipIds: formerFrom('formerRelationshipIds'),
    formerEntityIds: formerFrom('formerEntityIds'),
    status: take.bytes('status'),
    since: take.days('since'),
    until: take.days('until'),
    sinceLatest: take.days('sinceLatest'),
    untilEarliest: take.days('untilEarliest'),
    texts: {
      at: take.numbers('texts.at'),
      field: take.bytes('texts.field'),
      language: take.bytes('texts.language'),
      text: textsFrom('texts.text'),
      folded: textsFrom('texts.folded'),
      nameEn: take.numbers('texts.nameEn'),
      nameZh: take.numbers('texts.nameZh'),
      dated: take.numbers('texts.dated'),
      since: take.days('texts.since'),
      until: take.days('texts.until'),
    },
    sources: new PackedSources(take.numbers('sources.at'), take.numbers('sources.sources')),
    ownSources: new PackedSources(take.numbers('ownSources.at'), take.numbers('ownSources.sources')),
    statements: {
      entity: take.numbers('statements.entity'),
      property: take.numbers('statements.property'),
      unit: take.numbers('statements.unit'),
      form: take.bytes('statements.form'),
      status: take.bytes('statements.status'),
      preferred: take.bytes('statements.preferred'),
      number: take.decimals('statements.number'),
      firstDay: take.days('statements.firstDay'),
      lastDay: take.days('statements.lastDay'),
      sources: take.bytes('statements.sources'),
      seen: take.days('statements.seen'),
      value: textsFrom('statements.value'),
      properties: textsFrom('statements.properties'),
      units: textsFrom('statements.units'),
    },
    relationshipSinceLatest: take.days('relationshipSinceLatest'),
    amounts: {
      relationship: take.numbers('amounts.relationship'),
      currency: take.numbers('amounts.currency'),
      scope: take.bytes('amounts.scope'),
      value: textsFrom('amounts.value'),
      currencies: textsFrom('amounts.currencies'),
    },
  };
}

/** Of parts that were checked (checkParts.ts). */
export function snapshotFrom(parts: PackedParts, { version, loadedAt, isWhole, statementProperties }: FileHeader, ontology: Ontology): Snapshot {
  const { topology, status, since, until, sinceLatest, untilEarliest, texts, sources, ownSources } = parts;
  const { entityCount, relationshipCount, at, end, weight, evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality } = topology;
  const entityIds = new NodeIds(parts.entityIds, new FormerIds(parts.formerEntityIds));
  const relationshipIds = new NodeIds(parts.relationshipIds, new FormerIds(parts.formerRelationshipIds));
  const degree = new Uint32Array(entityCount);
  for (let v = 0; v < entityCount; v++) degree[v] = end[v] - at[v];
  return Object.freeze({
    version,
    loadedAt: new Date(loadedAt),
    isWhole,
    delta: null,
    ontology,
    entities: {
      ...{ count: entityCount, live: null, liveCount: entityCount, ids: entityIds, type: entityType, kind, status, since, until, degree, quality },
      ...{ sinceLatest, untilEarliest, texts: new PackedEntityTexts(texts), sources, ownSources, statements: new PackedStatements(parts.statements) },
    },
    relationships: {
      ...{ count: relationshipCount, live: null, liveCount: relationshipCount, ids: relationshipIds },
      ...{ type: topology.type, from: topology.fromEntity, to: topology.toEntity, status: topology.status },
      ...{ sinceLatest: parts.relationshipSinceLatest, amounts: new PackedAmounts(parts.amounts) },
      ...{ since: topology.since, until: topology.until, weight, evidenceAt, evidenceSource, evidenceStance },
    },
    topology,
    statementProperties: new Map(statementProperties),
    statementCount: statementProperties.reduce((sum, [, count]) => sum + count, 0),
  });
}
