import { describe, expect, it } from '@jest/globals';
import type { BriefingFacts } from './briefing-facts.js';
import { briefingFor, briefingReaderOf } from './briefing-rights.js';

const person = (id: string) => ({ id }) as BriefingFacts['parties'][number]['people'][number]; // only the id decides
const party = (one: string) => ({
  ...{ delegationId: `delegation-${one}`, organizationId: one, organizationCode: one, name: { en: one } },
  ...{ country: 'VN', fieldsOffered: [], fieldsSought: [], people: [person(`head-${one}`)] },
});
const past = (organizationIds: string[], isConfidential = false) => ({
  ...{ forumName: {}, start: new Date(0), end: new Date(0), isConfidential },
  ...{ organizationIds, subject: { en: organizationIds.join() }, minutes: { en: `${organizationIds.join()} said` } },
});
const promise = (organizationIds: string[], isConfidential = false) => ({
  ...{ organizationIds, isConfidential, owner: {}, dueOn: '2026-01-31', text: { en: organizationIds.join() } },
});
const agreement = (organizationIds: string[], status: 'draft' | 'signed') => ({
  ...{ organizationIds, status, code: `${organizationIds.join()} ${status}`, title: {}, signedOn: null },
});
const wish = (from: string, to: string) => ({
  ...{ fromDelegationId: `delegation-${from}`, toDelegationId: `delegation-${to}`, wish: 'must' as const },
  ...{ subject: {}, message: `${from} to ${to}`, fields: [], counterpartRank: null },
});
const facts: BriefingFacts = {
  ...{ id: 'm', number: 1, subject: {}, status: 'placed', isConfidential: true, start: null, end: null },
  ...{ durationMinutes: 30, room: null, interpretation: [] },
  interpreters: [{ id: 'i', pair: 'vi-ja', name: { native: { family: 'A', given: 'B' }, nativeLanguage: 'vi' } }],
  parties: ['A', 'B', 'C'].map(party),
  wishes: [wish('A', 'B'), wish('B', 'C')],
  pastMeetings: [past(['A', 'B']), past(['B', 'C']), past(['A', 'C'], true)],
  commitments: [promise(['A', 'B']), promise(['B', 'C']), promise(['A', 'C'], true)],
  agreements: [agreement(['A', 'B'], 'draft'), agreement(['B', 'C'], 'signed')],
};
const nobody = {
  ...{ accountId: 'a', tokenId: 't', tokenKind: 'person' as never, mayOpenForums: false, exhibitorOf: [] }, // no kind decides here
  ...{ roles: [], delegationIds: [], delegateIds: [], interpreterIds: [] },
};

describe('briefingReaderOf', () => {
  const cases: [string, Parameters<typeof briefingReaderOf>[0], ReturnType<typeof briefingReaderOf>][] = [
    ['protocol reads for the forum', { ...nobody, roles: ['protocol'] }, 'forum'],
    ['a liaison for the party', { ...nobody, delegationIds: ['delegation-B'] }, { delegationIds: ['delegation-B'] }],
    ['who attends for the party', { ...nobody, delegateIds: ['head-C'] }, { delegationIds: ['delegation-C'] }],
    ['who interprets it as interpreter', { ...nobody, interpreterIds: ['i'] }, 'interpreter'],
    ['an interpreter of another meeting not at all', { ...nobody, interpreterIds: ['j'] }, undefined],
    ['a liaison of another delegation not at all', { ...nobody, delegationIds: ['delegation-D'] }, undefined],
    ['the desk not at all', { ...nobody, roles: ['desk'] }, undefined],
  ];
  it.each(cases)('%s', (_, caller, reader) => {
    expect(briefingReaderOf(caller, facts)).toEqual(reader);
  });
});

describe('briefingFor', () => {
  const told = (reader: Parameters<typeof briefingFor>[1]) => {
    const { pastMeetings, commitments, agreements, wishes } = briefingFor(facts, reader);
    return {
      past: pastMeetings.map(({ subject }) => subject.en ?? '?'),
      minutes: pastMeetings.map(({ minutes }) => minutes?.en ?? '?'),
      commitments: commitments.map(({ text }) => text.en ?? '?'),
      agreements: agreements.map(({ code }) => code),
      wishes: wishes.map(({ message }) => message),
    };
  };

  it('tells those who run the forum all but what a confidential meeting was about', () => {
    expect(told('forum')).toEqual({
      past: ['A,B', 'B,C', '?'],
      minutes: ['A,B said', 'B,C said', '?'],
      commitments: ['A,B', 'B,C', '?'],
      agreements: ['A,B draft', 'B,C signed'],
      wishes: ['A to B', 'B to C'],
    });
  });

  it('tells a party nothing of what the others have with each other', () => {
    expect(told({ delegationIds: ['delegation-A'] })).toEqual({
      past: ['A,B', '?'],
      minutes: ['A,B said', '?'],
      commitments: ['A,B', '?'],
      agreements: ['A,B draft'],
      wishes: ['A to B'],
    });
  });

  it('tells an interpreter nothing of drafts and of confidential meetings before', () => {
    expect(told('interpreter')).toEqual({
      past: ['A,B', 'B,C'],
      minutes: ['?', '?'],
      commitments: [],
      agreements: ['B,C signed'],
      wishes: ['A to B', 'B to C'],
    });
  });
});
