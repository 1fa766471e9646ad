import { changelogOf } from './changelog.js';
import type { AgendaView } from './dto/agenda-view.dto.js';
import type { ComparisonView } from './dto/release-diff-view.dto.js';
import { isUnchanged, releaseDiff } from './release-diff.js';
import { touchedPeople, touchedRooms } from './touched.js';

/** Compares two agendas, the earlier one first. */
export function compareAgendas(one: AgendaView, other: AgendaView): ComparisonView {
  const [before, after] = knowsPeople(one) && knowsPeople(other) ? [one, other] : [withoutIds(one), withoutIds(other)];
  const diff = releaseDiff(before, after);
  return {
    isUnchanged: isUnchanged(diff),
    diff,
    people: touchedPeople(before, after),
    rooms: touchedRooms(before, after),
    changelog: changelogOf(diff, after.forum.timeZone),
  };
}

/** Releases made before people had ids in them are compared by names alone. */
export function knowsPeople({ sessions }: AgendaView): boolean {
  return sessions.every(
    ({ speakers, presentations }) =>
      speakers.every(({ id }) => id !== undefined) && presentations.every(({ speakerId }) => speakerId !== undefined),
  );
}

function withoutIds(agenda: AgendaView): AgendaView {
  return {
    ...agenda,
    sessions: agenda.sessions.map((session) => ({
      ...session,
      speakers: session.speakers.map(({ id: _id, ...speaker }) => speaker),
      presentations: session.presentations.map(({ speakerId: _speakerId, ...presentation }) => presentation),
    })),
  };
}
