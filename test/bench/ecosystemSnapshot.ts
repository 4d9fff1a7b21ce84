import { TextsBuilder } from '../../src/lib/PackedTexts.ts';
import type { Ontology } from '../../src/ontology/Ontology.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, lastDay } from '../../src/ontology/partialDate.ts';
import { AmountsBuilder } from '../../src/snapshot/AmountColumn.ts';
import { PackedSources } from '../../src/snapshot/EntitySources.ts';
import { EntityTextsBuilder } from '../../src/snapshot/EntityTexts.ts';
import { FormerIdsBuilder } from '../../src/snapshot/FormerIds.ts';
import { keptStatements } from '../../src/snapshot/KeptStatement.ts';
import { NodeIds } from '../../src/snapshot/NodeIds.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { StatementsBuilder } from '../../src/snapshot/StatementColumn.ts';
import { entity, money, name, statement } from '../snapshot/records.ts';
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
  const [ids, relationshipIds, texts, statements, amounts] = [
    new TextsBuilder(),
    new TextsBuilder(),
    new EntityTextsBuilder(),
    new StatementsBuilder(),
    new AmountsBuilder(),
  ];
  for (let v = 0; v < entityCount; v++) {
    const id = `institution/company-of-the-zone-${String(v).padStart(8, '0')}`;
    ids.push(id);
    const [english, chinese] = names[v] ?? [`Zhangjiang Company number ${v}`, `张江第${v}号有限公司`];
    texts.add(entity(id, { names: [name(english), name(chinese, 'PRIMARY', 'ZH')] }));
    const people = { form: 'quantity' as const, number: String(v % 5_000), unit: 'people' };
    statements.add(
      v,
      keptStatements([
        ...(v % 4 === 0 ? [statement('fundSize', money(String(v * 1_000)))] : []),
        ...(v % 3 === 0 ? [statement('employees', people, { asOf: String(2000 + (v % 25)) })] : []),
        ...(v % 5 === 0 ? [statement('focus', { form: 'text', text: `Antibodies and devices, line ${v % 40}`, language: 'EN' })] : []),
      ]),
    );
  }
  for (let r = 0; r < relationshipCount; r++) {
    relationshipIds.push(`invested-in:${String(r).padStart(8, '0')}:company-of-the-zone-${from[r]}:${to[r]}`);
    amounts.add(r, r % 10 === 0 ? { value: String(r * 1_000), currency: 'CNY', scope: r % 20 === 0 ? 'OWN' : 'ROUND_TOTAL' } : null);
  }
  const sourceAt = Uint32Array.from({ length: entityCount + 1 }, (_, v) => v * 4);
  const sources = Uint32Array.from({ length: entityCount * 4 }, (_, i) => i % Math.ceil(entityCount / 20));
  const { type, status, since, until, weight, evidenceAt, evidenceSource, evidenceStance, entityType, kind, quality } = topology;
  // One in six is undated.
  const began = (day: (year: string) => number) =>
    Int32Array.from({ length: entityCount }, (_, v) => (v % 6 === 0 ? DAY_OPEN_START : day(String(1950 + (v % 75)))));
  const noFormerIds = new FormerIdsBuilder().build();
  return Object.freeze({
    version: 1,
    loadedAt: new Date('2026-11-27T00:00:00Z'),
    isWhole: true,
    delta: null,
    ontology,
    entities: {
      ...{
        count: entityCount,
        live: null,
        liveCount: entityCount,
        ids: new NodeIds(ids.build(), noFormerIds),
        type: entityType,
        kind,
        status: new Uint8Array(entityCount),
        quality,
      },
      ...{ since: began((year) => firstDay(year)), sinceLatest: began((year) => lastDay(year)) },
      ...{ until: new Int32Array(entityCount).fill(DAY_OPEN_END), untilEarliest: new Int32Array(entityCount).fill(DAY_OPEN_END) },
      degree: Uint32Array.from({ length: entityCount }, (_, v) => end[v] - at[v]),
      ...{
        texts: texts.build(),
        sources: new PackedSources(sourceAt, sources),
        ownSources: new PackedSources(sourceAt, sources),
        statements: statements.build(),
      },
    },
    relationships: {
      ...{
        count: relationshipCount,
        live: null,
        liveCount: relationshipCount,
        ids: new NodeIds(relationshipIds.build(), noFormerIds),
        type,
        from,
        to,
        status,
        since,
        until,
        weight,
      },
      ...{ evidenceAt, evidenceSource, evidenceStance, sinceLatest: since.slice(), amounts: amounts.build() },
    },
    topology,
    statementProperties: new Map([['fundSize', entityCount / 4]]),
    statementCount: entityCount / 4,
  });
}
