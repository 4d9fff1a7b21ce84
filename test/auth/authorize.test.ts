import { describe, expect, it } from '@jest/globals';
import { authorize, Grant, may } from '../../src/auth/authorize.ts';
import { ANONYMOUS, OPERATOR, type Principal, ROLES, type Role } from '../../src/auth/Principal.ts';
import { type Action, POLICY } from '../../src/auth/policy.ts';

function somebody(role: Role): Principal {
  return { role, who: 'Li Wei', via: 'token', id: 'x' };
}

describe('the policy', () => {
  it('gives each role what the roles before it have', () => {
    for (const roles of Object.values(POLICY)) expect(roles).toEqual(ROLES.slice(ROLES.indexOf(roles[0])));
  });

  it('lets nobody who is not known do more than read', () => {
    const open = (Object.keys(POLICY) as Action[]).filter((action) => may(ANONYMOUS, action));
    expect(open.filter((action) => !action.endsWith(':read'))).toEqual([]);
  });

  it('refuses to all what is not in it', () => {
    for (const action of ['graph:destroy', 'toString', 'constructor', '__proto__', '']) expect(may(OPERATOR, action as Action)).toBe(false);
  });

  it('cannot be changed while the program runs', () => {
    expect(() => Object.assign(POLICY, { 'graph:edit': ROLES })).toThrow(TypeError);
  });
});

describe('a grant', () => {
  it('comes from authorize, names who has it, and is refused with what to do', () => {
    expect(authorize(somebody('curator'), 'graph:edit').principal).toEqual(somebody('curator'));
    expect(() => authorize(somebody('contributor'), 'graph:edit')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', message: 'The role contributor may not do this (graph:edit); curator or admin may.' }),
    );
    expect(() => authorize(ANONYMOUS, 'token:manage')).toThrow(
      expect.objectContaining({
        code: 'UNAUTHENTICATED',
        message: 'This needs a token of the role admin; send it in the header `authorization: Bearer …`.',
        details: { action: 'token:manage', roles: ['admin'] },
      }),
    );
  });

  it('cannot be made by anybody else, as the compiler sees it', () => {
    const take = (grant: Grant<'graph:edit'>): string => grant.principal.id;
    const forged: (() => unknown)[] = [
      // @ts-expect-error A thing that looks like one is none.
      () => take({ principal: OPERATOR }),
      // @ts-expect-error Nor is one for something else.
      () => take(authorize(OPERATOR, 'graph:read')),
      // @ts-expect-error Nobody else may construct one.
      () => take(new Grant(Symbol('grant'), OPERATOR)),
    ];
    expect(forged).toHaveLength(3);
  });

  it('cannot be made by anybody else while the program runs', () => {
    const principal = (grant: unknown) => Reflect.get(Grant.prototype, 'principal', grant);
    expect(principal(authorize(OPERATOR, 'graph:edit'))).toBe(OPERATOR);
    for (const forged of [{ principal: OPERATOR }, Object.create(Grant.prototype), { ...authorize(OPERATOR, 'graph:edit') }, JSON.parse('{}')]) {
      expect(() => principal(forged)).toThrow(TypeError);
    }
    for (const given of [[OPERATOR], [Symbol('grant'), OPERATOR], [undefined, OPERATOR]]) {
      expect(() => Reflect.construct(Grant as never, given)).toThrow('A grant comes from authorize alone.');
    }
    expect(() => Object.defineProperty(Grant.prototype, 'principal', { value: OPERATOR })).toThrow(TypeError);
  });

  it('stays what it is', () => {
    const grant = authorize(somebody('curator'), 'graph:edit');
    expect(() => Object.assign(grant, { principal: OPERATOR })).toThrow(TypeError);
    expect(grant.principal.role).toBe('curator');
  });
});
