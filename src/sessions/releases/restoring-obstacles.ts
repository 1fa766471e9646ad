import { DomainError } from '../../shared/errors/domain-error.js';
import { encloses, type Interval } from '../../shared/time/interval.js';
import type { AgendaSessionView } from './dto/agenda-view.dto.js';

/** What today's forum has, as far as an earlier agenda must find it again. */
export interface Today {
  roomCodes: ReadonlySet<string>;
  /** The delegates who have not cancelled. */
  comingIds: ReadonlySet<string>;
  /** The codes of sessions that are confidential by now. */
  confidentialCodes: ReadonlySet<string>;
  days: Interval;
}

/** Why a session cannot be as it was. */
export interface Obstacle {
  /** Its code. */
  session: string;
  reason: 'room-gone' | 'person-gone' | 'confidential' | 'outside-forum';
  /** The room's code, or the delegate. */
  what: string | null;
}

/** What keeps sessions from being as they were: rooms and people that are gone, other days, and what must not be told any more. */
export function obstaclesTo(sessions: AgendaSessionView[], today: Today): Obstacle[] {
  return sessions.flatMap((session) => {
    const { code, room, start, end } = session;
    const gone = [...new Set(idsOf(session))].filter((id) => !today.comingIds.has(id));
    const during = { start: new Date(start), end: new Date(end) };
    const obstacle = (reason: Obstacle['reason'], what: string | null = null): Obstacle => ({
      session: code,
      reason,
      what,
    });
    return [
      ...(today.confidentialCodes.has(code) ? [obstacle('confidential')] : []),
      ...(room && !today.roomCodes.has(room.code) ? [obstacle('room-gone', room.code)] : []),
      ...gone.map((id) => obstacle('person-gone', id)),
      ...(encloses(today.days, during) ? [] : [obstacle('outside-forum')]),
    ];
  });
}

/** Those on the stage and those who present, but for who has been erased. */
export function idsOf({ speakers, presentations }: AgendaSessionView): string[] {
  return [...speakers.map(({ id }) => id), ...presentations.map(({ speakerId }) => speakerId)].filter(
    (id) => id !== null && id !== undefined,
  );
}

export const notRestorable = (release: number, obstacles: Obstacle[]) =>
  new DomainError('release-not-restorable', 'conflict', { release, count: obstacles.length, obstacles });

/** Releases made before their people had ids in them cannot be found again in the draft. */
export const releaseTooOld = (release: number) => new DomainError('release-too-old', 'conflict', { release });
