import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOfParties, refusalOfValue, refusalToChange, refusalToSign } from './agreement-rules.js';
import { agreementActions, agreementActionNames, agreementStatuses, signedStatuses } from './agreement.states.js';

const ours = { id: 'a', delegationId: 'vn', status: 'confirmed' };
const theirs = { id: 'b', delegationId: 'jp', status: 'cancelled' };

describe('the parties of an agreement', () => {
  it.each([
    ['two delegations', [{ delegationId: 'vn' }, { delegationId: 'jp' }], undefined],
    ['a delegation and a name', [{ delegationId: 'vn', signatoryIds: ['a'] }, { name: {} }], undefined],
    ['one with delegation and name', [{ delegationId: 'vn', name: {} }], ['agreement-party-unclear', '/parties/0']],
    ['one with neither', [{ name: {} }, {}], ['agreement-party-unclear', '/parties/1']],
    [
      'one twice',
      [{ delegationId: 'vn' }, { delegationId: 'vn' }],
      ['agreement-party-twice', '/parties/1/delegationId'],
    ],
    [
      'a signatory of the other side',
      [{ delegationId: 'vn', signatoryIds: ['a', 'b'] }],
      ['signatory-of-another', '/parties/0/signatoryIds/1'],
    ],
  ])('%s', (_what, parties, refused) => {
    const refusal = refusalOfParties(parties, [ours, theirs]);
    expect(refusal && [refusal.code, refusal.facts.pointer]).toEqual(refused);
  });

  it('sign when each delegation has somebody who comes', () => {
    const named = { delegationId: null, signatoryIds: [] };
    const party = ({ delegationId, id }: typeof ours) => ({ delegationId, signatoryIds: [id] });
    expect(refusalToSign([named, party(ours)], [ours])).toBeUndefined();
    expect(refusalToSign([named, party(ours), party(theirs)], [ours, theirs])?.facts).toMatchObject({ party: 3 });
  });
});

describe('an agreement', () => {
  it('has a value with a currency, or neither', () => {
    expect([refusalOfValue(null, null), refusalOfValue('1', 'USD')]).toEqual([undefined, undefined]);
    expect([refusalOfValue('1', null)?.code, refusalOfValue(null, 'USD')?.code]).toEqual(
      Array(2).fill('value-and-currency'),
    );
  });

  it('keeps what was cleared', () => {
    expect(refusalToChange('draft', ['title', 'outcome'])).toBeUndefined();
    expect(refusalToChange('signed', ['outcome', 'sessionId', 'meetingIds'])).toBeUndefined();
    expect(refusalToChange('cleared', ['title', 'outcome', 'value'])?.facts).toMatchObject({ fields: 'title, value' });
  });

  it('ends in a status that is listed, on whatever way, and is dated once it is signed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...agreementActionNames), { maxLength: 12 }), (wanted) => {
        let status: (typeof agreementStatuses)[number] = 'draft';
        const days = new Set<string>();
        for (const action of wanted) {
          const { from, to, day } = agreementActions[action];
          if (!from.some((one) => one === status)) continue;
          status = to;
          if (day) days.add(day);
        }
        expect(agreementStatuses).toContain(status);
        expect(days.has('signedOn')).toBe(signedStatuses.includes(status));
      }),
    );
  });
});
