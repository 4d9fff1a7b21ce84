import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../docs/renderDocs.ts';
import { isAllowed } from './isAllowed.ts';
import { closureOf, LOCKED, licenceAt, MANIFEST, nameAt, PRODUCTION } from './lock.ts';
import type { Sbom } from './productionSbom.ts';

const DECISION = readFileSync(join(ROOT, 'docs/decisions/0006-packages.md'), 'utf8');

describe('package.json and its lock', () => {
  it('name one version of each package, and its bytes', () => {
    const ranges = Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(ranges).toEqual([]);
    for (const [name, version] of Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies })) {
      expect([name, LOCKED.get(`node_modules/${name}`)?.version]).toEqual([name, version]);
    }
    expect([...LOCKED].filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
  });

  it('name no server that packages come from: that is the registry of whoever installs', () => {
    expect([...LOCKED].filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('npm run sbom', () => {
  it('has every package of an installation with its version, checksum and licence, and none for development', () => {
    execFileSync(process.execPath, [join(import.meta.dirname, 'writeSbom.ts')], { cwd: ROOT });
    const bill = JSON.parse(readFileSync(join(ROOT, 'data/sbom.cdx.json'), 'utf8')) as Bill;
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.\d$/)]);
    const versions = (places: Iterable<string>) => [...new Set([...places].map((place) => `${nameAt(place)} ${LOCKED.get(place)?.version}`))].sort();
    expect(bill.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(versions(PRODUCTION.keys()));
    expect(bill.components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length).map(({ name }) => name)).toEqual([]);
  });
});

interface Bill extends Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly (Sbom['components'][number] & {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly unknown[];
    readonly licenses?: readonly unknown[];
  })[];
}

describe('licences', () => {
  it('of all packages of an installation are known and allowed (npm run licences lists them)', () => {
    expect(PRODUCTION.size).toBeGreaterThan(300);
    const wrong = [...PRODUCTION.keys()].map((place) => [place, licenceAt(place)] as const).filter(([, licence]) => licence === null || !isAllowed(licence));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['GPL-3.0-only OR MIT', true],
    ['MIT AND OFL-1.1', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['MIT AND (GPL-2.0-only OR Apache-2.0)', true],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['(MIT', false],
    ['MIT)', false],
    ['', false],
  ])('%s: %s', (expression, isFine) => {
    expect(isAllowed(expression)).toBe(isFine);
  });
});

describe('docs/decisions/0006-packages.md', () => {
  const rows = (marker: string) => {
    const part = DECISION.slice(DECISION.indexOf(`<!-- ${marker} -->`), DECISION.indexOf(`<!-- /${marker} -->`));
    return part
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
  };

  it('gives a reason for each package that the program is made of, its licence, and how many come along with it', () => {
    const written = rows('packages').map(([name, , licence, along, , reason]) => [name, licence, along, reason.length > 10]);
    const names = Object.keys(MANIFEST.dependencies).sort();
    expect(written).toEqual(names.map((name) => [`\`${name}\``, licenceAt(`node_modules/${name}`), String(closureOf(name).size - 1), true]));
  });

  it('counts them', () => {
    const versions = new Set([...PRODUCTION].map(([place, { version }]) => `${nameAt(place)} ${version}`));
    const forSystems = [...PRODUCTION.values()].filter(({ optional }) => optional).length;
    expect(DECISION).toContain(
      `${Object.keys(MANIFEST.dependencies).length} packages are named by \`package.json\`, and ${versions.size - Object.keys(MANIFEST.dependencies).length} more come along`,
    );
    expect(DECISION).toContain(`${forSystems} of these are for one system each`);
  });

  it('says what each package for development is for', () => {
    const written = rows('development').flatMap(([names, reason]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, reason.length > 10]));
    expect(written.sort()).toEqual(
      Object.keys(MANIFEST.devDependencies)
        .map((name) => [name, true])
        .sort(),
    );
  });
});
