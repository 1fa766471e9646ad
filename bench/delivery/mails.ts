import { factsFor } from '../../test/golden/invitations/facts.js';
import type { CalendarFacts } from '../../src/invitations/invitation-facts.js';

const languages = ['vi', 'ja', 'en'] as const;

/** Each concerns many people, as at a forum. */
const meetings = 200;

/** The facts of so many personal invitations: each to a mailbox of its own, a third in each language. */
export function factsOf(count: number, run: number): CalendarFacts[] {
  return Array.from({ length: count }, (_, index) => {
    const facts = factsFor(languages[index % languages.length] ?? 'en');
    const start = Date.parse(facts.start) + (index % meetings) * 300_000;
    return {
      ...facts,
      start: new Date(start).toISOString(),
      end: new Date(start + 1_800_000).toISOString(),
      uid: `${run}-${index}@gapgo`,
      recipient: { ...facts.recipient, mailbox: `person-${run}-${index}@example.org` },
    };
  });
}
