import type { Change } from '../../../src/store/store.ts';
import { date, entity, evidence, name, relationship, source, statement } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { testAuthenticator } from './testAuthenticator.ts';

const at = (id: string, locator: string) => ({ ...evidence(id), locator });

export const RECORDS = [
  source('source/a', { title: 'A', published: '2020' }),
  source('source/b', { title: 'B', published: '2021' }),
  entity('institution/ruijin', { kind: 'HOSPITAL', names: [name('Ruijin Hospital'), name('瑞金医院')], evidence: [at('source/a', '1')] }),
  entity('institution/alpha', {
    kind: 'COMPANY',
    names: [name('Alpha Bio'), name('阿尔法生物')],
    statements: [statement('founded', date('2015'), { evidence: [at('source/a', '2')] })],
    evidence: [at('source/a', '2')],
  }),
  entity('institution/alpha-twin', {
    kind: 'COMPANY',
    names: [name('Alpha Biotech Ltd.'), name('AB', 'ABBREVIATION')],
    statements: [statement('founded', date('2015'), { evidence: [at('source/b', '9')] })],
    identifiers: [{ scheme: 'USCC', value: '91310000', evidence: [at('source/b', '8')] }],
    evidence: [at('source/b', '7')],
  }),
  entity('fund/seed', { names: [name('Seed Fund')], evidence: [at('source/b', '6')] }),
  relationship('PARTNERS_WITH', 'institution/alpha', 'institution/ruijin', { evidence: [at('source/a', '3')] }),
  relationship('PARTNERS_WITH', 'institution/alpha-twin', 'institution/ruijin', { role: 'trials', evidence: [at('source/b', '5')] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/alpha-twin', { on: '2021', evidence: [at('source/b', '6')] }),
];

/** Two hospitals' worth of facts, among them a company that stands there twice. */
export async function startHistory(): Promise<RunningAtlas> {
  const running = await startAtlas({ seedsFolder: null, authenticator: testAuthenticator });
  const changes = RECORDS.map(
    (record): Change => ('names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record }),
  );
  await running.atlas.store.append(changes, 0, { who: 'first', why: 'to begin with', at: '2026-01-02T03:04:05.000Z' });
  await running.atlas.projector.catchUp();
  return running;
}
