import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from '../../src/telemetry/logger.ts';
import { createAtlas } from '../../src/wire.ts';
import { ROOT, renderDocs } from './renderDocs.ts';

/** `npm run docs`: writes into the documents what the code answers now. */
const atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
for (const [path, text] of await renderDocs(atlas)) writeFileSync(join(ROOT, path), text);
await atlas.close();
