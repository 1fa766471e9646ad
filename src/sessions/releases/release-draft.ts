import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { emptyProgramme, peopleOf, programmesOf } from '../programme.js';
import { Session } from '../session.entity.js';
import type { AgendaReleaseView } from './dto/agenda-view.dto.js';
import type { ConfidentialTime } from './release.entity.js';
import { renderAgenda, type AgendaSources, type ReleasedAgenda } from './released-agenda.js';

/** What a release made now would be made of. */
export interface Draft {
  forum: ForumFrame;
  /** Those that would be public. */
  sessions: Session[];
  sources: AgendaSources;
  confidential: ConfidentialTime[];
}

/** Reads of the draft agenda what a release of it shows. */
@Injectable()
export class ReleaseDraft {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
  ) {}

  /** @param locks so that nobody changes a session until the transaction ends, and the programmes belong to the sessions read */
  async read(manager: EntityManager, forumId: string, { locks }: { locks: boolean }): Promise<Draft> {
    const forum = await this.forums.frame(forumId, manager);
    const all = await manager.find(Session, {
      where: { forumId },
      order: { startsAt: 'ASC', code: 'ASC' },
      ...(locks && { lock: { mode: 'pessimistic_read' } }),
    });
    const programmes = await programmesOf(
      manager,
      all.map(({ id }) => id),
    );
    const sessions = all.filter(({ isPublic, isConfidential }) => isPublic && !isConfidential);
    const confidential = all
      .filter(({ isConfidential }) => isConfidential)
      .map(({ id, startsAt, endsAt }) => ({
        id,
        start: startsAt.toISOString(),
        end: endsAt.toISOString(),
        delegateIds: peopleOf(programmes.get(id) ?? emptyProgramme),
      }));
    const sources = await this.sourcesOf(manager, forumId, sessions, programmes);
    return { forum, sessions, sources, confidential };
  }

  private async sourcesOf(
    manager: EntityManager,
    forumId: string,
    sessions: Session[],
    programmes: AgendaSources['programmes'],
  ): Promise<AgendaSources> {
    const peopleIds = new Set(sessions.flatMap(({ id }) => peopleOf(programmes.get(id) ?? emptyProgramme)));
    const people = await this.delegations.attendeesOf(manager, forumId, [...peopleIds]);
    const partyIds = new Set(people.map(({ delegationId }) => delegationId));
    const parties = await this.delegations.partiesOf(manager, forumId, [...partyIds]);
    const interpreterIds = sessions.flatMap(({ id }) => programmes.get(id)?.interpreterIds ?? []);
    const interpreters = await this.interpreters.among(manager, forumId, [...new Set(interpreterIds)]);
    const places = await this.rooms.bookablePlaces(manager, forumId);
    return {
      programmes,
      roomsById: new Map(
        places.map(({ roomId, roomCode, roomName, zone }) => [roomId, { code: roomCode, name: roomName, zone }]),
      ),
      peopleById: new Map(people.map((person) => [person.id, person])),
      partiesById: new Map(parties.map((party) => [party.id, party])),
      interpretersById: new Map(interpreters.map((interpreter) => [interpreter.id, interpreter])),
    };
  }
}

/** The agenda of a draft as it would be stored: without fields that JSON does not know. */
export function agendaOf({ forum, sessions, sources }: Draft, release: AgendaReleaseView): ReleasedAgenda {
  return JSON.parse(JSON.stringify(renderAgenda(forum, release, sessions, sources))) as ReleasedAgenda; // what went in
}
