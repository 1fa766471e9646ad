import { faultOfReply, type LastTold } from './reply-rules.js';

const noon = new Date('2025-11-20T12:00:00Z');
const later = new Date('2025-11-20T12:00:01Z');
const reply = { from: 'a@gunma.example', attendee: 'a@gunma.example', sequence: 1, dtstamp: noon };
const told: LastTold = { sequence: 1, method: 'REQUEST', lastDtstamp: null };

describe('a reply by mail', () => {
  it.each([
    ['is taken when it answers what was told last', reply, true, told, undefined],
    ['is taken when it is the newest', { ...reply, dtstamp: later }, true, { ...told, lastDtstamp: noon }, undefined],
    ['is forged when its UID was never given', reply, false, undefined, 'uid'],
    ['is forged when its attendee was not invited', reply, true, undefined, 'attendee'],
    ['is forged when somebody else sent it', { ...reply, from: 'b@gunma.example' }, true, told, 'from'],
    ['is stale when the meeting has moved since', { ...reply, sequence: 0 }, true, told, 'stale'],
    ['is stale when its sequence was never told', { ...reply, sequence: 2 }, true, told, 'stale'],
    ['is stale when the meeting is cancelled', reply, true, { ...told, method: 'CANCEL' as const }, 'stale'],
    ['is stale when a later one came before it', reply, true, { ...told, lastDtstamp: later }, 'stale'],
    ['is repeated when it was written at the same moment', reply, true, { ...told, lastDtstamp: noon }, 'repeated'],
  ])('%s', (_sentence, given, isUidKnown, last, expected) => {
    expect(faultOfReply(given, isUidKnown, last)).toBe(expected);
  });
});
