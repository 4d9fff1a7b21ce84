import { describe, expect, it } from '@jest/globals';
import { selectGraph } from '../../../src/map/exports/selectGraph.ts';
import { readMapRequest } from '../../../src/map/readMapRequest.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { createInlineRunner } from '../../../src/paths/inlineRunner.ts';
import { GraphAsOf } from '../../../src/snapshot/GraphAsOf.ts';
import type { RecordReader } from '../../../src/snapshot/RecordReader.ts';
import { type RandomGraph, randomGraph, randomNumbers } from '../../snapshot/randomGraph.ts';

const RUNNER = createInlineRunner();
/** Selecting reads no record. */
const NO_RECORDS = {} as RecordReader;

describe('selectGraph', () => {
  it('agrees with a slow and obvious selection on random graphs', async () => {
    const seen = { whole: 0, empty: 0, dated: 0, around: 0 };
    for (let seed = 0; seed < 400; seed++) {
      const graph = randomGraph(seed);
      const asked = randomParameters(graph, seed);
      const request = readMapRequest(graph.snapshot, new Map(Object.entries(asked)), 'EN');
      const parts = { snapshot: graph.snapshot, records: NO_RECORDS, runner: RUNNER, origin: 'http://127.0.0.1', signal: new AbortController().signal };
      const { entities, relationships, isWhole, complete, isFinal } = await selectGraph(parts, request);
      const found = {
        entities: Array.from(entities, (entity) => graph.snapshot.entities.ids.at(entity)),
        relationships: Array.from(relationships, (r) => graph.snapshot.relationships.ids.at(r)),
      };
      expect([seed, asked, found]).toEqual([seed, asked, slowSelection(graph, asked)]);
      expect([isWhole, complete, isFinal]).toEqual([Object.keys(asked).length === 0, true, true]);
      if (isWhole) seen.whole++;
      if (entities.length === 0) seen.empty++;
      if (asked.asOf !== undefined) seen.dated++;
      if (asked.focus !== undefined) seen.around++;
    }
    for (const [what, times] of Object.entries(seen)) expect([what, times > 5]).toEqual([what, true]);
  });
});

interface Asked {
  focus?: string;
  hops?: string;
  types?: string;
  kinds?: string;
  relationships?: string;
  status?: string;
  stance?: string;
  quality?: string;
  source?: string;
  asOf?: string;
}

function randomParameters({ entities }: RandomGraph, seed: number): Asked & Record<string, string> {
  const random = randomNumbers(seed + 1_000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const maybe = (name: keyof Asked, value: () => string, chance = 0.2): Asked => (random() < chance ? { [name]: value() } : {});
  if (seed % 20 === 0) return {};
  const others = entities.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id);
  const focus = random() < 0.5 ? { focus: [...new Set([pick(others), pick(others)])].join(), ...maybe('hops', () => pick(['1', '2', '3']), 0.7) } : {};
  return {
    ...focus,
    ...maybe('types', () => [...new Set([pick(['INSTITUTION', 'PERSON']), pick(['FUND', 'EVENT', 'PLACE'])])].join()),
    ...maybe('kinds', () => pick(['COMPANY', 'HOSPITAL', 'COMPANY,UNIVERSITY'])),
    ...maybe('relationships', () => pick(['INVESTED_IN', 'LOCATED_IN,PARTNERS_WITH', 'FOUNDED'])),
    ...maybe('status', () => pick(['ACTUAL', 'PLANNED,ENDED'])),
    ...maybe('stance', () => pick(['STATED', 'IMPLIED'])),
    ...maybe('quality', () => pick(['PRIMARY', 'PRESS', 'WEAK'])),
    ...maybe('source', () => pick(['source/a', 'source/b', 'source/c'])),
    ...maybe('asOf', () => pick(['2011', '2013-02', '2014-06-01', '2016']), 0.4),
  };
}

function slowSelection({ entities, relationships, snapshot }: RandomGraph, asked: Asked): { entities: string[]; relationships: string[] } {
  const graph = asked.asOf === undefined ? null : new GraphAsOf(snapshot, asked.asOf);
  const among = (list: string | undefined, value: string | null) => list === undefined || (value !== null && list.split(',').includes(value));
  const holds = ({ id }: EntityRecord) => graph?.hasEntity(snapshot.entities.ids.find(id) as number) ?? true;
  const fits = (record: EntityRecord) => record.type !== 'SOURCE' && among(asked.types, record.type) && among(asked.kinds, record.kind) && holds(record);
  const isAsked = ({ id, type, status, evidence }: RelationshipRecord) => {
    if (!among(asked.relationships, type) || !among(asked.status, status)) return false;
    if (graph !== null && !graph.hasRelationship(snapshot.relationships.ids.find(id) as number)) return false;
    if (asked.stance === undefined && asked.quality === undefined && asked.source === undefined) return true;
    // All documents of these graphs are of the press.
    return evidence.some(({ source, stance }) => among(asked.stance, stance) && among(asked.source, source) && asked.quality !== 'PRIMARY');
  };
  const fitting = relationships.filter(isAsked);
  const chosen = new Set<string>();
  if (asked.focus !== undefined) {
    const middle = asked.focus.split(',');
    for (const record of entities) if (middle.includes(record.id) && holds(record)) chosen.add(record.id);
    for (let hop = 0; hop < Number(asked.hops ?? 1); hop++) {
      const near = fitting.flatMap(({ from, to }) => (chosen.has(from) ? [to] : []).concat(chosen.has(to) ? [from] : []));
      for (const record of entities) if (near.includes(record.id) && fits(record)) chosen.add(record.id);
    }
  } else {
    const isAbout = [asked.relationships, asked.status, asked.stance, asked.quality, asked.source].some((one) => one !== undefined);
    const may = new Set(entities.filter(fits).map(({ id }) => id));
    const joined = fitting.filter(({ from, to }) => may.has(from) && may.has(to)).flatMap(({ from, to }) => [from, to]);
    for (const id of isAbout ? joined : may) chosen.add(id);
  }
  const kept = fitting.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const own = entities.filter(({ id }) => chosen.has(id));
  const evidence = [...own, ...own.flatMap(({ statements, identifiers }) => [...statements, ...identifiers]), ...kept].flatMap((one) => one.evidence);
  for (const { source } of evidence) chosen.add(source);
  if (Object.keys(asked).length === 0) for (const { id } of entities) chosen.add(id);
  return { entities: [...chosen].sort(), relationships: kept.map(({ id }) => id).sort() };
}
