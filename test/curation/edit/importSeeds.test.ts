import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds, readSeedFolder } from '../../../src/curation/loadSeeds.ts';
import { SeedFile } from '../../../src/curation/SeedFile.ts';
import { SeedMerger } from '../../../src/curation/SeedMerger.ts';
import { asList, type EntityItem, type EvidenceItem, type SeedContent } from '../../../src/curation/seedContent.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { type CuratedStore, curatedStore, ONTOLOGY } from './curatedStore.ts';

const FILES = readSeedFolder().map(({ file, text }) => new SeedFile(file, text).content as SeedContent);
const whole = (records: { entities: readonly unknown[]; relationships: readonly unknown[] }) => [...records.entities, ...records.relationships];

describe('the seeds, imported one document after the other', () => {
  let curated: CuratedStore;
  const documents = importable(FILES);

  beforeAll(async () => {
    curated = await curatedStore();
    for (const document of documents) expect((await curated.say(document)).problems).toEqual([]);
  }, 60_000);
  afterAll(() => curated.store.close());

  it('are the same records as all of them loaded at once', async () => {
    expect(documents.length).toBeGreaterThan(20);
    const merger = new SeedMerger(ONTOLOGY);
    for (const [i, document] of documents.entries()) merger.add(String(i), document);
    expect(await curated.records()).toEqual(whole(merger.finish()));
  });

  it('have all that the seed files say, each thing once, in whatever order', async () => {
    expect((await curated.records()).map(unordered)).toEqual(whole(loadSeeds(ONTOLOGY)).map(unordered));
  });

  it('change nothing when they are imported again', async () => {
    const version = await curated.store.version();
    for (const document of documents.toReversed()) {
      const { isApplied, changes, problems } = await curated.say(document);
      expect({ isApplied, problems, changed: changes.filter(({ before, after }) => unordered(before) !== unordered(after)) }).toEqual({
        ...{ isApplied: true, problems: [], changed: [] },
      });
    }
    expect((await curated.store.revisions([version]))[0]?.version).toBe(version);
  });
});

it('documents cut anyhow come to the same, at once or one after the other', async () => {
  const draw = new RandomNumbers(7);
  const cut = importable(FILES.flatMap((content) => pieces(withSources(content), draw)));
  const curated = await curatedStore();
  const merger = new SeedMerger(ONTOLOGY);
  for (const [i, document] of cut.entries()) {
    merger.add(String(i), document);
    expect((await curated.say(document)).problems).toEqual([]);
  }
  expect(await curated.records()).toEqual(whole(merger.finish()));
  await curated.store.close();
});

/** Without the order of names, facts and evidence, and of the evidence of an entity only whose it is: those hang on which document came first. */
function unordered(record: unknown): string {
  const { evidence, ...rest } = record as { evidence: readonly { source: string }[] };
  const isEntity = 'names' in rest;
  return JSON.stringify(sorted({ ...rest, evidence: isEntity ? evidence.map(({ source }) => source) : evidence }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sorted(part)]));
}

/** Each item of each list in one of three documents. Sources are described in all that may leave them out. */
function pieces(content: SeedContent, draw: RandomNumbers): SeedContent[] {
  const parts: SeedContent[] = [1, 2, 3].map(() => ({ entities: [], statements: [], relationships: [] }));
  for (const list of ['entities', 'statements', 'relationships'] as const) {
    for (const item of content[list] ?? []) (draw.one(parts)[list] as unknown[]).push(item);
  }
  return [{ sources: content.sources ?? [] }, ...parts];
}

/**
 * The same items in documents of which each says nothing of what no document before it knows: what speaks of something that comes later is put off until
 * then, and so is an entity until something is said of it. Sources that are left out are filled in first.
 */
function importable(contents: readonly SeedContent[]): SeedContent[] {
  const known = new Set<string>();
  const documents: SeedContent[] = [];
  let waiting: Required<SeedContent> = { sources: [], entities: [], statements: [], relationships: [] };
  for (const content of [...contents.map(withSources), {}]) {
    waiting = { ...joined(waiting, content) };
    const here = new Set([...known, ...waiting.sources.map(({ id }) => id)]);
    const isSourced = (evidence: EvidenceItem | readonly EvidenceItem[] | undefined) => asList(evidence).every(({ source }) => here.has(source!));
    const names = new Map(waiting.entities.flatMap(({ id, names: given }) => ((given ?? []).length > 0 ? [[id, true] as const] : [])));
    let entities: readonly EntityItem[] = waiting.entities.filter(
      ({ id, evidence, statements, identifiers }) =>
        (known.has(id) || names.has(id)) && isSourced(evidence) && [...(statements ?? []), ...(identifiers ?? [])].every((one) => isSourced(one.evidence)),
    );
    for (;;) {
      const ids = new Set([...known, ...entities.map(({ id }) => id)]);
      const statements = waiting.statements.filter(({ entity, evidence }) => ids.has(entity) && isSourced(evidence));
      const relationships = waiting.relationships.filter(({ from, to, evidence }) => ids.has(from) && ids.has(to) && isSourced(evidence));
      const said = new Set([...statements.map(({ entity }) => entity), ...relationships.flatMap(({ from, to }) => [from, to])]);
      const fit = entities.filter(({ id, evidence, statements: own }) => said.has(id) || asList(evidence).length > 0 || (own ?? []).length > 0);
      if (fit.length < entities.length) {
        entities = fit;
        continue;
      }
      const document = { sources: waiting.sources, entities, statements, relationships };
      for (const { id } of [...document.sources, ...entities]) known.add(id);
      documents.push(document);
      waiting = {
        sources: [],
        entities: waiting.entities.filter((item) => !entities.includes(item)),
        statements: waiting.statements.filter((item) => !statements.includes(item)),
        relationships: waiting.relationships.filter((item) => !relationships.includes(item)),
      };
      break;
    }
  }
  expect(waiting).toEqual({ sources: [], entities: waiting.entities, statements: [], relationships: [] });
  // What adds to an entity and holds no fact of its own is not taken without a document: one that names the entity already.
  const evidenceOf = (id: string) => documents.flatMap(({ relationships }) => relationships ?? []).find(({ from, to }) => [from, to].includes(id))!.evidence;
  return [...documents, { entities: waiting.entities.map((item) => ({ ...item, evidence: evidenceOf(item.id) })) }];
}

function joined(a: Required<SeedContent>, b: SeedContent): Required<SeedContent> {
  return {
    sources: [...a.sources, ...(b.sources ?? [])],
    entities: [...a.entities, ...(b.entities ?? [])],
    statements: [...a.statements, ...(b.statements ?? [])],
    relationships: [...a.relationships, ...(b.relationships ?? [])],
  };
}

function withSources(content: SeedContent): SeedContent {
  const only = content.sources?.length === 1 ? content.sources[0].id : null;
  return only === null ? content : (filled(content, only) as SeedContent);
}

function filled(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((part) => filled(part, source));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, source)]));
  return 'locator' in parts && !('source' in parts) ? { source, ...parts } : parts;
}
