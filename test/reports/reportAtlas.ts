import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../src/curation/seedChanges.ts';
import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { createReport, type ReportParts, type ReportRequest } from '../../src/reports/createReport.ts';
import type { ReportDoc } from '../../src/reports/ReportDoc.ts';
import { buildSnapshot } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { openStore } from '../../src/store/open.ts';
import type { Change } from '../../src/store/store.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

/** A graph in a real store, of which reports are made without a server. */
export interface ReportAtlas {
  readonly snapshot: Snapshot;
  report(kind: string, parameters?: ReportRequest['parameters'], more?: Partial<ReportRequest & ReportParts>): Promise<ReportDoc>;
  close(): Promise<void>;
}

export async function openReportAtlas(changes: readonly Change[]): Promise<ReportAtlas> {
  const store = await openStore(
    { path: ':memory:' },
    { entityTypes: ONTOLOGY.entityTypes.map(({ name }) => name), relationshipTypes: ONTOLOGY.relationshipTypes.map(({ name }) => name) },
  );
  await store.append(changes, null, { who: 'test', why: 'to see' });
  const problems: string[] = [];
  let version = 0;
  const items = store.stream((told) => {
    version = told;
  });
  const snapshot = await buildSnapshot(items, ONTOLOGY, { onSkipped: (message) => problems.push(message) }, () => ({ version, loadedAt: LOADED_AT }));
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
  return {
    snapshot,
    report: (kind, parameters = {}, more = {}) => {
      const { language = 'EN', asOf = null, ...parts } = more;
      const records = createLoaders(store, snapshot, new RecordCache());
      const standard = { snapshot, store, records, runner: createInlineRunner(), signal: new AbortController().signal };
      return createReport({ ...standard, ...parts }, { kind, parameters, language, asOf });
    },
    close: () => store.close(),
  };
}

export function recordChanges(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Change[] {
  return [
    ...entities.map((entity): Change => ({ op: 'PUT_ENTITY', entity })),
    ...relationships.map((relationship): Change => ({ op: 'PUT_RELATIONSHIP', relationship })),
  ];
}

export function openSeedReports(): Promise<ReportAtlas> {
  return openReportAtlas(seedChanges(loadSeeds(ONTOLOGY)));
}
