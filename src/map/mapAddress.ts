import type { Group } from '../analysis/readGroup.ts';
import { compareTexts } from '../lib/compareTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { FocusSubject, MapRequest } from './MapRequest.ts';
import { type MapEvent, writeHistory } from './mapHistory.ts';
import { MAP_PARAMETERS, MAP_STANDARDS } from './mapParameters.ts';
import { readableQuery } from './readableQuery.ts';

/** The one way in which the request is written; see MapRequest. */
export function mapAddress(snapshot: Snapshot, { subject, filter, asOf, language, size }: Omit<MapRequest, 'address'>): string {
  const id = (entity: number) => snapshot.entities.ids.at(entity);
  const history = writeHistory(subject?.form === 'FOCUS' ? historyOf(snapshot, subject) : []);
  const given: Record<(typeof MAP_PARAMETERS)[number], string | number | readonly string[] | null> = {
    ...{ focus: history.focus, open: history.open },
    hops: subject?.form === 'FOCUS' ? unlessStandard(subject.hops, MAP_STANDARDS.hops) : null,
    from: subject?.form === 'CONNECT' ? partsOf(snapshot, subject.from) : null,
    to: subject?.form === 'CONNECT' ? partsOf(snapshot, subject.to) : null,
    maxHops: subject?.form === 'CONNECT' ? unlessStandard(subject.maxHops, MAP_STANDARDS.maxHops) : null,
    paths: subject?.form === 'CONNECT' ? unlessStandard(subject.paths, MAP_STANDARDS.paths) : null,
    types: filter.types,
    kinds: filter.kinds,
    relationships: filter.relationships,
    status: filter.status,
    stance: filter.stance,
    quality: filter.quality,
    source: filter.source === null ? null : id(filter.source),
    asOf,
    size: unlessStandard(size, MAP_STANDARDS.size),
    language: language.toLowerCase(),
  };
  return readableQuery(MAP_PARAMETERS.map((name) => [name, String(given[name] ?? '')] as const).filter(([, text]) => text !== ''));
}

function historyOf({ entities }: Snapshot, { focus, open }: FocusSubject): MapEvent[] {
  const events: MapEvent[] = focus.map((entity) => ({ form: 'FOCUS', id: entities.ids.at(entity) }));
  for (const { of, type, kind, shown, step } of open) events.splice(step, 0, { form: 'OPENING', of: entities.ids.at(of), type, kind, shown });
  return events;
}

function unlessStandard(value: number, standard: number): number | null {
  return value === standard ? null : value;
}

/** Ids in their order, then kinds and types in the order of the schema: a group is a set. */
function partsOf({ ontology }: Snapshot, { criteria }: Group): string[] {
  const parts = criteria.or ?? [criteria];
  const ids = parts.flatMap((part) => part.ids ?? []);
  const kinds = new Set(parts.flatMap((part) => part.kinds ?? []));
  const types = new Set<string>(parts.flatMap((part) => part.types ?? []));
  return [
    ...ids.toSorted(compareTexts),
    ...ontology.kinds.map(({ name }) => name).filter((name) => kinds.has(name)),
    ...ontology.entityTypes.map(({ name }) => name).filter((name) => types.has(name)),
  ];
}
