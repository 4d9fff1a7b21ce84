import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { AtlasError } from '../../../src/errors.ts';
import { dataStart, type FileHeader, PREFIX_BYTES } from '../../../src/snapshot/file/FileHeader.ts';
import { readSnapshotFile } from '../../../src/snapshot/file/readSnapshotFile.ts';
import { writeSnapshotFile } from '../../../src/snapshot/file/writeSnapshotFile.ts';
import { randomGraph, randomNumbers } from '../randomGraph.ts';
import { ONTOLOGY } from '../records.ts';
import { FACTS, readBack, testFolder } from './fileFixture.ts';

const { snapshot } = randomGraph(5);

describe('a file that is not used, and why', () => {
  const path = testFolder();
  let file: string;
  beforeEach(async () => {
    file = path('a.snapshot');
    await writeSnapshotFile(file, snapshot, FACTS);
  });

  const refused = async (why: string | RegExp) => {
    const { found, refusals } = await readBack(file);
    expect([found, refusals]).toEqual([null, [typeof why === 'string' ? why : expect.stringMatching(why)]]);
  };
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = readFileSync(file);
    change(bytes);
    writeFileSync(file, bytes);
  };

  it('no snapshot file: an empty file, a text, a folder, a pipe', async () => {
    writeFileSync(file, '');
    await refused('it is cut off');
    writeFileSync(file, 'Dear reader, this is a letter and nothing else.');
    await refused('it is no snapshot file');
    file = path('folder');
    mkdirSync(file);
    await refused('it is no regular file');
    file = path('pipe');
    execFileSync('mkfifo', [file]);
    await refused('it is no regular file');
  });

  it('another machine, another format, a damaged prefix', async () => {
    changed((bytes) => bytes.subarray(8, 12).reverse());
    await refused('it was written by another kind of machine');
    changed((bytes) => bytes.subarray(8, 12).reverse());
    changed((bytes) => bytes.writeUInt32LE(7, 12));
    await refused('its format is 7, this program reads 1');
    changed((bytes) => bytes.writeUInt32LE(1, 12));
    changed((bytes) => bytes.writeUInt32LE(0xffff_ffff, 16));
    await refused('its header is damaged');
  });

  it('another program or schema', async () => {
    const { found, refusals } = await readBack(file, 'of another program');
    expect([found, refusals]).toEqual([null, ['it was built by another version of the atlas or of the schema']]);
  });

  it('what the store says against its version and stamp, before the bulk is read; a store that fails is heard', async () => {
    const asked: unknown[] = [];
    const refusals: string[] = [];
    changed((bytes) => bytes.fill(0, bytes.length - 1_000));
    const options = { ontology: ONTOLOGY, digest: () => FACTS.digest, onRefused: (why: string) => refusals.push(why) };
    const refusal = async (...facts: unknown[]) => {
      asked.push(facts);
      return 'too old';
    };
    expect(await readSnapshotFile(file, { ...options, refusal })).toBeNull();
    expect([asked, refusals]).toEqual([[[5, FACTS.stamp]], ['too old']]);
    const failing = async () => {
      throw new AtlasError('STORE_UNAVAILABLE', ['it is asleep']);
    };
    await expect(readSnapshotFile(file, { ...options, refusal: failing })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('a file that is cut off anywhere, or longer than it should be', async () => {
    const whole = readFileSync(file);
    for (const length of [1, 7, 8, PREFIX_BYTES - 1, PREFIX_BYTES, 100, 1_000, whole.length >> 1, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      await refused('it is cut off');
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.of(0)]));
    await refused('it is longer than its header says');
    writeFileSync(file, whole);
    truncateSync(file, whole.length * 2);
    await refused('it is longer than its header says');
  });

  it('a bit that has changed, wherever: 400 of them, one by one', async () => {
    const whole = readFileSync(file);
    const padding = paddingOf(whole);
    const random = randomNumbers(9);
    for (let i = 0; i < 400; i++) {
      const place = i < 100 ? i : Math.floor(random() * whole.length);
      const bytes = Buffer.from(whole);
      bytes[place] ^= 1 << Math.floor(random() * 8);
      writeFileSync(file, bytes);
      const { found, refusals } = await readBack(file);
      // Between sections there is room that nobody reads.
      if (padding.has(place)) expect(found?.snapshot).toEqual(snapshot);
      else expect([place, found, refusals.length]).toEqual([place, null, 1]);
    }
  });

  it('values that do not fit each other, though all checksums are right', async () => {
    const whole = readFileSync(file);
    const { start, header } = headerOf(whole);
    const outcomes: Record<string, string> = {};
    for (const { name, elementType, offset, byteLength } of header.sections) {
      if (name.endsWith('.bytes') || !['Uint8', 'Uint32'].includes(elementType) || byteLength === 0) continue;
      const bytes = Buffer.from(whole);
      bytes.fill(0xfe, start + offset, start + offset + byteLength);
      writeFileSync(file, resealed(bytes));
      outcomes[name] = (await readBack(file)).refusals.join();
    }
    expect(Object.keys(outcomes)).toHaveLength(46);
    for (const [name, why] of Object.entries(outcomes)) {
      const about = name.replace(/\.offsets$/, '');
      expect([name, why]).toEqual([name, `its section "${about}" does not fit the others`]);
    }
  });

  it('a header with other counts, sections that are missing, of another type or in the wrong place', async () => {
    const whole = readFileSync(file);
    const cases: [(header: Writable) => void, string][] = [
      [(header) => header.entities++, 'its topology is not what the counts ask for'],
      [(header) => header.relationships++, 'its topology is not what the counts ask for'],
      [(header) => header.evidence--, 'its topology is not what the counts ask for'],
      [(header) => (header.version = -1), 'its header is not what this program writes'],
      [(header) => (header.loadedAt = 'some day'), 'its header is not what this program writes'],
      [(header) => (header.sections[3].name = 'other'), 'it has no section "topology.slotType"'],
      [(header) => (header.sections.at(-1)!.name = 'other'), 'it has no section "amounts.currencies.offsets"'],
      [(header) => (header.sections.at(-1)!.elementType = 'Int32'), 'it has no section "amounts.currencies.offsets"'],
      [(header) => (header.sections[1].elementType = 'Int32'), 'its section "topology.to" is not what the counts ask for'],
      [(header) => (header.sections[1].elementType = 'Float128' as never), 'its header is not what this program writes'],
      [(header) => (header.sections[1].offset = 0), 'its section "topology.to" is out of place'],
      [(header) => (header.sections[1].byteLength -= 1), 'its section "topology.to" is out of place'],
      [(header) => (header.sections[0].byteLength = Number.MAX_SAFE_INTEGER), 'its section "topology.at" is out of place'],
      [(header) => (header.sections.at(-1)!.byteLength = 8 * 2 ** 40), 'it is cut off'],
    ];
    for (const [change, why] of cases) {
      writeFileSync(file, resealed(Buffer.from(whole), change));
      await refused(why);
    }
  });
});

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Writable = Open<Omit<FileHeader, 'sections'>> & { sections: Open<FileHeader['sections'][number]>[] };

function headerOf(bytes: Buffer): { start: number; header: Writable } {
  const headerBytes = bytes.readUInt32LE(16);
  return { start: dataStart(headerBytes), header: JSON.parse(bytes.toString('utf8', PREFIX_BYTES, PREFIX_BYTES + headerBytes)) as Writable };
}

/** As if a writer that means harm had made it: with checksums that are right. */
function resealed(bytes: Buffer, change: (header: Writable) => void = () => {}): Buffer {
  const { start, header } = headerOf(bytes);
  for (const section of header.sections) {
    section.checksum = crc32(bytes.subarray(start + section.offset, start + section.offset + section.byteLength))
      .toString(16)
      .padStart(8, '0');
  }
  change(header);
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.from(bytes.subarray(0, PREFIX_BYTES));
  prefix.writeUInt32LE(json.length, 16);
  prefix.writeUInt32LE(crc32(json), 20);
  return Buffer.concat([prefix, json, Buffer.alloc(dataStart(json.length) - PREFIX_BYTES - json.length), bytes.subarray(start)]);
}

function paddingOf(bytes: Buffer): Set<number> {
  const { start, header } = headerOf(bytes);
  const used = new Set<number>();
  for (let i = 0; i < PREFIX_BYTES + bytes.readUInt32LE(16); i++) used.add(i);
  for (const { offset, byteLength } of header.sections) for (let i = 0; i < byteLength; i++) used.add(start + offset + i);
  return new Set(Array.from(bytes.keys()).filter((place) => !used.has(place)));
}
