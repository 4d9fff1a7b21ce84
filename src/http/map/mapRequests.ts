import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import { readMapRequest } from '../../map/readMapRequest.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import type { AppParts } from '../createApp.ts';
import { loadedSnapshot } from '../loadedSnapshot.ts';
import { givenParameters, preferredLanguage } from './givenParameters.ts';
import type { MapDesk } from './MapDesk.ts';

export interface MapRouteParts extends Pick<AppParts, 'projector' | 'state' | 'logger' | 'settings'> {
  readonly desk: MapDesk;
  /** Names a version of the graph and the program that tells of it. */
  readonly identity: (snapshot: Snapshot) => Promise<string>;
}

export interface BegunMap {
  readonly snapshot: Snapshot;
  readonly asked: MapRequest;
  /** Of the parameters that this address alone has: what was given; null: nothing. */
  readonly own: (name: string) => string | null;
  /** Is running, and has to be ended. */
  readonly deadline: Deadline;
}

/** Reads what is asked for, of the graph as it is now, and starts the clock. `ownNames`: parameters beside those of every map. */
export function beginMap(parts: MapRouteParts, request: FastifyRequest, reply: FastifyReply, ownNames: readonly string[] = []): BegunMap {
  const snapshot = loadedSnapshot(parts);
  const given = givenParameters(request.url);
  const own = new Map(ownNames.map((name) => [name, (given.get(name) ?? '').trim()]));
  for (const name of ownNames) given.delete(name);
  const asked = readMapRequest(snapshot, given, preferredLanguage(request));
  const deadline = new Deadline((parts.settings ?? DEFAULT_HTTP).requestTimeMs, abortWhenClientLeaves(reply));
  deadline.start();
  return { snapshot, asked, own: (name) => own.get(name) || null, deadline };
}

/** Names the bytes of an answer about this version of the graph. */
export async function mapTag({ identity }: Pick<MapRouteParts, 'identity'>, snapshot: Snapshot, about: string): Promise<string> {
  const digest = createHash('sha256')
    .update(`${await identity(snapshot)}\0${about}`)
    .digest('base64url');
  return `m-${digest.slice(0, 27)}`;
}
