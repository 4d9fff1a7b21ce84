import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { all, readDockerfile } from './readDockerfile.ts';

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text, { strict: true, uniqueKeys: true });
const { neo4j, api } = services;

describe('docker-compose.yml', () => {
  it('is Neo4j and the API, and no more', () => {
    expect([Object.keys(services), neo4j.image, api.build]).toEqual([['neo4j', 'api'], 'neo4j:5.26-community', '.']);
  });

  it('starts the API when Neo4j is healthy, with the command that fills an empty database', () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck.test[0]).toBe('CMD');
    const [start] = all(readDockerfile().at(-1)!, 'CMD');
    expect(api.command).toEqual([...JSON.parse(start), '--seed']);
  });

  it('has no password in it, and refuses to start without one', () => {
    const substituted = [...text.matchAll(/\$\{(NEO4J_PASSWORD[^}]*)\}/g)].map(([, inside]) => inside);
    expect(substituted).toEqual(['NEO4J_PASSWORD:?set NEO4J_PASSWORD', 'NEO4J_PASSWORD:?set NEO4J_PASSWORD']);
    expect([neo4j.environment.NEO4J_AUTH, api.environment.NEO4J_PASSWORD]).toEqual([`neo4j/\${${substituted[0]}}`, `\${${substituted[0]}}`]);
  });

  it('gives Neo4j no variable that it would take for a setting and stumble over', () => {
    expect(Object.keys(neo4j.environment)).toEqual(['NEO4J_AUTH']);
  });

  it('gives the API settings that it knows and accepts', () => {
    const config = readConfig({ ...api.environment, NEO4J_PASSWORD: 'given' });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j', password: 'given', database: null } });
  });

  it('publishes the API on this machine alone unless told otherwise, and Neo4j not at all', () => {
    expect([api.ports, neo4j.ports]).toEqual([[`\${PUBLISH:-127.0.0.1:4000}:4000`], undefined]);
  });

  it('runs the API without rights: not root, nothing to write to but /tmp, no capabilities', () => {
    const { user, read_only, tmpfs, cap_drop, security_opt, volumes: mounted, privileged } = api;
    expect({ user, read_only, tmpfs, cap_drop, security_opt, mounted, privileged }).toEqual({
      user: '1000:1000',
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mounted: undefined,
      privileged: undefined,
    });
  });

  it('keeps the database in a named volume', () => {
    expect([neo4j.volumes, Object.keys(volumes)]).toEqual([['neo4j-data:/data'], ['neo4j-data']]);
  });
});
