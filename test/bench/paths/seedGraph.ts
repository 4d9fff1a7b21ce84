import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { firstDay, lastDay } from '../../../src/ontology/partialDate.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { type BenchGraph, periodFilter } from './BenchGraph.ts';
import { snapshotGraph } from './snapshotGraph.ts';

/** The real graph: the one in seeds/, small, public and sourced. */
export function seedGraph(): { graph: BenchGraph; snapshot: Snapshot } {
  const ontology = readOntology(loadSdl());
  const seeds = loadSeeds(ontology);
  const began = performance.now();
  const snapshot = snapshotOf(ontology, seeds.entities, seeds.relationships, { version: 1, loadedAt: new Date(0) });
  const buildMs = performance.now() - began;
  const { count, kind, type } = snapshot.entities;
  const numbers = (isWanted: (v: number) => boolean) => Uint32Array.from(Array.from({ length: count }, (_, v) => v).filter(isWanted));
  const [hospital, company] = ['HOSPITAL', 'COMPANY'].map((name) => ontology.kindByName.get(name)!.index);
  const fund = ontology.entityTypes.findIndex(({ name }) => name === 'FUND');
  const roles = {
    ...{ name: 'seeds', buildMs },
    hospitals: numbers((v) => kind[v] === hospital),
    funds: numbers((v) => type[v] === fund),
    isConnector: Uint8Array.from(kind, (one) => (one === company ? 1 : 0)),
    filter: periodFilter(
      Uint8Array.from(ontology.relationshipTypes, ({ index }) => (index % 10 < 7 ? 1 : 0)),
      firstDay('2022'),
      lastDay('2022'),
    ),
  };
  return { graph: snapshotGraph(snapshot, roles), snapshot };
}
