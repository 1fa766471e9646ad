import type { PrecedenceFacts } from '../../../delegations/precedence.js';
import { textFor, type Language } from '../../../shared/names/localized-text.js';
import { renderName } from '../../../shared/names/person-name.js';
import { intervalWithOffset, withOffset } from '../../../shared/time/forum-time.js';
import { reasonOf } from '../order-texts.js';
import type { RunSheetView, SeatingPlanView, SheetPersonView } from './dto/run-sheet.dto.js';
import type { SheetSource } from './sheet-sources.js';

/** Minute by minute, with names as the reader reads them. */
export function runSheetView(
  source: SheetSource,
  { timeZone }: { timeZone: string },
  language: Language,
): RunSheetView {
  const { session, programme, room, rows, overrunMinutes, peopleById } = source;
  const personOf = (id: string | null) => {
    const person = peopleById.get(id ?? '');
    return person ? sheetPerson(person, language) : null;
  };
  return {
    ...{ sessionId: session.id, code: session.code, title: session.title, isConfidential: session.isConfidential },
    room: room?.name ?? null,
    ...intervalWithOffset({ start: session.startsAt, end: session.endsAt }, timeZone),
    languages: session.languages,
    interpretation: session.interpretation,
    interpreters: source.interpreters.map(({ name }) => renderName(name, language)),
    stage: programme.speakers.flatMap(({ delegateId, role }) => {
      const person = personOf(delegateId);
      return person ? [{ ...person, role }] : [];
    }),
    rows: rows.map(({ delegateId, ...row }) => ({
      ...row,
      at: withOffset(new Date(session.startsAt.getTime() + row.offsetMinutes * 60_000), timeZone),
      person: personOf(delegateId),
    })),
    overrunMinutes,
  };
}

/** Who sits where, with the reason in words. */
export function seatingPlanView({ session, rule, seating }: SheetSource, language: Language): SeatingPlanView {
  return {
    sessionId: session.id,
    layout: rule.seatingLayout,
    seatsPerRow: rule.seatsPerRow,
    places: seating.map((placed) => {
      const { place, row, seat, isHost, person } = placed;
      const { country, rank } = person;
      const reason = reasonOf(placed, language);
      return { ...{ place, row, seat, isHost, country, rank }, ...sheetPerson(person, language), reason };
    }),
  };
}

function sheetPerson({ id, name, position, organization }: PrecedenceFacts, language: Language): SheetPersonView {
  return {
    delegateId: id,
    name: renderName(name, language),
    position: position && textFor(position, language),
    organization: textFor(organization, language),
  };
}
