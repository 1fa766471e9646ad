import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.js';
import { calendarKinds, type CalendarFacts, type WrittenFacts } from './invitation-facts.js';
import { insertMessages, supersede } from './invitation-rows.js';

/** More changes than this for one mailbox at once are also told in one digest. */
const changesWithoutDigest = 2;

interface StoredDigest {
  id: string;
  mailbox: string;
  facts: WrittenFacts;
}

/**
 * Sees to it that each of these mailboxes has a digest of what is held for it, if that is much, and no other one.
 * @returns how many were written
 */
export async function keepDigests(
  manager: EntityManager,
  forumId: string,
  mailboxes: string[],
  domain: string,
): Promise<number> {
  if (mailboxes.length === 0) return 0;
  const wanted = await digestsOf(manager, forumId, mailboxes);
  const known = await manager.query<StoredDigest[]>(
    `SELECT id, mailbox, facts FROM invitation
      WHERE forum_id = $1 AND mailbox = ANY($2) AND kind = 'digest' AND status = 'held' ORDER BY id FOR NO KEY UPDATE`,
    [forumId, mailboxes],
  );
  const staying = known.filter(({ mailbox, facts }) => isSame(wanted.get(mailbox), facts));
  await supersede(
    manager,
    known.filter((digest) => !staying.includes(digest)).map(({ id }) => id),
  );
  for (const { mailbox } of staying) wanted.delete(mailbox);
  const messages = [...wanted.values()].map((facts) => ({ forumId, aboutId: null, facts }));
  await insertMessages(manager, messages, { domain });
  return messages.length;
}

async function digestsOf(
  manager: EntityManager,
  forumId: string,
  mailboxes: string[],
): Promise<Map<string, WrittenFacts>> {
  const rows = await manager.query<{ mailbox: string; changes: CalendarFacts[] }[]>(
    `SELECT mailbox, jsonb_agg(facts ORDER BY facts ->> 'start', facts ->> 'uid') AS changes FROM invitation
      WHERE forum_id = $1 AND mailbox = ANY($2) AND status = 'held' AND kind = ANY($3)
      GROUP BY mailbox HAVING count(*) > $4 ORDER BY mailbox`,
    [forumId, mailboxes, calendarKinds, changesWithoutDigest],
  );
  return new Map(rows.map(({ mailbox, changes }) => [mailbox, digestOf(changes)]));
}

/** An edited digest is written anew only when what it tells of has changed. */
function isSame(wanted: WrittenFacts | undefined, { written, ...known }: WrittenFacts): boolean {
  return wanted !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(wanted)), { ...known, ...written });
}
