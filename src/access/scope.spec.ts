import type { ActingScope, Scope } from './scope.js';
import { roleByScope } from './scope.js';

describe('an integration', () => {
  it.each<['reading' | 'acting', ActingScope | undefined, Scope[], string | undefined]>([
    ['reading', 'delegations:write', ['read'], 'protocol'],
    ['reading', 'delegations:write', ['contacts'], 'organiser'],
    ['reading', 'delegations:write', ['contacts', 'read'], 'organiser'],
    ['reading', 'delegations:write', ['delegations:write'], undefined],
    ['reading', undefined, ['read', 'contacts'], undefined],
    ['acting', 'delegations:write', ['delegations:write'], 'organiser'],
    ['acting', 'delegations:write', ['read', 'contacts', 'meetings:write'], undefined],
    ['acting', undefined, ['delegations:write'], undefined],
    ['acting', 'delegations:write', ['read'], undefined],
    ['acting', 'check-in', ['check-in'], 'desk'],
    ['reading', 'check-in', ['check-in'], 'desk'],
    ['reading', 'check-in', ['read'], 'protocol'],
    ['acting', 'check-in', ['delegations:write', 'read', 'contacts'], undefined],
    ['acting', 'delegations:write', ['check-in'], undefined],
  ])('%s on a route with %s, holding %j, is %s', (what, ofRoute, held, role) => {
    expect(roleByScope(what === 'reading', ofRoute, held)).toBe(role);
  });
});
