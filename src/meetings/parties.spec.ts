import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import { DomainError } from '../shared/errors/domain-error.js';
import { checkParties } from './parties.js';

const delegation = (id: string, headDelegateId: string | null): PartyFacts => ({
  ...{ id, code: id, name: { en: id }, country: 'VN', language: 'vi', liaisonEmails: [], headDelegateId },
});
const person = (id: string, delegationId: string, status: AttendeeFacts['status'] = 'confirmed'): AttendeeFacts => ({
  ...{ id, delegationId, status, position: null, rank: 1, email: null, language: 'vi', isHead: false },
  name: { native: { family: 'Mẫu', given: id }, nativeLanguage: 'vi' },
});

const delegations = [delegation('A', 'a1'), delegation('B', 'b1'), delegation('C', null)];
const people = [person('a1', 'A'), person('a2', 'A'), person('b1', 'B'), person('b2', 'B', 'cancelled')];

describe('checkParties', () => {
  it('takes whom the meeting names, and the head where it names nobody', () => {
    expect(
      checkParties([{ delegationId: 'A', attendeeIds: ['a2', 'a1'] }, { delegationId: 'B' }], delegations, people),
    ).toEqual([
      { delegationId: 'A', attendeeIds: ['a2', 'a1'] },
      { delegationId: 'B', attendeeIds: ['b1'] },
    ]);
  });

  it.each<[string, Parameters<typeof checkParties>[0], string, string]>([
    ['one party', [{ delegationId: 'A' }], 'party-too-few', '/parties'],
    ['a meeting with itself', [{ delegationId: 'A' }, { delegationId: 'A' }], 'party-twice', '/parties/1/delegationId'],
    [
      'somebody of another delegation',
      [{ delegationId: 'A' }, { delegationId: 'B', attendeeIds: ['a1'] }],
      'attendee-elsewhere',
      '/parties/1/attendeeIds',
    ],
    [
      'somebody who has cancelled',
      [{ delegationId: 'A' }, { delegationId: 'B', attendeeIds: ['b1', 'b2'] }],
      'attendee-cancelled',
      '/parties/1/attendeeIds',
    ],
    ['a party without a head', [{ delegationId: 'A' }, { delegationId: 'C' }], 'party-without-attendee', '/parties/1'],
  ])('refuses %s', (_what, parties, code, pointer) => {
    const refused = (() => {
      try {
        return checkParties(parties, delegations, people);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code, facts: { pointer } });
  });
});
