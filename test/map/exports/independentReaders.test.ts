import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityRecord, NameRecord, RelationshipRecord, StatementRecord } from '../../../src/ontology/records.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { canRunPython, runPython } from './python.ts';
import { allTold, type Facts, type Told } from './readExports.ts';
import { TRICKY_DAYS, TRICKY_EDGES, TRICKY_NODES } from './trickyFacts.ts';
import { TRICKY_GRAPH } from './trickyGraph.ts';

/** Each prints {nodes, edges} of a file, by our ids. */
const PROGRAMS: Readonly<Record<string, string>> = {
  gexf: `
import json, networkx
graph = networkx.read_gexf('graph')
assert graph.is_directed() and graph.is_multigraph()
nodes = {id: own for id, own in graph.nodes(data=True)}
for own in nodes.values(): own.pop('viz')
edges = {own.pop('id'): dict(own, source=source, target=target) for source, target, own in graph.edges(data=True)}
print(json.dumps({'nodes': nodes, 'edges': edges}))`,
  graphml: `
import json, networkx
graph = networkx.read_graphml('graph')
assert graph.is_directed() and graph.is_multigraph()
edges = {key: dict(own, source=source, target=target) for source, target, key, own in graph.edges(data=True, keys=True)}
assert all(own.pop('relationship') == key for key, own in edges.items())
print(json.dumps({'nodes': dict(graph.nodes(data=True)), 'edges': edges}))`,
  // It has no absent values: text is '' and a number NaN; and it gives edges the ids of nodes.
  'graphml of igraph': `
import igraph, json, math
graph = igraph.Graph.Read_GraphML('graph')
assert graph.is_directed()
present = lambda own: {name: value for name, value in own.items() if value != '' and not (isinstance(value, float) and math.isnan(value))}
nodes = [present(node.attributes()) for node in graph.vs]
ids = [own.pop('id') for own in nodes]
edges = {edge['relationship']: dict(present(edge.attributes()), source=ids[edge.source], target=ids[edge.target]) for edge in graph.es}
for own in edges.values(): own.pop('id'), own.pop('relationship')
print(json.dumps({'nodes': dict(zip(ids, nodes)), 'edges': edges}))`,
  cx2: `
import json
from ndex2.cx2 import RawCX2NetworkFactory
network = RawCX2NetworkFactory().get_cx2network('graph')
nodes = {node['v'].pop('represents'): (id, node['v']) for id, node in network.get_nodes().items()}
name = {id: ours for ours, (id, _) in nodes.items()}
edges = {edge['v'].pop('represents'): dict(edge['v'], source=name[edge['s']], target=name[edge['t']]) for edge in network.get_edges().values()}
print(json.dumps({'nodes': {ours: own for ours, (_, own) in nodes.items()}, 'edges': edges}))`,
};

const TABLES = `
import json, pandas, zipfile
file = zipfile.ZipFile('graph')
assert file.testzip() is None
read = lambda name: json.loads(pandas.read_csv(file.open(name), encoding='utf-8-sig', dtype=str, keep_default_na=False).to_json(orient='records'))
print(json.dumps({name: read(name) for name in file.namelist()}))`;

/** In the same words for all readers. */
async function readBy(reader: string, origin: string, query = 'language=en'): Promise<Told> {
  const reply = await fetch(`${origin}/export.${reader.split(' ')[0]}?${query}`);
  const { nodes, edges } = await runPython<Told>(PROGRAMS[reader], { graph: new Uint8Array(await reply.arrayBuffer()) });
  const same = (facts: Facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([id, { label, interaction, kind, ...own }]) => [id, allTold({ ...named(label), ...(isKind(kind) ? { kind } : {}), ...own })]),
    );
  return { nodes: same(nodes), edges: same(edges) };
}

function named(label: unknown): Record<string, unknown> {
  return label === undefined ? {} : { name: label };
}

/** Of an edge in GEXF it is the type. */
function isKind(kind: unknown): boolean {
  return kind !== undefined && kind !== 'INVESTED_IN' && kind !== 'PARTY_TO' && kind !== 'PARTNERS_WITH';
}

(canRunPython ? describe : describe.skip)('independent readers', () => {
  describe('of a small graph with whatever formats stumble over find', () => {
    let atlas: RunningAtlas;
    beforeAll(async () => {
      atlas = await startAtlasWith(TRICKY_GRAPH);
    });
    afterAll(() => atlas.close());

    it.each(Object.keys(PROGRAMS))('all of it in %s', async (reader) => {
      const days = (id: string) => (reader === 'gexf' ? TRICKY_DAYS[id] : {});
      // XML cannot hold all control characters.
      const summary = reader === 'cx2' ? {} : { summary_en: 'First line\nsecond\tline]]> \ufffd end' };
      const expected = (facts: Facts) => changed(facts, (id, own) => ({ ...own, ...('summary_en' in own ? summary : {}), ...days(id) }));
      // To igraph what is not known of a flag is false.
      const seen = (facts: Facts) => (reader.endsWith('igraph') ? changed(facts, (_, own) => withoutFalse(own)) : facts);
      const { nodes, edges } = await readBy(reader, atlas.origin);
      expect(seen(nodes)).toEqual(seen(expected(TRICKY_NODES)));
      expect(seen(edges)).toEqual(seen(expected(TRICKY_EDGES)));
    });
  });

  describe('of the seeds find the counts, names and dates of the store', () => {
    let atlas: RunningAtlas;
    const entities: EntityRecord[] = [];
    const relationships: RelationshipRecord[] = [];
    const published = new Map<string, string>();
    beforeAll(async () => {
      atlas = await startAtlas();
      for await (const batch of atlas.atlas.store.stream(() => undefined)) {
        for (const { entity, relationship } of batch) {
          if (entity?.source?.published != null) published.set(entity.id, entity.source.published);
          if (entity !== undefined) entities.push(entity);
          else relationships.push(relationship);
        }
      }
    });
    afterAll(() => atlas.close());

    const nodeOf = (record: EntityRecord) => ({
      ...{ type: record.type, kind: record.kind, status: record.status, name_en: primary(record, 'EN'), name_zh: primary(record, 'ZH') },
      ...{
        since: shownDate(record, SINCE, published),
        until: shownDate(record, UNTIL, published),
        on: shownDate(record, ON, published),
        url: record.source?.url ?? null,
      },
    });
    const edgeOf = ({ from, to, type, role, status, since, until, on, amount }: RelationshipRecord) => ({
      ...{ source: from, target: to, type, role, status, since, until, on },
      ...{ amount_text: amount?.value ?? null, amount_currency: amount?.currency ?? null, amount_scope: amount?.scope ?? null },
    });
    const like = (pattern: object, facts: Record<string, unknown>) => Object.fromEntries(Object.keys(pattern).map((name) => [name, facts[name] ?? null]));

    it.each(['gexf', 'graphml', 'cx2'])('in %s', async (reader) => {
      const { nodes, edges } = await readBy(reader, atlas.origin);
      expect(Object.keys(nodes)).toEqual(entities.map(({ id }) => id));
      expect(entities.map((record) => like(nodeOf(record), nodes[record.id]))).toEqual(entities.map(nodeOf));
      expect(Object.keys(edges).sort()).toEqual(relationships.map(({ id }) => id).sort());
      expect(relationships.map((record) => like(edgeOf(record), edges[record.id]))).toEqual(relationships.map(edgeOf));
      if (reader !== 'gexf') return;
      const days = relationships.map(({ id, since, until, on }) => [id, firstDayOf(on ?? since), lastDayOf(until)]);
      expect(relationships.map(({ id }) => [id, edges[id]['start'] ?? null, edges[id]['end'] ?? null])).toEqual(days);
    });

    it('in the tables of CSV', async () => {
      const reply = await fetch(`${atlas.origin}/export.csv?language=en`);
      const tables = await runPython<Record<string, Record<string, string>[]>>(TABLES, { graph: new Uint8Array(await reply.arrayBuffer()) });
      const unknown = (row: Record<string, string>) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell]));
      const rows = (table: string) => tables[table].map(unknown);
      const [documents, others] = [true, false].map((isDocument) => entities.filter(({ type }) => (type === 'SOURCE') === isDocument));
      const nodePattern = ({ url, ...pattern }: ReturnType<typeof nodeOf>) => pattern;
      expect(rows('nodes.csv').map((row) => [row['id'], like(nodePattern(nodeOf(others[0])), row)])).toEqual(
        others.map((record) => [record.id, nodePattern(nodeOf(record))]),
      );
      expect(rows('sources.csv').map(({ id, url }) => [id, url])).toEqual(documents.map(({ id, source }) => [id, source?.url ?? null]));
      const edges = rows('edges.csv').map(({ id, from, to, amount, ...row }) => [
        id,
        like(edgeOf(relationships[0]), { ...row, source: from, target: to, amount_text: amount }),
      ]);
      expect(edges).toEqual(relationships.map((record) => [record.id, edgeOf(record)]));
      expect(rows('statements.csv').length).toBe(entities.reduce((count, { statements }) => count + statements.length, 0));
    });
  });
});

function changed(facts: Facts, change: (id: string, own: Record<string, unknown>) => Record<string, unknown>): Facts {
  return Object.fromEntries(Object.entries(facts).map(([id, own]) => [id, change(id, own)]));
}

function withoutFalse(own: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== false));
}

function primary({ names }: EntityRecord, language: NameRecord['language']): string | null {
  return names.find((name) => name.language === language)?.text ?? null;
}

/** Properties that bound the period of each type. */
const SINCE = { INSTITUTION: 'founded', FUND: 'founded', PLATFORM: 'launched', PROGRAMME: 'launched', AGREEMENT: 'validFrom' };
const UNTIL = { INSTITUTION: 'dissolved', AGREEMENT: 'validUntil' };
const ON = { AGREEMENT: 'signedOn', EVENT: 'heldOn' };

/** By the published rule: what is so before what is planned, stated before implied, then the newest document. */
function shownDate(
  { type, statements }: EntityRecord,
  properties: Partial<Record<EntityRecord['type'], string>>,
  published: ReadonlyMap<string, string>,
): string | null {
  const own = statements.filter(({ property }) => property === properties[type]);
  const rank = ({ status, evidence }: StatementRecord) => [
    Number(status === 'ACTUAL'),
    Number(evidence.some(({ stance }) => stance === 'STATED')),
    evidence
      .map(({ source }) => lastDayOf(published.get(source) ?? null) ?? '')
      .sort()
      .at(-1) ?? '',
  ];
  const [best] = own.toSorted((a, b) => (rank(a).join(' ') < rank(b).join(' ') ? 1 : -1));
  return best?.value.form === 'date' ? best.value.date : null;
}

function firstDayOf(date: string | null): string | null {
  return date === null ? null : `${date}-01-01`.slice(0, 10);
}

function lastDayOf(date: string | null): string | null {
  if (date === null || date.length === 10) return date;
  const [year, month = '12'] = date.split('-');
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}
