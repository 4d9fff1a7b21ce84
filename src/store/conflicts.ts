import { AtlasError } from '../errors.ts';

export function versionConflict(version: number, expectedVersion: number): AtlasError {
  return new AtlasError('CONFLICT', [`The graph is at version ${version}, not at ${expectedVersion} as expected. Read it again and repeat the change.`], {
    details: { version, expectedVersion },
  });
}

/** What is kept beside the graph was changed by another meanwhile. */
export function keptConflict(revision: number, expectedRevision: number): AtlasError {
  return new AtlasError('CONFLICT', [`It was changed meanwhile (revision ${revision}, not ${expectedRevision}). Read it again and repeat the change.`], {
    details: { revision, expectedRevision },
  });
}
