import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import type { PrecedenceFacts } from '../../../delegations/precedence.js';
import type { ForumFrame } from '../../../forums/forums.service.js';
import { RoomsService } from '../../../forums/rooms.service.js';
import { InterpretersService } from '../../../interpreters/interpreters.service.js';
import type { LocalizedText } from '../../../shared/names/localized-text.js';
import type { PersonName } from '../../../shared/names/person-name.js';
import { emptyProgramme, peopleOf, programmesOf, type Programme } from '../../programme.js';
import { Session } from '../../session.entity.js';
import { ProtocolRulesService } from '../protocol-rules.service.js';
import { overrunOf, runSheetRows, type RunSheetRow } from './run-sheet.js';
import { seatingPlan, type SeatingRule, type SeatPlace } from './seating-plan.js';
import { SessionCue } from './session-cue.entity.js';

/** A session with everything that its run sheet and its seating show. */
export interface SheetSource {
  session: Session;
  programme: Programme;
  room: { name: LocalizedText; zone: string | null } | null;
  /** By code. */
  interpreters: SheetInterpreter[];
  rows: RunSheetRow[];
  overrunMinutes: number;
  peopleById: ReadonlyMap<string, PrecedenceFacts>;
  rule: SeatingRule;
  /** Those on the stage and those with a seat. */
  seating: SeatPlace<PrecedenceFacts>[];
}

/** Somebody who interprets a session. */
export interface SheetInterpreter {
  id: string;
  name: PersonName;
}

/** Reads sessions of the draft for their run sheets; the same number of queries however many there are. */
@Injectable()
export class SheetSources {
  constructor(
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
    private readonly rules: ProtocolRulesService,
  ) {}

  /** In the order of the ids. */
  async read(manager: EntityManager, forum: ForumFrame, sessionIds: string[]): Promise<SheetSource[]> {
    const sessions = await manager.findBy(Session, { forumId: forum.id, id: In(sessionIds) });
    const programmes = await programmesOf(manager, sessionIds);
    const where = { forumId: forum.id, sessionId: In(sessionIds) };
    const cues = await manager.find(SessionCue, { where, order: { offsetMinutes: 'ASC', id: 'ASC' } });
    const seated = await seatedIn(manager, sessionIds);
    const peopleIds = [
      ...[...programmes.values()].flatMap(peopleOf),
      ...cues.flatMap(({ delegateId }) => delegateId ?? []),
      ...seated.map(({ delegateId }) => delegateId),
    ];
    const people = await this.delegations.precedenceOf(manager, forum.id, [...new Set(peopleIds)]);
    const peopleById = new Map(people.map((person) => [person.id, person]));
    const interpreterIds = [...programmes.values()].flatMap((programme) => programme.interpreterIds);
    const interpreters = await this.interpreters.among(manager, forum.id, interpreterIds);
    const places = await this.rooms.bookablePlaces(manager, forum.id);
    const rule = await this.rules.ruleOf(manager, forum.id, forum.timeZone);
    return sessionIds.flatMap((id) => {
      const session = sessions.find((one) => one.id === id);
      if (!session) return [];
      const programme = programmes.get(id) ?? emptyProgramme;
      const own = { cues: cues.filter(({ sessionId }) => sessionId === id), programme };
      const ids = new Set([...peopleOf(programme), ...seated.filter((one) => one.sessionId === id).map(idOf)]);
      const place = places.find(({ roomId }) => roomId === session.roomId);
      return [
        {
          ...{ session, programme, peopleById, rule },
          room: place ? { name: place.roomName, zone: place.zone } : null,
          interpreters: interpreters.filter((one) => programme.interpreterIds.includes(one.id)),
          ...timesOf(session, own),
          seating: seatingPlan(
            people.filter((person) => ids.has(person.id)),
            rule,
          ),
        },
      ];
    });
  }
}

const idOf = ({ delegateId }: { delegateId: string }) => delegateId;

function timesOf(
  { startsAt, endsAt }: Session,
  { cues, programme }: { cues: SessionCue[]; programme: Programme },
): Pick<SheetSource, 'rows' | 'overrunMinutes'> {
  const sessionMinutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const source = { sessionMinutes, presentations: programme.presentations, cues };
  return { rows: runSheetRows(source), overrunMinutes: overrunOf(source) };
}

function seatedIn(manager: EntityManager, sessionIds: string[]): Promise<{ sessionId: string; delegateId: string }[]> {
  return manager.query(
    `SELECT session_id AS "sessionId", delegate_id AS "delegateId" FROM seat WHERE session_id = ANY($1) AND status = 'taken'`,
    [sessionIds],
  );
}
