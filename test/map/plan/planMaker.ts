import type { MapRequest } from '../../../src/map/MapRequest.ts';
import { planScene } from '../../../src/map/plan/planScene.ts';
import { readMapRequest } from '../../../src/map/readMapRequest.ts';
import type { PlannedNode, ScenePlan } from '../../../src/map/ScenePlan.ts';
import { createInlineRunner } from '../../../src/paths/inlineRunner.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { GraphAsOf } from '../../../src/snapshot/GraphAsOf.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { entity, evidence, LOADED_AT, ONTOLOGY, relationship, source } from '../../snapshot/records.ts';

/**
 * A graph of relationships written one a line: `fund/a INVESTED_IN institution/b 2010 2015`, the years being since and until and left out where unknown.
 * `kinds`: by id; of those that it does not name, "company1" is a COMPANY, "lab2" nothing.
 */
export function graphOf(lines: readonly string[], kinds: Readonly<Record<string, string>> = {}, alone: readonly string[] = []): Snapshot {
  const ids = new Set(alone);
  const relationships = lines.map((line) => {
    const [from, type, to, since = null, until = null] = line.trim().split(/\s+/);
    ids.add(from).add(to);
    return relationship(type, from, to, { since, until, evidence: [evidence('source/a')] });
  });
  const kindOf = (id: string) => kinds[id] ?? (id.startsWith('institution/company') ? 'COMPANY' : null);
  const entities = [source('source/a'), ...Array.from(ids, (id) => entity(id, { kind: kindOf(id), evidence: [evidence('source/a')] }))];
  return snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

/** `${prefix}1` to `${prefix}${count}`. */
export function several(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}

export function requestOf(snapshot: Snapshot, parameters: Readonly<Record<string, string | number>>): MapRequest {
  return readMapRequest(snapshot, new Map(Object.entries(parameters).map(([name, value]) => [name, String(value)])), 'EN');
}

export function planOf(snapshot: Snapshot, parameters: Readonly<Record<string, string | number>>, signal = new AbortController().signal): Promise<ScenePlan> {
  const request = requestOf(snapshot, parameters);
  const { asOf, language } = request;
  const unused = null as never;
  const parts = { snapshot, records: unused, layout: unused, runner: createInlineRunner(), signal };
  return planScene({ ...parts, language, asOf, graph: GraphAsOf.of(snapshot, asOf) }, request);
}

/** A line a node: `0 fund/a *` (step, entity, star for what is in the middle), `0 fund/a~INSTITUTION~COMPANY 3 of 7: institution/b …` (a fold, its members). */
export function nodeLines(snapshot: Snapshot, { nodes }: ScenePlan): string[] {
  return nodes.map((node) => nodeLine(snapshot, node));
}

function nodeLine({ entities }: Snapshot, { entity: shown, members, of, shown: count, fold, step, column, isFocus, side }: PlannedNode): string {
  const id = (number: number) => entities.ids.at(number);
  if (shown === null) {
    const of3 = `${id(of as number)}~${fold?.type}~${fold?.kind ?? '-'}`;
    return `${step} ${of3} ${members.length} of ${members.length + count}: ${members.map(id).join(' ')}`.trimEnd();
  }
  return [step, ...(column === null ? [] : [`column ${column}`]), id(shown), ...(isFocus ? ['*'] : []), ...(side === null ? [] : [side])].join(' ');
}

export function relationshipLines({ relationships }: Snapshot, plan: ScenePlan): string[] {
  return plan.relationships.map((r) => relationships.ids.at(r));
}
