import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { AttendeeFacts, PartyFacts } from '../delegations/facts.js';
import type { BookablePlace } from '../forums/bookable-places.js';
import type { ForumFrame } from '../forums/forums.service.js';
import { RoomsService } from '../forums/rooms.service.js';
import { InterpretersService, type InterpreterFacts } from '../interpreters/interpreters.service.js';
import { together } from '../shared/database/together.js';
import type { AnnouncedMeeting } from './announced-meetings.js';
import type { MeetingPeople } from './meeting-people.js';

/** Who and what meetings name, by id. */
export interface Directory {
  people: Map<string, MeetingPeople>;
  attendees: Map<string, AttendeeFacts>;
  delegations: Map<string, PartyFacts>;
  interpreters: Map<string, InterpreterFacts>;
  places: ReadonlyMap<string, BookablePlace>;
}

/** Looks up whom and what meetings name; for as many as there are, the same number of queries. */
@Injectable()
export class MeetingDirectory {
  constructor(
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
  ) {}

  async of(
    manager: EntityManager,
    { id: forumId }: ForumFrame,
    meetings: AnnouncedMeeting[],
    knownPlaces?: ReadonlyMap<string, BookablePlace>,
  ): Promise<Directory> {
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

function byId<T extends { id: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
