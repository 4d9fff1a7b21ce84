import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import cytoscape from 'cytoscape';
import { type RunningAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { type Facts, readCsv, readCx2, readCyjs, readGexf, readGraphml, readZip } from './readExports.ts';
import { TRICKY_DAYS, TRICKY_EDGES, TRICKY_NODES } from './trickyFacts.ts';
import { TRICKY_GRAPH } from './trickyGraph.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlasWith(TRICKY_GRAPH);
});
afterAll(() => atlas.close());

async function exported(address: string): Promise<string> {
  const reply = await fetch(`${atlas.origin}/export.${address}`);
  expect([address, reply.status]).toEqual([address, 200]);
  return reply.text();
}

function changed(facts: Facts, change: (id: string, own: Record<string, unknown>) => Record<string, unknown>): Facts {
  return Object.fromEntries(Object.entries(facts).map(([id, own]) => [id, change(id, own)]));
}

/** XML cannot hold all control characters. */
function inXml({ name, ...own }: Record<string, unknown>): Record<string, unknown> {
  const summary = own['summary_en'] as string | undefined;
  return { label: name, ...own, ...(summary === undefined ? {} : { summary_en: summary.replace('\u0007', '\ufffd') }) };
}

describe('an export tells all that the store has, as', () => {
  it('GEXF, with the first and the last day and what Gephi keeps parallel edges apart by', async () => {
    const text = await exported('gexf?language=en');
    const told = readGexf(text);
    expect(told.nodes).toEqual(changed(TRICKY_NODES, (id, own) => ({ ...inXml(own), ...TRICKY_DAYS[id] })));
    expect(told.edges).toEqual(changed(TRICKY_EDGES, (id, own) => ({ ...inXml(own), kind: own['type'], ...TRICKY_DAYS[id] })));
    const look = (id: string) => new RegExp(`<node id='${id}'.*</attvalues>(.*)</node>`).exec(text)?.[1];
    expect(look('fund/seed')).toBe('<viz:color r="230" g="159" b="0"/><viz:shape value="diamond"/>');
    expect(look('source/book')).toBe('<viz:color r="200" g="205" b="203"/><viz:shape value="disc"/>');
  });

  it('GraphML', async () => {
    const told = readGraphml(await exported('graphml?language=en'));
    expect(told.nodes).toEqual(changed(TRICKY_NODES, (_, own) => inXml(own)));
    expect(told.edges).toEqual(changed(TRICKY_EDGES, (id, own) => ({ ...inXml(own), relationship: id })));
  });

  it('Cytoscape JSON, each number with a point', async () => {
    const text = await exported('cyjs?language=en');
    const told = readCyjs(text);
    expect(told.nodes).toEqual(TRICKY_NODES);
    expect(told.edges).toEqual(changed(TRICKY_EDGES, (_, own) => ({ ...own, interaction: own['type'] })));
    expect(text).toContain('"statement_employees_number":1600.0,');
    const drawn = cytoscape({ headless: true, ...JSON.parse(text) });
    expect([drawn.nodes().map((node) => node.id()), drawn.edges().map((edge) => edge.id())]).toEqual([Object.keys(TRICKY_NODES), Object.keys(TRICKY_EDGES)]);
    expect(JSON.parse(text)).toMatchObject({ format_version: '1.0', data: { name: 'Zhangjiang Atlas', version: 1, language: 'EN', complete: true } });
  });

  it('CX2, with all attributes declared and as many elements as it says', async () => {
    const text = await exported('cx2?language=en');
    const told = readCx2(text);
    expect(told.nodes).toEqual(TRICKY_NODES);
    expect(told.edges).toEqual(changed(TRICKY_EDGES, (_, own) => ({ ...own, interaction: own['type'] })));
    const aspects = JSON.parse(text);
    expect(aspects[0]).toEqual({ CXVersion: '2.0', hasFragments: false });
    expect(aspects[1].metaData.map(({ name, elementCount }: { name: string; elementCount: number }) => [name, elementCount])).toEqual(
      aspects.slice(2, -1).flatMap((aspect: object) => Object.entries(aspect).map(([name, elements]) => [name, elements.length])),
    );
    expect(aspects.at(-1)).toEqual({ status: [{ success: true }] });
    const declared = aspects[2].attributeDeclarations[0];
    const types: Record<string, string> = { string: 'string', number: 'double', boolean: 'boolean', object: 'list_of_string' };
    for (const part of ['nodes', 'edges']) {
      const aspect = aspects.find((one: object) => part in one)[part] as { v: Record<string, unknown> }[];
      for (const { v } of aspect) {
        for (const [name, value] of Object.entries(v)) expect([name, declared[part][name]]).toEqual([name, { d: types[typeof value] }]);
      }
    }
  });

  it('CSV, in which a spreadsheet finds no formula and a program finds each decimal', async () => {
    const nodes = readCsv(await exported('nodes.csv?language=en'));
    const entities = Object.entries(TRICKY_NODES).filter(([id]) => !id.startsWith('source/'));
    const withoutStatements = (own: Record<string, unknown>) => Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('statement')));
    const asCells: Record<string, Record<string, unknown>> = {
      // A control character that no cell can hold is gone, and a tab is a space.
      'institution/hospital': { aliases: ['Red Cross Hospital', "'=1+1", "'@ONH"], summary_en: 'First line\nsecond line]]>  end' },
    };
    expect(nodes).toEqual(entities.map(([id, own]) => ({ id, ...withoutStatements(own), ...asCells[id] })));
    const edges = readCsv(await exported('edges.csv?language=en'));
    expect(edges).toEqual(
      Object.entries(TRICKY_EDGES).map(([id, { source, target, name, amount, amount_text: decimal, role, ...own }]) => ({
        ...{ id, from: source, to: target, label: name, ...own },
        ...(decimal === undefined ? {} : { amount: decimal }),
        ...(role === undefined ? {} : { role: "lead; '=cmd()" }),
      })),
    );
    expect(readCsv(await exported('sources.csv'))).toEqual(
      Object.entries(TRICKY_NODES)
        .filter(([id]) => id.startsWith('source/'))
        .map(([id, { name, type, name_translated, name_en, name_en_translated, names, status, ...details }]) => ({ id, ...details })),
    );
    const book = { status: 'ACTUAL', stance: 'STATED', sources: ['source/book'], evidence: [{ source: 'source/book', stance: 'STATED' }] };
    const news = { status: 'ACTUAL', stance: 'STATED', sources: ['source/news'], evidence: [{ source: 'source/news', stance: 'STATED' }] };
    const exact = { preferred: true, qualifier: 'EXACT' };
    expect(readCsv(await exported('statements.csv'))).toEqual([
      { entity: 'agreement/deal', property: 'signedOn', ...exact, form: 'date', date: '2021-03-04', ...news },
      { entity: 'agreement/deal', property: 'validFrom', ...exact, form: 'date', date: '2021-04', ...news },
      { entity: 'agreement/deal', property: 'validUntil', ...exact, form: 'date', date: '2023', ...news },
      { entity: 'fund/seed', property: 'founded', ...exact, form: 'date', date: '2020-02', ...news },
      { entity: 'institution/company', property: 'dissolved', ...exact, form: 'date', date: '2022-12', ...book },
      ...[
        { property: 'founded', ...exact, form: 'date', date: '1907', ...book },
        { property: 'fundSize', ...exact, form: 'money', number: '12345678901234567.25', currency: 'CNY', qualifier: 'AT_LEAST', ...book },
        { property: 'employees', preferred: true, form: 'quantity', number: '1600', unit: 'people', qualifier: 'ABOUT', as_of: '2021-05', ...news },
        { property: 'employees', ...exact, preferred: false, form: 'quantity', number: '1500.50', unit: 'people', as_of: '2019', ...book },
        { property: 'focus', ...exact, form: 'text', text: '肿瘤 "oncology"', language: 'ZH', ...news, status: 'PLANNED', note: "a; '=note" },
      ].map((row) => ({ entity: 'institution/hospital', ...row })),
    ]);
  });

  it('a ZIP of all tables, the same bytes each time', async () => {
    const zip = async () => new Uint8Array(await (await fetch(`${atlas.origin}/export.csv?language=zh`)).arrayBuffer());
    const bytes = await zip();
    const names = ['nodes.csv', 'edges.csv', 'statements.csv', 'sources.csv'];
    const texts = await Promise.all(names.map(async (name) => [name, `\ufeff${await exported(`${name}?language=zh`)}`]));
    expect(Object.entries(readZip(bytes)).map(([name, text]) => [name, text.startsWith('\ufeff') ? text : `\ufeff${text}`])).toEqual(texts);
    expect(Buffer.compare(await zip(), bytes)).toBe(0);
  });
});

describe('an export as of a date', () => {
  it('has what held then, under the names of then, with the documents behind it', async () => {
    const told = readCyjs(await exported('cyjs?asOf=1930&language=en'));
    expect(Object.keys(told.nodes)).toEqual(['institution/company', 'institution/hospital', 'source/book', 'source/news']);
    expect(told.edges).toEqual({});
    const { name, name_en: nameEn, aliases, statements } = told.nodes['institution/hospital'];
    expect([name, nameEn, aliases]).toEqual(['Red Cross Hospital', 'Red Cross Hospital', ['O\'Neill & "Sons" <Hospital>', '=1+1;@ONH']]);
    expect((statements as { property: string }[]).map(({ property }) => property)).toEqual(['founded', 'fundSize', 'focus']);
    const later = readCyjs(await exported('cyjs?asOf=2013&language=zh'));
    expect(Object.keys(later.edges)).toEqual(['partners-with:institution/company:institution/hospital']);
    expect(later.nodes['institution/hospital']).toMatchObject({ name: '奥尼尔医院', name_translated: true, aliases: ['=1+1;@ONH'] });
  });
});
