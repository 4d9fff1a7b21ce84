import { TextsBuilder } from '../../src/lib/PackedTexts.ts';
import type { Ontology } from '../../src/ontology/Ontology.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../../src/ontology/partialDate.ts';
import { PackedSources } from '../../src/snapshot/EntitySources.ts';
import { EntityTextsBuilder } from '../../src/snapshot/EntityTexts.ts';
import { MoneyBuilder } from '../../src/snapshot/MoneyColumn.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { entity, name } from '../snapshot/records.ts';
import { ecosystemTopology } from './ecosystemTopology.ts';

/** The graph of ecosystemTopology.ts as a whole snapshot, with made-up ids, names and amounts of about the length of real ones. */
export function ecosystemSnapshot(
  ontology: Ontology,
  entityCount: number,
  seed: number,
  names: readonly (readonly [english: string, chinese: string])[] = [],
): Snapshot {
  const { topology } = ecosystemTopology(entityCount, seed);
  const { relationshipCount, at, end, fromEntity: from, toEntity: to } = topology;
  // Of its kinds there are more than there are types of entities.
  for (let v = 0; v < entityCount; v++) topology.entityType[v] %= ontology.entityTypes.length;
  const [ids, relationshipIds, texts, money] = [new TextsBuilder(), new TextsBuilder(), new EntityTextsBuilder(), new MoneyBuilder()];
  for (let v = 0; v < entityCount; v++) {
    const id = `institution/company-of-the-zone-${String(v).padStart(8, '0')}`;
    ids.push(id);
    const [english, chinese] = names[v] ?? [`Zhangjiang Company number ${v}`, `张江第${v}号有限公司`];
    texts.add(entity(id, { names: [name(english), name(chinese, 'PRIMARY', 'ZH')] }));
    money.add(v, v % 4 === 0 ? [{ property: 'fundSize', currency: 'CNY', amount: String(v * 1_000) }] : []);
  }
  for (let r = 0; r < relationshipCount; r++) relationshipIds.push(`invested-in:${String(r).padStart(8, '0')}:company-of-the-zone-${from[r]}:${to[r]}`);
  const sourceAt = Uint32Array.from({ length: entityCount + 1 }, (_, v) => v * 4);
  const sources = Uint32Array.from({ length: entityCount * 4 }, (_, i) => i % entityCount);
  const { type, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality } = topology;
  return Object.freeze({
    version: 1,
    loadedAt: new Date('2026-11-27T00:00:00Z'),
    isWhole: true,
    delta: null,
    ontology,
    entities: {
      ...{ count: entityCount, live: null, liveCount: entityCount, ids: ids.build(), type: entityType, kind, status: new Uint8Array(entityCount), quality },
      ...{ since: new Int32Array(entityCount).fill(DAY_OPEN_START), until: new Int32Array(entityCount).fill(DAY_OPEN_END) },
      degree: Uint32Array.from({ length: entityCount }, (_, v) => end[v] - at[v]),
      ...{ texts: texts.build(), sources: new PackedSources(sourceAt, sources), ownSources: new PackedSources(sourceAt, sources), money: money.build() },
    },
    relationships: {
      ...{ count: relationshipCount, live: null, liveCount: relationshipCount, ids: relationshipIds.build(), type, from, to, status, since, until, weight },
      ...{ evidenceAt, evidenceSource, evidenceStance },
    },
    topology,
    statementProperties: new Map([['fundSize', entityCount / 4]]),
    statementCount: entityCount / 4,
  });
}
