import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { SessionView } from './dto/session-view.dto.js';
import { emptyProgramme, type Programme } from './programme.js';
import type { Session } from './session.entity.js';

/** A session of the draft as organisers read it. */
export function viewOf(
  { forumId: _forumId, sequence: _sequence, released: _released, startsAt, endsAt, ...session }: Session,
  programmes: ReadonlyMap<string, Programme>,
  timeZone: string,
): SessionView {
  const { speakers, presentations, interpreterIds } = programmes.get(session.id) ?? emptyProgramme;
  return {
    ...session,
    ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
    speakers: speakers.map(({ delegateId, role }) => ({ delegateId, role })),
    presentations: presentations.map(({ id, title, minutes, speakerId }) => ({ id, title, minutes, speakerId })),
    interpreterIds,
  };
}
