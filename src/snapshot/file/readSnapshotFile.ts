import { constants, type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { AtlasError } from '../../errors.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { withRoom } from '../buildSnapshot.ts';
import type { Snapshot } from '../Snapshot.ts';
import type { Topology } from '../Topology.ts';
import { createTopology } from '../topologyBuffer.ts';
import { checkParts } from './checkParts.ts';
import {
  dataBytes,
  dataStart,
  decodeHeader,
  decodePrefix,
  ELEMENT_TYPES,
  type ElementType,
  type FileHeader,
  FileRefused,
  type FileSection,
  PREFIX_BYTES,
} from './FileHeader.ts';
import { partsFrom, snapshotFrom, topologySections } from './packedParts.ts';

export interface ReadOptions {
  readonly ontology: Ontology;
  /** Asked when there is a file. */
  readonly digest: () => string;
  /** Asked before the bulk is read; resolves to why the snapshot may not be used, or null. What it rejects with is passed on. */
  readonly refusal: (version: number, stamp: string) => Promise<string | null>;
  readonly onRefused: (why: string) => void;
}

export interface FoundSnapshot {
  readonly snapshot: Snapshot;
  readonly version: number;
  /** What was left out when it was built. */
  readonly skipped: readonly string[];
  readonly bytes: number;
}

/** Null when there is no file, or when it is refused. No file, whatever is in it, makes this throw or gives a snapshot that reads beyond its arrays. */
export async function readSnapshotFile(path: string, options: ReadOptions): Promise<FoundSnapshot | null> {
  try {
    // Opening must not wait for a writer, should somebody have put a pipe there.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return await readFile(file, options).finally(() => file.close());
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    options.onRefused(error instanceof FileRefused ? message : `it cannot be read (${code ?? message})`);
    return null;
  }
}

async function readFile(file: FileHandle, { ontology, digest, refusal }: ReadOptions): Promise<FoundSnapshot> {
  const found = await file.stat();
  if (!found.isFile()) throw new FileRefused('it is no regular file');
  const header = await readHeader(file, found.size);
  if (header.digest !== digest()) throw new FileRefused('it was built by another version of the atlas or of the schema');
  const why = await refusal(header.version, header.stamp);
  if (why !== null) throw new FileRefused(why);
  const topology = emptyTopology(header);
  const views = new Map(topologySections(topology));
  const targets = header.sections.map(({ name, elementType, byteLength }) => {
    const view = views.get(name);
    if (view === undefined) return new Uint8Array(byteLength);
    if (view.byteLength !== byteLength || !(view instanceof ELEMENT_TYPES[elementType]))
      throw new FileRefused(`its section "${name}" is not what the counts ask for`);
    views.delete(name);
    return new Uint8Array(view.buffer, view.byteOffset, byteLength);
  });
  for (const name of views.keys()) throw new FileRefused(`it has no section "${name}"`);
  await readSections(file, found.size - dataBytes(header.sections), header.sections, targets);
  const take = <T extends ElementType>(name: string, elementType: T) => {
    const place = header.sections.findIndex((section) => section.name === name && section.elementType === elementType);
    if (place === -1) throw new FileRefused(`it has no section "${name}"`);
    const { buffer, byteLength } = targets[place];
    const Numbers = ELEMENT_TYPES[elementType];
    return new Numbers(buffer as ArrayBuffer, 0, byteLength / Numbers.BYTES_PER_ELEMENT) as InstanceType<(typeof ELEMENT_TYPES)[T]>;
  };
  const parts = partsFrom(topology, {
    bytes: (name) => take(name, 'Uint8'),
    numbers: (name) => take(name, 'Uint32'),
    days: (name) => take(name, 'Int32'),
    decimals: (name) => take(name, 'Float64'),
  });
  checkParts(parts, header, ontology);
  return { snapshot: snapshotFrom(parts, header, ontology), version: header.version, skipped: header.skipped, bytes: found.size };
}

/** In memory that threads share, with room for later versions. No larger than the file makes likely, whatever its counts say. */
function emptyTopology({ entities, relationships, evidence, sections }: FileHeader): Topology {
  const bytesOf = (wanted: string) => sections.find(({ name }) => name === wanted)?.byteLength;
  const isLikely =
    bytesOf('topology.at') === (entities + 1) * Uint32Array.BYTES_PER_ELEMENT &&
    bytesOf('topology.fromEntity') === relationships * Uint32Array.BYTES_PER_ELEMENT &&
    bytesOf('topology.evidenceSource') === evidence * Uint32Array.BYTES_PER_ELEMENT;
  if (!isLikely) throw new FileRefused('its topology is not what the counts ask for');
  const sizes = { entities, relationships, evidence };
  return createTopology(sizes, withRoom(sizes));
}

async function readHeader(file: FileHandle, fileBytes: number): Promise<FileHeader> {
  const start = Buffer.alloc(PREFIX_BYTES);
  await fill(file, start, 0);
  const prefix = decodePrefix(start);
  if (dataStart(prefix.headerBytes) > fileBytes) throw new FileRefused('it is cut off');
  const json = Buffer.alloc(prefix.headerBytes);
  await fill(file, json, PREFIX_BYTES);
  return decodeHeader(json, prefix, fileBytes);
}

const CHUNK_BYTES = 8 * 2 ** 20;
/** Chunks that are being read while the checksum of another is made. */
const AHEAD = 4;

/** Into the targets, one for each section. */
async function readSections(file: FileHandle, start: number, sections: readonly FileSection[], contents: readonly Uint8Array[]): Promise<void> {
  const chunks = sections.flatMap(({ offset, byteLength }, section) =>
    Array.from({ length: Math.ceil(byteLength / CHUNK_BYTES) }, (_, i) => ({
      section,
      bytes: contents[section].subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES),
      position: start + offset + i * CHUNK_BYTES,
    })),
  );
  const checksums = sections.map(() => 0);
  const reading: Promise<void>[] = [];
  try {
    for (const [i, { section, bytes }] of chunks.entries()) {
      while (reading.length < Math.min(chunks.length, i + AHEAD)) reading.push(fill(file, chunks[reading.length].bytes, chunks[reading.length].position));
      await reading[i];
      checksums[section] = crc32(bytes, checksums[section]);
    }
  } finally {
    // The file is not closed, and the memory not given up, while something reads.
    await Promise.allSettled(reading);
  }
  for (const [i, { name, checksum }] of sections.entries()) {
    if (checksums[i] !== Number.parseInt(checksum, 16)) throw new FileRefused(`its section "${name}" does not match its checksum`);
  }
}

async function fill(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new FileRefused('it is cut off');
    done += bytesRead;
  }
}
