import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../docs/renderDocs.ts';
import { productionSbom, type Sbom } from './productionSbom.ts';

/** `npm run sbom`: the bill of materials of an installation, from the lock. */
const all = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
const bill = productionSbom(JSON.parse(all) as Sbom);
mkdirSync(join(ROOT, 'data'), { recursive: true });
writeFileSync(join(ROOT, 'data/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`data/sbom.cdx.json: ${bill.components.length} packages\n`);
