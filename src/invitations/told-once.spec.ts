import { factsFor, moved, someFacts } from '../../test/golden/invitations/facts.js';
import type { CalendarFacts, MeetingFacts } from './invitation-facts.js';
import { takeBack, tellOnce, type Announcement, type Decision } from './told-once.js';

const { recipient } = someFacts();
const other = { ...recipient, mailbox: 'Other@x.example' };

function announce(recipients: MeetingFacts['recipient'][], changes: Partial<MeetingFacts> = {}): Announcement {
  return { forumId: 'f', aboutId: 'm', facts: someFacts({ sequence: 3, ...changes }), recipients };
}

function toldOf(...facts: CalendarFacts[]): Map<string, CalendarFacts> {
  return new Map(facts.map((one) => [one.recipient.mailbox.toLowerCase(), one]));
}

function shown({ write, supersede }: Decision): object {
  return {
    write: write.map(({ method, sequence, recipient: { mailbox }, previous }) => ({
      method,
      sequence,
      mailbox,
      from: previous?.start,
    })),
    supersede: supersede.map(({ id }) => id),
  };
}

const told = someFacts();
const toldOther = someFacts({ recipient: other });
const unsent = (facts: CalendarFacts) => [{ id: 'unsent', facts }];
const request = { method: 'REQUEST', sequence: 3, mailbox: recipient.mailbox };
const cancelOther = { method: 'CANCEL', sequence: 3, mailbox: other.mailbox, from: undefined };
const later = { start: '2025-11-25T02:30:00.000Z', end: '2025-11-25T03:00:00.000Z' };

describe('tellOnce', () => {
  it.each<[string, Decision, object]>([
    [
      'invites who was told nothing',
      tellOnce(announce([recipient]), new Map(), []),
      { write: [{ ...request, from: undefined }], supersede: [] },
    ],
    ['says nothing that was said', tellOnce(announce([recipient]), toldOf(told), []), { write: [], supersede: [] }],
    [
      'says from where it moved',
      tellOnce(announce([recipient], later), toldOf(told), []),
      { write: [{ ...request, from: told.start }], supersede: [] },
    ],
    [
      'takes back a move that was undone before it was sent',
      tellOnce(announce([recipient]), toldOf(told), unsent(someFacts({ ...later, ...moved }))),
      { write: [], supersede: ['unsent'] },
    ],
    [
      'keeps what is still to be said',
      tellOnce(announce([recipient]), new Map(), unsent(someFacts({ sequence: 3 }))),
      { write: [], supersede: [] },
    ],
    [
      'writes anew what has another SEQUENCE',
      tellOnce(announce([recipient]), new Map(), unsent(told)),
      { write: [{ ...request, from: undefined }], supersede: ['unsent'] },
    ],
    [
      'cancels for who left alone',
      tellOnce(announce([recipient]), toldOf(told, toldOther), []),
      { write: [cancelOther], supersede: [] },
    ],
    [
      'cancels nothing for who was told nothing',
      tellOnce(announce([]), new Map(), unsent(told)),
      { write: [], supersede: ['unsent'] },
    ],
    [
      'cancels once',
      tellOnce(announce([]), toldOf({ ...toldOther, method: 'CANCEL' }), []),
      { write: [], supersede: [] },
    ],
    [
      'invites again after a cancellation, as if for the first time',
      tellOnce(announce([recipient]), toldOf({ ...told, method: 'CANCEL' }), []),
      { write: [{ ...request, from: undefined }], supersede: [] },
    ],
    [
      'takes two spellings of a mailbox for one',
      tellOnce(announce([{ ...other, mailbox: 'OTHER@x.example' }]), toldOf(toldOther), []),
      { write: [], supersede: [] },
    ],
    [
      'does not count another language or sender',
      tellOnce(
        announce([{ ...recipient, language: 'en' }], {
          forum: { ...told.forum, organizer: { name: {}, email: 'new@x.example' } },
        }),
        toldOf(told),
        [],
      ),
      { write: [], supersede: [] },
    ],
    [
      'tells a shared mailbox whom it receives for now',
      tellOnce(announce([{ ...recipient, people: recipient.people.slice(1) }]), toldOf(told), []),
      { write: [{ ...request, from: told.start }], supersede: [] },
    ],
    [
      'outranks what was told about a thing that is gone',
      takeBack({ dtstamp: '2025-11-22T03:00:00.000Z' }, toldOf(toldOther, factsFor('ja', { sequence: 6 })), []),
      {
        write: [
          { ...cancelOther, sequence: 7 },
          { ...cancelOther, sequence: 7, mailbox: 'kokusai@gunma.example' },
        ],
        supersede: [],
      },
    ],
  ])('%s', (_what, decision, expected) => {
    expect(shown(decision)).toEqual(expected);
  });
});
