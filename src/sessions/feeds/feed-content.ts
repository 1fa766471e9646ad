import type { Language } from '../../shared/names/localized-text.js';
import type { AgendaSessionView, AgendaView } from '../releases/dto/agenda-view.dto.js';
import type { ConfidentialTime } from '../releases/release.entity.js';

/** Which part of the agenda a feed has; each condition narrows the others. */
export interface FeedScope {
  /** A room's code. */
  room?: string;
  /** An id of somebody on a stage. */
  person?: string;
  /** A kind of session. */
  track?: string;
}

/** What a feed is written from. */
export interface FeedContent {
  agenda: AgendaView;
  /** When the person of a personal feed is busy with what nobody else may know. */
  busy: ConfidentialTime[];
  releasedAt: Date;
  language: Language;
  /** Where the feeds are, with the scheme. */
  baseUrl: string;
}

/** The sessions of a scope; undefined when nothing of the agenda is in it, so that a wrong address is noticed. */
export function sessionsIn(
  { sessions }: AgendaView,
  { room, person, track }: FeedScope,
): AgendaSessionView[] | undefined {
  const found = sessions.filter(
    (session) =>
      (room === undefined || session.room?.code === room) &&
      (person === undefined || isOnStage(session, person)) &&
      (track === undefined || session.kind === track),
  );
  const isWhole = room === undefined && person === undefined && track === undefined;
  return found.length > 0 || isWhole ? found : undefined;
}

/** When a person is engaged in confidential sessions. */
export function busyTimesOf(times: ConfidentialTime[], person: string): ConfidentialTime[] {
  return times.filter(({ delegateIds }) => delegateIds.includes(person));
}

function isOnStage({ speakers, presentations }: AgendaSessionView, person: string): boolean {
  return speakers.some(({ id }) => id === person) || presentations.some(({ speakerId }) => speakerId === person);
}
