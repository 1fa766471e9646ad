import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import type { BookablePlace } from '../forums/bookable-places.js';
import { RoomsService } from '../forums/rooms.service.js';
import { forumFactsOf } from '../invitations/forum-facts.js';
import { factsFormat } from '../invitations/invitation-facts.js';
import { Outbox } from '../invitations/outbox.js';
import type { Announcement } from '../invitations/told-once.js';
import { InterpretersService, type InterpreterFacts } from '../interpreters/interpreters.service.js';
import { Runtime } from '../shared/config/config.module.js';
import { together } from '../shared/database/together.js';
import { findAnnounced, type AnnouncedMeeting } from './announced-meetings.js';
import type { MeetingParties, MeetingPeople } from './meeting-people.js';
import { statusesWithPlace } from './meeting.states.js';
import { MeetingProtocolService } from './protocol/meeting-protocol.service.js';
import { orderOfNames, type NamedParty, type NamingRule } from './protocol/order-of-names.js';
import { recipientsOf } from './recipients.js';

/** Says to the outbox what meetings are now; for as many as there are, the same number of queries. */
@Injectable()
export class MeetingAnnouncer {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
    private readonly outbox: Outbox,
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
    const { forum, naming, places } = known ?? (await this.knownOf(manager, await this.forums.frame(forumId, manager)));
    const announced = await findAnnounced(manager, forumId, meetingIds);
    const directory = { naming, ...(await this.directoryOf(manager, forum, announced, places)) };
    const dtstamp = new Date().toISOString();
    return this.outbox.hold(
      manager,
      announced.map((meeting) => this.announcementOf(meeting, forum, directory, dtstamp)),
      digests,
    );
  }

  /** What does not depend on the meetings, for who reads it before a transaction. */
  async knownOf(manager: EntityManager, forum: ForumFrame): Promise<KnownForum> {
    return { forum, naming: await this.protocol.namingRule(manager, forum.id, forum.timeZone) };
  }

  private announcementOf(
    meeting: AnnouncedMeeting,
    forum: ForumFrame,
    directory: Directory,
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

  private async directoryOf(
    manager: EntityManager,
    { id: forumId }: ForumFrame,
    meetings: AnnouncedMeeting[],
    knownPlaces?: ReadonlyMap<string, BookablePlace>,
  ): Promise<Omit<Directory, 'naming'>> {
    const people = new Map(meetings.map(({ id, parties, interpreters }) => [id, { parties, interpreters }]));
    const everybody = [...people.values()];
    const parties = everybody.flatMap((of) => of.parties);
    const attendeeIds = unique(parties.flatMap((party) => party.attendeeIds));
    const delegationIds = unique(parties.map((party) => party.delegationId));
    const interpreterIds = unique(everybody.flatMap((of) => of.interpreters.map(({ interpreterId }) => interpreterId)));
    const placeIds = unique(meetings.flatMap(({ roomPlaceId }) => roomPlaceId ?? []));
    const [attendees, delegations, interpreters, places] = await together(
      this.delegations.attendeesOf(manager, forumId, attendeeIds),
      this.delegations.partiesOf(manager, forumId, delegationIds),
      this.interpreters.among(manager, forumId, interpreterIds),
      knownPlaces ? Promise.resolve([]) : this.rooms.bookablePlaces(manager, forumId, placeIds),
    );
    return {
      people,
      attendees: byId(attendees),
      delegations: byId(delegations),
      interpreters: byId(interpreters),
      places: knownPlaces ?? new Map(places.map((place) => [place.placeId, place])),
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

interface Directory {
  naming: NamingRule;
  people: Map<string, MeetingPeople>;
  attendees: Map<string, AttendeeFacts>;
  delegations: Map<string, PartyFacts>;
  interpreters: Map<string, InterpreterFacts>;
  places: ReadonlyMap<string, BookablePlace>;
}

function namedParties(parties: MeetingParties[], { attendees, delegations }: Directory): NamedParty[] {
  return parties.flatMap(({ delegationId, attendeeIds }) => {
    const known = delegations.get(delegationId);
    const ranks = found(attendeeIds, attendees).map(({ rank }) => rank);
    return known ? [{ delegationId, country: known.country, code: known.code, ranks }] : [];
  });
}

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function found<T>(ids: string[], rows: Map<string, T>): T[] {
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
