import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../docs/renderDocs.ts';

export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly optional?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

const LOCK = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, LockedPackage>> };

/** All packages of the lock by their place, for example node_modules/a/node_modules/b. */
export const LOCKED: ReadonlyMap<string, LockedPackage> = new Map(Object.entries(LOCK.packages).filter(([place]) => place !== ''));

/** Those that an installation without development has, among them those for other systems. */
export const PRODUCTION: ReadonlyMap<string, LockedPackage> = new Map([...LOCKED].filter(([, { dev, devOptional }]) => !dev && !devOptional));

/** Itself and what comes along with it, by place. */
export function closureOf(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (place: string): void => {
    if (found.has(place)) return;
    found.add(place);
    const { dependencies, optionalDependencies, peerDependencies } = LOCKED.get(place)!;
    for (const needed of Object.keys({ ...peerDependencies, ...dependencies, ...optionalDependencies })) {
      const at = placeOf(needed, place);
      // Peers that are optional may be absent.
      if (at !== null) add(at);
    }
  };
  add(`node_modules/${name}`);
  return found;
}

/** Where Node finds it from there: in the nearest folder upwards. */
function placeOf(name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (LOCKED.has(place)) return place;
    if (folder === '') return null;
    if (!folder.includes('/node_modules/')) {
      const top = `node_modules/${name}`;
      return LOCKED.has(top) ? top : null;
    }
  }
}

export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** As the package itself says; of one that is for another system, as the lock does. Null: nobody does. */
export function licenceAt(place: string, root: string = ROOT): string | null {
  const path = join(root, place, 'package.json');
  if (!existsSync(path)) return LOCKED.get(place)?.license ?? null;
  const { license, licenses } = JSON.parse(readFileSync(path, 'utf8')) as { license?: unknown; licenses?: unknown };
  const texts = (Array.isArray(licenses) ? licenses : [license]).map((said: unknown) =>
    typeof said === 'object' && said !== null ? (said as { type?: unknown }).type : said,
  );
  return texts.every((text) => typeof text === 'string' && text !== '') ? texts.join(' OR ') : null;
}
