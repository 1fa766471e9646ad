import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { intervalsFromStored } from '../../forums/hours.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { emptyProgramme, peopleOf, programmesOf, type Programme } from '../programme.js';
import type { CheckedSession, DraftFacts, Stop } from './draft-warnings.js';

/** Reads of a forum what its draft is checked by; the same number of queries however large it is. */
@Injectable()
export class DraftFactsReader {
  constructor(
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  async read(manager: EntityManager, forumId: string): Promise<DraftFacts> {
    const forum = await this.forums.frame(forumId, manager);
    const rows = await draftOf(manager, forumId);
    const programmes = await programmesOf(
      manager,
      rows.map(({ id }) => id),
    );
    const sessions = rows.map((row) => ({ ...row, ...namedIn(programmes.get(row.id) ?? emptyProgramme) }));
    const places = await this.rooms.bookablePlaces(manager, forumId);
    const delegateIds = [...new Set(sessions.flatMap((session) => session.delegateIds))];
    const people = [...new Set([...delegateIds, ...sessions.flatMap(({ interpreterIds }) => interpreterIds)])];
    const stays = await this.delegations.staysOf(manager, delegateIds);
    const interpreters = await this.interpreters.all(manager, forumId);
    const roomByPlace = new Map(places.map(({ placeId, roomId }) => [placeId, roomId]));
    const engaged = await this.ledger.engagementsOf(manager, people, forum.days);
    const used = await this.ledger.engagementsOf(manager, [...roomByPlace.keys()], forum.days);
    return {
      timeZone: forum.timeZone,
      sessions,
      roomById: new Map(places.map(({ roomId, ...room }) => [roomId, room])),
      stayByDelegate: new Map(stays.map((stay) => [stay.id, stay])),
      interpreterById: new Map(
        interpreters.map(({ id, pairs, available }) => [id, { pairs, available: intervalsFromStored(available) }]),
      ),
      stopsByPerson: stopsOf(engaged, roomsOf(sessions, used, roomByPlace)),
      transfers: forum.transfers,
    };
  }
}

function draftOf(
  manager: EntityManager,
  forumId: string,
): Promise<Omit<CheckedSession, 'delegateIds' | 'interpreterIds'>[]> {
  return manager.query(
    `SELECT s.id, s.code, s.kind, s.starts_at AS start, s.ends_at AS "end", s.room_id AS "roomId", g.seats, s.expected, s.languages,
            s.interpretation
       FROM session s LEFT JOIN seating g ON g.session_id = s.id WHERE s.forum_id = $1 ORDER BY s.starts_at, s.id`,
    [forumId],
  );
}

function namedIn(programme: Programme): Pick<CheckedSession, 'delegateIds' | 'interpreterIds'> {
  return { delegateIds: peopleOf(programme), interpreterIds: programme.interpreterIds };
}

/** Where each source takes place: a session in its room, though it claims its parts too; a meeting in the room of its place. */
function roomsOf(
  sessions: CheckedSession[],
  used: BusyInterval[],
  roomByPlace: ReadonlyMap<string, string>,
): Map<string, string | null> {
  return new Map([
    ...used.map(({ sourceId, subjectId }): [string, string | null] => [sourceId, roomByPlace.get(subjectId) ?? null]),
    ...sessions.map(({ id, roomId }): [string, string | null] => [id, roomId]),
  ]);
}

function stopsOf(engaged: BusyInterval[], roomBySource: ReadonlyMap<string, string | null>): Map<string, Stop[]> {
  const stops = new Map<string, Stop[]>();
  for (const { subjectId, sourceId, start, end } of engaged) {
    const list = stops.get(subjectId) ?? [];
    list.push({ sourceId, start, end, roomId: roomBySource.get(sourceId) ?? null });
    stops.set(subjectId, list);
  }
  return stops;
}
