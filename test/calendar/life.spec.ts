import fc from 'fast-check';
import { calendarObject } from '../../src/invitations/calendar-object.js';
import { Life, people, type Event } from './life.js';
import { calendarsAfter, mailed } from './mailed.js';

const isSoak = process.env.SOAK === '1';

/** So many changes to so many things, one after the other. */
function histories(things: number, minLength: number, maxLength: number): fc.Arbitrary<Event[]> {
  const thing = fc.nat({ max: things - 1 });
  const person = fc.nat({ max: people - 1 });
  const place = fc.record({
    kind: fc.constant('place' as const),
    thing,
    slot: fc.nat({ max: 19 }),
    room: fc.nat({ max: 5 }),
  });
  const event = fc.oneof(
    { arbitrary: place, weight: 4 },
    {
      arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'undo' as const, 'resend' as const), thing }),
      weight: 3,
    },
    { arbitrary: fc.record({ kind: fc.constant('send' as const), thing }), weight: 3 },
    { arbitrary: fc.record({ kind: fc.constantFrom('attend' as const, 'leave' as const), thing, person }), weight: 3 },
  );
  return fc.array(event, { minLength, maxLength });
}

function lived(things: number, history: Event[]): Life {
  const life = new Life(things);
  for (const event of history) life.happen(event);
  life.sendAll();
  return life;
}

describe('a life of changes to meetings and sessions', () => {
  it('leaves in every calendar what the timetable has, from the calendar objects alone', () => {
    fc.assert(
      fc.property(histories(50, 200, 200), (history) => {
        const life = lived(50, history);
        const objects = life.sent.map((facts) => ({ mailbox: facts.recipient.mailbox, ics: calendarObject(facts) }));
        expect(calendarsAfter(objects)).toEqual(life.timetable());
      }),
      { numRuns: isSoak ? 300 : 10, endOnFailure: true },
    );
  });

  it('leaves the same from the mails as they are written, encoded and read again', async () => {
    await fc.assert(
      fc.asyncProperty(histories(50, 200, 200), async (history) => {
        const life = lived(50, history);
        const objects = [];
        for (const facts of life.sent) objects.push({ mailbox: facts.recipient.mailbox, ics: await mailed(facts) });
        expect(calendarsAfter(objects)).toEqual(life.timetable());
      }),
      { numRuns: isSoak ? 50 : 2, endOnFailure: true },
    );
  }, 300_000);

  it('tells nobody of what is undone before it is sent', () => {
    fc.assert(
      fc.property(histories(6, 40, 80), (history) => {
        const life = lived(6, history);
        const before = life.sent.length;
        for (let thing = 0; thing < 6; thing += 1) {
          life.happen({ kind: 'attend', thing, person: people });
          life.happen({ kind: 'leave', thing, person: people });
        }
        life.sendAll();
        expect(life.sent.length).toBe(before);
      }),
      { numRuns: isSoak ? 300 : 10 },
    );
  });
});
