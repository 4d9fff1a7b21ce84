import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';

const NEO4J = { NEO4J_URI: 'neo4j://localhost:7687', NEO4J_PASSWORD: 'secret' };

describe('settings of Neo4j', () => {
  it('none: the file is the store', () => {
    expect(readConfig({}).neo4j).toBeNull();
    expect(readConfig({ NEO4J_URI: '  ' }).neo4j).toBeNull();
  });

  it('NEO4J_URI and NEO4J_PASSWORD are enough', () => {
    expect(readConfig(NEO4J).neo4j).toEqual({ uri: 'neo4j://localhost:7687', user: 'neo4j', password: 'secret', database: null, refreshSeconds: 300 });
  });

  it('all of them', () => {
    const all = { ...NEO4J, NEO4J_USER: 'atlas', NEO4J_DATABASE: 'graph', NEO4J_REFRESH_SECONDS: '0' };
    expect(readConfig(all).neo4j).toMatchObject({ user: 'atlas', database: 'graph', refreshSeconds: 0 });
  });

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('%s:// is an address', (scheme) => {
    expect(readConfig({ ...NEO4J, NEO4J_URI: `${scheme}://host` }).neo4j?.uri).toBe(`${scheme}://host`);
  });

  it.each([
    ['http', { ...NEO4J, NEO4J_URI: 'http://localhost:7474' }, 'NEO4J_URI'],
    ['a user in the address', { ...NEO4J, NEO4J_URI: 'bolt://neo4j:pw@localhost' }, 'NEO4J_URI'],
    ['no password', { NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD'],
    ['the database of the server itself', { ...NEO4J, NEO4J_DATABASE: 'system' }, 'NEO4J_DATABASE'],
    ['no number', { ...NEO4J, NEO4J_REFRESH_SECONDS: 'often' }, 'NEO4J_REFRESH_SECONDS'],
    ['too often', { ...NEO4J, NEO4J_REFRESH_SECONDS: '-1' }, 'NEO4J_REFRESH_SECONDS'],
  ])('%s is refused by name', (_, env, name) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});
