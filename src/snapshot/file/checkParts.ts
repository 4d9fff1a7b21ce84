import type { PackedTexts } from '../../lib/PackedTexts.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { AMOUNT_SCOPES, LANGUAGES, SOURCE_QUALITIES, STANCES, STATUSES } from '../../ontology/records.ts';
import { NO_SCOPE } from '../AmountColumn.ts';
import { TEXT_FIELDS } from '../EntityTexts.ts';
import type { FormerIdSections } from '../FormerIds.ts';
import { VALUE_FORMS } from '../KeptStatement.ts';
import { NO_KIND } from '../Snapshot.ts';
import type { Numbers } from '../sectionedBuffer.ts';
import { AGAINST } from '../slotColumns.ts';
import type { Topology } from '../Topology.ts';
import { startsOf } from '../topologyBuffer.ts';
import { type FileHeader, FileRefused } from './FileHeader.ts';
import type { PackedParts } from './packedParts.ts';

/** Neighbouring ids that are compared; all of them would have to be decoded. */
const COMPARED_IDS = 1_000;

/**
 * Refuses arrays that do not fit each other, so that whatever the file holds, nothing reads beyond an array or walks for ever. That the values are those that
 * were written is what the checksums are for. Some milliseconds for 100 MB.
 */
export function checkParts(parts: PackedParts, header: FileHeader, ontology: Ontology): void {
  const { entities, relationships } = header;
  checkTopology(parts.topology, ontology);
  checkIds('relationshipIds', parts.relationshipIds, relationships);
  checkIds('entityIds', parts.entityIds, entities);
  checkFormerIds('formerRelationshipIds', parts.formerRelationshipIds, relationships);
  checkFormerIds('formerEntityIds', parts.formerEntityIds, entities);
  hasLength('status', parts.status, entities);
  isOneOf('status', parts.status, STATUSES.length);
  hasLength('since', parts.since, entities);
  for (const name of ['until', 'sinceLatest', 'untilEarliest'] as const) hasLength(name, parts[name], entities);
  checkEntityTexts(parts, entities);
  for (const name of ['sources', 'ownSources'] as const) {
    ascends(`${name}.at`, parts[name].at, entities, parts[name].sources.length);
    isBelow(`${name}.sources`, parts[name].sources, entities);
  }
  checkStatements(parts, entities);
  hasLength('relationshipSinceLatest', parts.relationshipSinceLatest, relationships);
  checkAmounts(parts, relationships);
}

/** Its arrays have the lengths that its counts ask for: it was made by them. */
function checkTopology(topology: Topology, ontology: Ontology): void {
  const { entityCount: entities, relationshipCount: relationships } = topology;
  const types = ontology.relationshipTypes.length;
  ascends('topology.at', startsOf(topology), entities, relationships * 2);
  isBelow('topology.to', topology.to, entities);
  isBelow('topology.relationship', topology.relationship, relationships);
  isKnown('topology.slotType', topology.slotType, (code) => (code & ~AGAINST) < types);
  isOneOf('topology.type', topology.type, types);
  isBelow('topology.fromEntity', topology.fromEntity, entities);
  isBelow('topology.toEntity', topology.toEntity, entities);
  isOneOf('topology.status', topology.status, STATUSES.length);
  ascends('topology.evidenceAt', topology.evidenceAt, relationships, topology.evidenceSource.length);
  isBelow('topology.evidenceSource', topology.evidenceSource, entities);
  isOneOf('topology.evidenceStance', topology.evidenceStance, STANCES.length);
  isOneOf('topology.entityType', topology.entityType, ontology.entityTypes.length);
  isKnown('topology.kind', topology.kind, (code) => code < ontology.kinds.length || code === NO_KIND);
  isOneOf('topology.quality', topology.quality, SOURCE_QUALITIES.length);
}

function checkEntityTexts({ texts: { at, field, language, text, folded, nameEn, nameZh, dated, since, until } }: PackedParts, entities: number): void {
  ascends('texts.at', at, entities, field.length);
  hasLength('texts.language', language, field.length);
  isOneOf('texts.field', field, TEXT_FIELDS.length);
  isOneOf('texts.language', language, LANGUAGES.length);
  checkTexts('texts.text', text, field.length);
  checkTexts('texts.folded', folded, field.length);
  for (const [name, numbers] of [['texts.nameEn', nameEn] as const, ['texts.nameZh', nameZh] as const]) {
    hasLength(name, numbers, entities);
    for (let v = 0; v < entities; v++) if (numbers[v] < at[v] || numbers[v] >= at[v + 1]) throw notFitting(name);
  }
  isBelow('texts.dated', dated, field.length);
  for (let i = 1; i < dated.length; i++) if (dated[i] <= dated[i - 1]) throw notFitting('texts.dated');
  hasLength('texts.since', since, dated.length);
  hasLength('texts.until', until, dated.length);
}

function checkStatements({ statements }: PackedParts, entities: number): void {
  const { entity, property, unit, form, status, preferred, number, firstDay, lastDay, sources, seen, value, properties, units } = statements;
  isBelow('statements.entity', entity, entities);
  for (const [name, column] of Object.entries({ property, unit, form, status, preferred, number, firstDay, lastDay, sources, seen })) {
    hasLength(`statements.${name}`, column, entity.length);
  }
  checkTexts('statements.value', value, entity.length);
  checkTexts('statements.properties', properties, properties.length);
  checkTexts('statements.units', units, units.length);
  isBelow('statements.property', property, properties.length);
  isBelow('statements.unit', unit, units.length);
  isOneOf('statements.form', form, VALUE_FORMS.length);
  isOneOf('statements.status', status, STATUSES.length);
  isOneOf('statements.preferred', preferred, 2);
  isOneOf('statements.sources', sources, 3);
}

function checkAmounts({ amounts: { relationship, currency, scope, value, currencies } }: PackedParts, relationships: number): void {
  isBelow('amounts.relationship', relationship, relationships);
  hasLength('amounts.currency', currency, relationship.length);
  hasLength('amounts.scope', scope, relationship.length);
  checkTexts('amounts.value', value, relationship.length);
  checkTexts('amounts.currencies', currencies, currencies.length);
  isBelow('amounts.currency', currency, currencies.length);
  isKnown('amounts.scope', scope, (code) => code < AMOUNT_SCOPES.length || code === NO_SCOPE);
}

function checkIds(name: string, ids: PackedTexts, count: number): void {
  checkTexts(name, ids, count);
  const step = Math.max(1, Math.floor((count - 1) / COMPARED_IDS));
  for (let i = 0; i + 1 < count; i += step) if (ids.at(i) >= ids.at(i + 1)) throw notFitting(name);
}

function checkFormerIds(name: string, { texts, numbers }: FormerIdSections, count: number): void {
  checkTexts(name, texts, numbers.length);
  for (let i = 0; i + 1 < texts.length; i++) if (texts.at(i) > texts.at(i + 1)) throw notFitting(name);
  isBelow(name, numbers, count);
}

function checkTexts(name: string, { bytes, offsets }: PackedTexts, count: number): void {
  if (offsets.length === 0) throw notFitting(name);
  ascends(name, offsets, count, bytes.length);
}

/** `rows` rows that begin at 0, follow each other, and end at `end`. */
function ascends(name: string, at: Uint32Array, rows: number, end: number): void {
  hasLength(name, at, rows + 1);
  let isAscending = at[0] === 0 && at[rows] === end;
  for (let i = 0; i < rows; i++) if (at[i] > at[i + 1]) isAscending = false;
  if (!isAscending) throw notFitting(name);
}

function isBelow(name: string, numbers: Uint32Array, limit: number): void {
  let most = -1;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] > most) most = numbers[i];
  if (most >= limit) throw notFitting(name);
}

function isOneOf(name: string, codes: Uint8Array, count: number): void {
  isKnown(name, codes, (code) => code < count);
}

function isKnown(name: string, codes: Uint8Array, known: (code: number) => boolean): void {
  const seen = new Uint8Array(256);
  for (let i = 0; i < codes.length; i++) seen[codes[i]] = 1;
  if (seen.some((isSeen, code) => isSeen === 1 && !known(code))) throw notFitting(name);
}

function hasLength(name: string, { length }: Numbers, expected: number): void {
  if (length !== expected) throw notFitting(name);
}

function notFitting(name: string): FileRefused {
  return new FileRefused(`its section "${name}" does not fit the others`);
}
