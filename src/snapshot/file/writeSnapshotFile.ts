import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Snapshot } from '../Snapshot.ts';
import type { Numbers } from '../sectionedBuffer.ts';
import { draftOf } from './drafts.ts';
import { aligned, dataBytes, ELEMENT_TYPES, type ElementType, encodeHeader, type FileHeader, type FileSection } from './FileHeader.ts';
import { packedParts, sectionsOf } from './packedParts.ts';

export interface WriteFacts {
  readonly digest: string;
  readonly stamp: string;
  readonly skipped: readonly string[];
  /** Ends the writing between two chunks; what was written is removed. */
  readonly signal?: AbortSignal;
}

/** Between two of them others run: a checksum of so much takes a millisecond. */
const CHUNK_BYTES = 4 * 2 ** 20;

/** Bytes of the sections; null for a snapshot that is not packed. */
export function packedBytes(snapshot: Snapshot): number | null {
  const parts = packedParts(snapshot);
  return parts === null ? null : sectionsOf(parts).reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
}

/**
 * Writes a packed snapshot beside the path and gives it its name when it is whole and on the disk, so that whoever opens the path finds all of one file,
 * or none. Rejects with the system's error, and leaves nothing behind then. The folder is made when there is none. Resolves to the bytes written.
 */
export async function writeSnapshotFile(path: string, snapshot: Snapshot, facts: WriteFacts): Promise<number> {
  const parts = packedParts(snapshot);
  if (parts === null) throw new Error('only a packed snapshot can be written to a file');
  await mkdir(dirname(path), { recursive: true });
  const { draft, release } = draftOf(path);
  try {
    const file = await open(draft, 'wx', 0o600);
    let bytes: number;
    try {
      bytes = await writeAll(file, snapshot, sectionsOf(parts), facts);
      await file.sync();
    } finally {
      await file.close();
    }
    facts.signal?.throwIfAborted();
    await rename(draft, path);
    await syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  } finally {
    release();
  }
}

/** The header comes last, when the checksums are known: its length is known before. */
async function writeAll(file: FileHandle, snapshot: Snapshot, sections: readonly [string, Numbers][], { signal, ...facts }: WriteFacts): Promise<number> {
  const checksums = sections.map(() => 0);
  const places = placed(sections, checksums);
  const start = encodeHeader(headerOf(snapshot, places, facts)).length;
  const total = start + dataBytes(places);
  await file.truncate(total);
  for (const [i, [, { buffer, byteOffset, byteLength }]] of sections.entries()) {
    for (let done = 0; done < byteLength; done += CHUNK_BYTES) {
      signal?.throwIfAborted();
      const chunk = new Uint8Array(buffer, byteOffset + done, Math.min(CHUNK_BYTES, byteLength - done));
      checksums[i] = crc32(chunk, checksums[i]);
      await writeWhole(file, chunk, start + places[i].offset + done);
    }
  }
  await writeWhole(file, encodeHeader(headerOf(snapshot, placed(sections, checksums), facts)), 0);
  return total;
}

function placed(sections: readonly [string, Numbers][], checksums: readonly number[]): FileSection[] {
  let end = 0;
  return sections.map(([name, numbers], i) => {
    const offset = aligned(end);
    end = offset + numbers.byteLength;
    return { name, elementType: elementTypeOf(numbers), offset, byteLength: numbers.byteLength, checksum: checksums[i].toString(16).padStart(8, '0') };
  });
}

function elementTypeOf(numbers: Numbers): ElementType {
  const [[name]] = Object.entries(ELEMENT_TYPES).filter(([, type]) => numbers instanceof type);
  return name as ElementType;
}

function headerOf(snapshot: Snapshot, sections: readonly FileSection[], { digest, stamp, skipped }: Omit<WriteFacts, 'signal'>): FileHeader {
  const { version, loadedAt, entities, relationships, isWhole, statementProperties } = snapshot;
  return {
    ...{ digest, stamp, version, loadedAt: loadedAt.toISOString(), entities: entities.count, relationships: relationships.count },
    ...{ evidence: relationships.evidenceSource.length, isWhole, statementProperties: [...statementProperties], skipped, sections },
  };
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** So that the name outlives a power cut. Some file systems cannot, and then the file may be missing, which does no harm. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file is whole under its name all the same.
  }
}
