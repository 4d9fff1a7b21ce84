import { holdsAsOf } from '../../../analysis/preferredStatementsOf.ts';
import type { EntityRecord } from '../../../ontology/records.ts';
import { NAMES_INDEX, uniqueNode, uniqueRelationship } from '../../../store/neo4j/constraints.ts';
import { EDGE_KEYS, edgeProperties } from '../../../store/neo4j/edgeProperties.ts';
import { identifier, labelOf } from '../../../store/neo4j/labels.ts';
import { NODE_KEYS, nodeProperties } from '../../../store/neo4j/nodeProperties.ts';
import { replacing } from '../../../store/neo4j/properties.ts';
import { sortableId } from '../../../store/sortableId.ts';
import type { ExportFormat } from '../ExportFormat.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { readEntities, readRelationships } from '../readRecords.ts';
import { cypherLiteral } from './cypherLiteral.ts';

/** The graph as the atlas keeps it in Neo4j, without what it keeps there for itself: versions, seals, the log of changes. */
export const CYPHER_SCRIPT: ExportFormat = {
  name: 'cypher',
  mediaType: 'text/x-cypher; charset=utf-8',
  title: { en: 'Cypher script (Neo4j)', zh: 'Cypher 脚本（Neo4j）' },
  explanation: {
    en: 'Statements that make this graph in a Neo4j 5.26 or newer, with the labels, relationship types and properties of the atlas; for cypher-shell and Neo4j Browser.',
    zh: '在 Neo4j 5.26 或更新版本中建立此图的语句，标签、关系类型与属性同本图谱；供 cypher-shell 与 Neo4j Browser 使用。',
  },
  async *write(selection) {
    yield head(selection);
    const { asOf } = selection;
    for await (const batch of readEntities(selection)) {
      const byLabel = Map.groupBy(batch, ({ record }) => labelOf(record.type));
      for (const [label, some] of byLabel) {
        const rows = some.map(({ record }) => cypherLiteral(nodeProperties(asOf === null ? record : asItWas(record, asOf))));
        yield* statements(rows, `MERGE (e:Entity {id: row.id})\nSET e += ${NO_NODE_PROPERTIES}\nSET e += row\nSET e:${identifier(label)}`);
      }
    }
    for await (const batch of readRelationships(selection)) {
      const byType = Map.groupBy(batch, ({ record }) => record.type);
      for (const [type, some] of byType) {
        const rows = some.map(({ record }) => cypherLiteral({ from: sortableId(record.from), to: sortableId(record.to), properties: edgeProperties(record) }));
        yield* statements(
          rows,
          `MATCH (a:Entity {id: row.from})\nMATCH (b:Entity {id: row.to})\nMERGE (a)-[r:${identifier(type)} {id: row.properties.id}]->(b)\nSET r += ${NO_EDGE_PROPERTIES}\nSET r += row.properties`,
        );
      }
    }
  },
};

/** What is gone since the script was run before goes; what others have added stays. The id is what it was found by. */
const NO_NODE_PROPERTIES = cypherLiteral(
  replacing(
    NODE_KEYS.filter((key) => key !== 'id'),
    {},
  ),
);
const NO_EDGE_PROPERTIES = cypherLiteral(
  replacing(
    EDGE_KEYS.filter((key) => key !== 'id'),
    {},
  ),
);

/** Characters of a statement: Neo4j reads each as a whole. A longer row is a statement of its own. */
const LONGEST = 100_000;

function head({ snapshot, relationships, isWhole, complete, address }: GraphSelection): string {
  const { ontology } = snapshot;
  const types = new Set<number>();
  for (const relationship of relationships) types.add(snapshot.relationships.type[relationship]);
  const schema = [
    uniqueNode('Entity', 'id'),
    NAMES_INDEX,
    ...[...types].toSorted((a, b) => a - b).map((type) => uniqueRelationship(ontology.relationshipTypes[type].name)),
  ];
  const what = isWhole ? 'the whole graph' : cypherLiteral(address).slice(1, -1);
  return [
    `// Zhangjiang Atlas, version ${snapshot.version}: ${what}${complete ? '' : ' (cut: more may belong to it)'}.`,
    '// It can be run again: what is there is brought to what is said here.',
    ...schema.map(({ statement }) => `${statement.replace(/\s+/g, ' ')};`),
    'CALL db.awaitIndexes(300);',
    '',
  ].join('\n');
}

function* statements(rows: readonly string[], body: string): Generator<string> {
  let some: string[] = [];
  let length = 0;
  for (const row of rows) {
    if (length > 0 && length + row.length > LONGEST) {
      yield statement(some, body);
      some = [];
      length = 0;
    }
    some.push(row);
    length += row.length;
  }
  if (some.length > 0) yield statement(some, body);
}

function statement(rows: readonly string[], body: string): string {
  return `UNWIND [\n${rows.join(',\n')}\n] AS row\n${body};\n`;
}

function asItWas(record: EntityRecord, asOf: string): EntityRecord {
  return { ...record, statements: record.statements.filter((statement) => holdsAsOf(statement, asOf)) };
}
