import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { RoomsService } from '../forums/rooms.service.js';
import { Ledger } from '../shared/calendar/ledger.js';
import type { SourceClaims } from '../shared/calendar/ledger-rows.js';
import { emptyProgramme, peopleOf, programmesOf, type Programme } from './programme.js';
import { Session } from './session.entity.js';

/** What sessions claim in the ledger: every place of their room and of its parts, their people and their interpreters. */
@Injectable()
export class SessionClaims {
  constructor(
    private readonly rooms: RoomsService,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Lets the ledger follow these sessions as they now stand, all or nothing; they may change places among themselves.
   * @throws ClashError naming each engagement in the way
   */
  async follow(manager: EntityManager, forumId: string, ids: string[]): Promise<void> {
    const sessions = await manager.find(Session, { where: { id: In(ids), forumId } });
    const programmes = await programmesOf(manager, ids);
    const roomIds = [...new Set(sessions.flatMap(({ roomId }) => roomId ?? []))];
    const placeIdsByRoom = await this.rooms.claimedPlaces(manager, forumId, roomIds);
    await this.ledger.replace(
      manager,
      sessions.map((session) =>
        claimsOf(session, placeIdsByRoom.get(session.roomId ?? '') ?? [], programmes.get(session.id)),
      ),
    );
  }
}

/** What one session claims in these places. */
export function claimsOf(
  { id, startsAt, endsAt, isConfidential }: Session,
  placeIds: string[],
  programme: Programme = emptyProgramme,
): SourceClaims {
  const during = { start: startsAt, end: endsAt };
  const claims = [...placeIds, ...peopleOf(programme), ...programme.interpreterIds].map((subjectId) => ({
    subjectId,
    during,
    isConfidential,
  }));
  return { reason: 'session', sourceId: id, claims };
}
