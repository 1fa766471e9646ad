import type { AttendeeFacts, PartyFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { InterpreterFacts } from '../../interpreters/interpreters.service.js';
import { languages, type LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import { intervalWithOffset } from '../../shared/time/forum-time.js';
import type { AgendaSessionView, AgendaView } from './dto/agenda-view.dto.js';
import { byStart } from './release-diff.js';
import type { Programme } from '../programme.js';
import type { Session } from '../session.entity.js';

/** What a release keeps and the public reads, letter for letter. */
export type ReleasedAgenda = AgendaView;

/** What a session of the agenda is rendered from. */
export interface AgendaSources {
  programmes: Map<string, Programme>;
  roomsById: Map<string, { code: string; name: LocalizedText; zone: string | null }>;
  peopleById: Map<string, AttendeeFacts>;
  partiesById: Map<string, PartyFacts>;
  /** Readers of the agenda do not see them; those who are engaged are written to. */
  interpretersById: Map<string, InterpreterFacts>;
}

/** Renders the agenda as the public will read it: names in each reader's way, times with the forum's offset. */
export function renderAgenda(
  { id, name, place, timeZone, startsOn, endsOn }: ForumFrame,
  release: { number: number; name: string },
  sessions: Session[],
  sources: AgendaSources,
): ReleasedAgenda {
  return {
    forum: { id, name, place, timeZone, startsOn, endsOn },
    release,
    sessions: sessions.map((session) => renderSession(session, timeZone, sources)).sort(byStart),
  };
}

function renderSession(
  { id, code, kind, title, startsAt, endsAt, roomId, ...session }: Session,
  timeZone: string,
  { programmes, roomsById, peopleById, partiesById }: AgendaSources,
): AgendaSessionView {
  const { speakers = [], presentations = [] } = programmes.get(id) ?? {};
  return {
    id,
    code,
    kind,
    title,
    ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
    room: shownRoom(roomsById.get(roomId ?? '')),
    speakers: speakers.flatMap(({ delegateId, role }) => {
      const person = peopleById.get(delegateId);
      if (!person) return [];
      const organization = partiesById.get(person.delegationId)?.name ?? {};
      return [{ id: delegateId, role, name: inEachLanguage(person.name), position: person.position, organization }];
    }),
    presentations: presentations.map((presentation) => {
      const speaker = peopleById.get(presentation.speakerId ?? '');
      return {
        title: presentation.title,
        minutes: presentation.minutes,
        speaker: speaker ? inEachLanguage(speaker.name) : null,
        speakerId: speaker?.id ?? null,
      };
    }),
    ...saidOf(session),
  };
}

/** What is said of a session only when there is something to say. */
function saidOf({
  languages: spoken,
  interpretation,
  onlineLink,
  isOnlineLinkPublic,
}: Pick<Session, 'languages' | 'interpretation' | 'onlineLink' | 'isOnlineLinkPublic'>): Partial<AgendaSessionView> {
  return {
    ...(spoken.length > 0 && { languages: spoken }),
    ...(interpretation.length > 0 && { interpretation }),
    ...(onlineLink !== null && isOnlineLinkPublic && { onlineLink }),
  };
}

function shownRoom(room: { code: string; name: LocalizedText } | undefined): AgendaSessionView['room'] {
  return room ? { code: room.code, name: room.name } : null;
}

/** A name as readers of each language write it. */
export function inEachLanguage(name: PersonName): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, renderName(name, language)]));
}
