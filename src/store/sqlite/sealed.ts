import { crc32 } from 'node:zlib';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';

export type StoredRecord = EntityRecord | RelationshipRecord;

/** A record as text with its checksum. SQLite has none for its pages: without it a flipped bit would be served as a fact. */
export interface Sealed {
  readonly body: string;
  readonly seal: number;
}

export function sealed(record: StoredRecord): Sealed {
  return sealedJson(record);
}

export function sealedJson(value: unknown): Sealed {
  const body = JSON.stringify(value);
  return { body, seal: crc32(body) };
}

/** Null when the text is not what was sealed. */
export function unsealed({ body, seal }: Sealed): StoredRecord | null {
  return crc32(body) === seal ? (JSON.parse(body) as StoredRecord) : null;
}
