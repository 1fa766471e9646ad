import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import type { BookablePlace } from '../forums/bookable-places.js';
import { forumFactsOf } from '../invitations/forum-facts.js';
import { factsFormat } from '../invitations/invitation-facts.js';
import { Outbox } from '../invitations/outbox.js';
import type { Announcement } from '../invitations/told-once.js';
import { Runtime } from '../shared/config/config.module.js';
import { together } from '../shared/database/together.js';
import { findAnnounced, type AnnouncedMeeting } from './announced-meetings.js';
import { OpenDutyMailer } from './duties/open-duty-mailer.js';
import { MeetingDirectory, type Directory } from './meeting-directory.js';
import type { MeetingParties } from './meeting-people.js';
import { statusesWithPlace } from './meeting.states.js';
import { MeetingProtocolService } from './protocol/meeting-protocol.service.js';
import { orderOfNames, type NamedParty, type NamingRule } from './protocol/order-of-names.js';
import { recipientsOf } from './recipients.js';

/** Says to the outbox what meetings are now; for as many as there are, the same number of queries. */
@Injectable()
export class MeetingAnnouncer {
  constructor(
    private readonly forums: ForumsService,
    private readonly directory: MeetingDirectory,
    private readonly outbox: Outbox,
    private readonly openDuties: OpenDutyMailer,
    private readonly runtime: Runtime,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** Holds a message for each person whom these meetings concern; digests are written when somebody looks. */
  async announce(manager: EntityManager, forumId: string, meetingIds: string[], known?: KnownForum): Promise<void> {
    await this.hold(manager, forumId, meetingIds, 'due', known);
  }

  /** The same at once for many, with their digests. @returns how many messages are held */
  async announceAll(manager: EntityManager, forumId: string, meetingIds: string[]): Promise<number> {
    return this.hold(manager, forumId, meetingIds, 'now');
  }

  private async hold(
    manager: EntityManager,
    forumId: string,
    meetingIds: string[],
    digests: 'now' | 'due',
    known?: KnownForum,
  ): Promise<number> {
    if (meetingIds.length === 0) return 0;
    const { forum, naming, places } = known ?? (await this.knownOf(manager, await this.forums.frame(forumId, manager)));
    const [, announced] = await together(
      this.outbox.enter(manager, forumId, digests),
      findAnnounced(manager, forumId, meetingIds),
    );
    const directory = { naming, ...(await this.directory.of(manager, forum, announced, places)) };
    const dtstamp = new Date().toISOString();
    const announcements = announced.map((meeting) => this.announcementOf(meeting, forum, directory, dtstamp));
    const [held, asked] = await together(
      this.outbox.hold(manager, announcements, digests),
      this.openDuties.keepTrue(manager, forum, meetingIds),
    );
    return held + asked;
  }

  /** What does not depend on the meetings, for who reads it before a transaction. */
  async knownOf(manager: EntityManager, forum: ForumFrame): Promise<KnownForum> {
    return { forum, naming: await this.protocol.namingRule(manager, forum.id, forum.timeZone) };
  }

  private announcementOf(
    meeting: AnnouncedMeeting,
    forum: ForumFrame,
    directory: Directory & { naming: NamingRule },
    dtstamp: string,
  ): Announcement {
    const { parties, interpreters } = directory.people.get(meeting.id) ?? { parties: [], interpreters: [] };
    const named = namedParties(parties, directory);
    const place = directory.places.get(meeting.roomPlaceId ?? '');
    const attendees = parties.flatMap(({ attendeeIds }) => found(attendeeIds, directory.attendees));
    const delegations = found(orderOfNames(named, meeting.hostId, directory.naming), directory.delegations);
    const present = found(
      interpreters.map(({ interpreterId }) => interpreterId),
      directory.interpreters,
    );
    return {
      forumId: forum.id,
      aboutId: meeting.id,
      recipients: statusesWithPlace.includes(meeting.status) ? recipientsOf(attendees, delegations, present) : [],
      facts: {
        format: factsFormat,
        kind: 'meeting',
        uid: meeting.uid,
        sequence: meeting.sequence ?? 0,
        dtstamp,
        forum: forumFactsOf(forum, this.runtime.config.mailFrom),
        meeting: { number: meeting.number, subject: meeting.subject },
        ...(meeting.onlineLink !== null && { onlineLink: meeting.onlineLink }),
        start: meeting.startsAt?.toISOString() ?? '',
        end: meeting.endsAt?.toISOString() ?? '',
        room: place ? { name: place.roomName, zone: place.zone } : null,
        parties: delegations.map(({ id, name }) => ({
          name,
          people: attendees
            .filter(({ delegationId }) => delegationId === id)
            .map((attendee) => ({ name: attendee.name, position: attendee.position ?? undefined })),
        })),
        interpreters: interpreters.flatMap(({ interpreterId, pair }) => {
          const interpreter = directory.interpreters.get(interpreterId);
          return interpreter ? [{ name: interpreter.name, pair }] : [];
        }),
      },
    };
  }
}

/** What is known before, mostly what does not depend on the meetings that are announced. */
export interface KnownForum {
  forum: ForumFrame;
  naming: NamingRule;
  /** The places of the meetings, where they are known. */
  places?: ReadonlyMap<string, BookablePlace>;
}

function namedParties(parties: MeetingParties[], { attendees, delegations }: Directory): NamedParty[] {
  return parties.flatMap(({ delegationId, attendeeIds }) => {
    const known = delegations.get(delegationId);
    const ranks = found(attendeeIds, attendees).map(({ rank }) => rank);
    return known ? [{ delegationId, country: known.country, code: known.code, ranks }] : [];
  });
}

function found<T>(ids: string[], rows: Map<string, T>): T[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}
