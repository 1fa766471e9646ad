import type { SampleForum } from '../../samples/types.js';
import type { LoadedForum } from './loader.js';

/** A meeting with a place, as the plan names it. */
export interface PlacedMeeting {
  meetingId: string;
  roomCode: string;
  interpreters: { interpreterId: string }[];
}

/** More than this for one mailbox comes with a digest besides. */
const mailsWithoutDigest = 2;

/**
 * Counted from the sample itself, not from what the server says: one mail for each placed meeting and mailbox, one for
 * each session and mailbox of those on its stage, and one digest for each mailbox that gets more than two of these.
 */
export function mailsDue(sample: SampleForum, loaded: LoadedForum, placements: PlacedMeeting[]): number {
  const mailboxesOf = mailboxesByRef(sample);
  const refsByMeeting = new Map(
    sample.meetings.map(({ code, parties }) => [
      loaded.meetingIds.get(code),
      parties.flatMap(({ attendees }) => attendees),
    ]),
  );
  const ofMeetings = placements.map(({ meetingId, interpreters }) => [
    ...(refsByMeeting.get(meetingId) ?? []).flatMap((ref) => mailboxesOf.get(ref) ?? []),
    ...interpreters.map(({ interpreterId }) => loaded.interpreterEmails.get(interpreterId) ?? ''),
  ]);
  const ofSessions = sample.sessions
    .filter(({ confidential }) => confidential !== true)
    .map(({ speakers, presentations }) =>
      [...speakers.map(({ delegate }) => delegate), ...presentations.map(({ speaker }) => speaker)].flatMap(
        (ref) => mailboxesOf.get(ref) ?? [],
      ),
    );
  const mails = [...ofMeetings, ...ofSessions].flatMap((mailboxes) => [
    ...new Set(mailboxes.map((mailbox) => mailbox.toLowerCase())),
  ]);
  const perMailbox = new Map<string, number>();
  for (const mailbox of mails) perMailbox.set(mailbox, (perMailbox.get(mailbox) ?? 0) + 1);
  return mails.length + [...perMailbox.values()].filter((count) => count > mailsWithoutDigest).length;
}

/** By the server's id of a meeting: the mailboxes of those at its table, in small letters, each once. */
export function mailboxesByMeeting(sample: SampleForum, loaded: LoadedForum): Map<string, string[]> {
  const mailboxesOf = mailboxesByRef(sample);
  return new Map(
    sample.meetings.map(({ code, parties }) => {
      const all = parties.flatMap(({ attendees }) => attendees).flatMap((ref) => mailboxesOf.get(ref) ?? []);
      return [loaded.meetingIds.get(code) ?? '', [...new Set(all.map((mailbox) => mailbox.toLowerCase()))]];
    }),
  );
}

/** Who has no address is reached through the liaisons. */
function mailboxesByRef({ delegates, delegations }: SampleForum): Map<string, string[]> {
  const liaisons = new Map(delegations.map(({ code, liaisonEmails }) => [code, liaisonEmails]));
  return new Map(
    delegates.map(({ ref, email, delegation }) => [ref, email === null ? (liaisons.get(delegation) ?? []) : [email]]),
  );
}
