import { describe, expect, it } from 'vitest';
import { purposes } from '../audit/index.ts';
import { type Role, roles } from './access-rule.ts';
import { type Action, actions, denialOf } from './index.ts';

// Who may do what, written down a second time by hand and by the field's words: letters are roles in the order of `roles`, then the purposes.
// c coder, a auditor, d cdi, h him-technician, l release, g registrar, b biller, p provider, t trainee, m manager, y privacy-officer, s administrator
// T treatment, P payment, O operations, R release, E emergency, S system
const oracle: Readonly<Partial<Record<Action, readonly [roles: string, purposes: string]>>> = {
  'abstract/view': ['cadhlbptmy', 'TPORE'],
  'abstract/print': ['cadhlbptmy', 'TPORE'],
  'abstract/export': ['cadhlbptmy', 'TPORE'],
  'abstract/save': ['ct', 'TPO'],
  'abstract/finalize': ['c', 'TPO'],
  'abstract/reopen': ['cm', 'TPO'],
  'audit/list-accesses': ['my', 'O'],
  'break-glass/open': ['cadhlgbptmy', 'TEOP'],
  'break-glass/list': ['my', 'O'],
  'break-glass/review': ['y', 'O'],
  'chart/list': ['cadhlgbptmy', 'TPORE'],
  'chart/view': ['cadhlgbptmy', 'TPORE'],
  'chart/add': ['chgm', 'TPO'],
  'chart/mark-sensitive': ['hmy', 'O'],
  'claim/view': ['abm', 'PO'],
  'claim/post-charges': ['bg', 'PO'],
  'claim/view-setting': ['bm', 'PO'],
  'claim/change-setting': ['bm', 'PO'],
  'claim/release': ['b', 'PO'],
  'claim/send': ['b', 'P'],
  'facility/add': ['s', 'OS'],
  'facility/load-demonstration': ['s', 'S'],
  'facility/backup': ['s', 'S'],
  'facility/import-files': ['s', 'S'],
};
const roleLetters = 'cadhlgbptmys';
const purposeLetters = 'TPORES';

describe('access', () => {
  const covered = Object.keys(oracle) as Action[];

  it.each(covered)('to %s is what the table says, for every role, purpose and facility', (action) => {
    const [allowedRoles, allowedPurposes] = oracle[action] ?? ['', ''];
    for (const [r, role] of roles.entries())
      for (const [p, purpose] of purposes.entries())
        for (const facility of ['mine', 'elsewhere']) {
          const may =
            allowedRoles.includes(roleLetters[r] ?? '?') &&
            allowedPurposes.includes(purposeLetters[p] ?? '?') &&
            facility === 'mine';
          const denial = denialOf(action, {
            actor: { id: 'u', roles: [role], facilities: ['mine'] },
            facility,
            purpose,
          });
          expect(denial === undefined, `${role} ${purpose} ${facility}`).toBe(may);
        }
  });

  it.each(actions.map((action) => [action]))(
    'to %s is refused to nobody’s roles, to unknown roles and in foreign facilities',
    (action) => {
      for (const purpose of purposes) {
        expect(
          denialOf(action, { actor: { id: 'u', roles: [], facilities: ['mine'] }, facility: 'mine', purpose }),
        ).toBeDefined();
        expect(
          denialOf(action, {
            actor: { id: 'u', roles: ['root' as Role], facilities: ['mine'] },
            facility: 'mine',
            purpose,
          }),
        ).toBeDefined();
        expect(
          denialOf(action, { actor: { id: 'u', roles, facilities: [] }, facility: 'mine', purpose }),
        ).toBeDefined();
      }
    },
  );

  it('never lets the administrator of the program use a chart, nor the program itself', () => {
    const uses = actions.filter((action) => /^(chart|abstract|resource|inbound)\//.test(action));
    for (const action of uses)
      for (const purpose of purposes)
        expect(
          denialOf(action, { actor: { id: 'u', roles: ['administrator'], facilities: ['f'] }, facility: 'f', purpose }),
        ).toMatchObject({
          glass: false,
        });
  });

  it('breaks no glass for a change', () => {
    const nobody = {
      actor: { id: 'u', roles: ['registrar' as const], facilities: ['f'] },
      facility: 'f',
      purpose: 'emergency' as const,
    };
    const breakable = actions.filter((action) => denialOf(action, nobody)?.glass);
    expect(breakable.every((action) => action.endsWith('/view'))).toBe(true);
  });

  it.each(['constructor', '__proto__', 'toString', '', 'chart/burn'])(
    'to "%s", which has no rule, is refused',
    (action) => {
      expect(
        denialOf(action, { actor: { id: 'u', roles, facilities: ['f'] }, facility: 'f', purpose: 'operations' }),
      ).toMatchObject({
        reason: 'No rule allows this action.',
      });
    },
  );
});
