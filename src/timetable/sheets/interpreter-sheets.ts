import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import { InterpretersService, type InterpreterFacts } from '../../interpreters/interpreters.service.js';
import { DutiesService } from '../../meetings/duties/duties.service.js';
import type { DutyRow } from '../../meetings/duties/duty-rows.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import type { DayEntryView } from '../dto/day-view.dto.js';
import { whatOf } from '../entry-words.js';
import { TimetableEntries } from '../timetable-entries.js';
import type { SheetEntry, SheetFacts } from './sheet-page.js';
import { sheetTexts } from './sheet-texts.js';

type Frame = Pick<SheetFacts, 'language' | 'occasion' | 'stamp'>;

/** What each interpreter has to do: where, between which languages, and whether they have taken it. */
@Injectable()
export class InterpreterSheets {
  constructor(
    private readonly interpreters: InterpretersService,
    private readonly duties: DutiesService,
    private readonly entries: TimetableEntries,
  ) {}

  /** Of those who are engaged, by code. @param day this one alone; undefined: all days */
  async *of(
    manager: EntityManager,
    forum: ForumFrame,
    day: string | undefined,
    frameFor: (interpreter: InterpreterFacts) => Frame,
  ): AsyncGenerator<SheetFacts> {
    const people = await this.interpreters.all(manager, forum.id);
    const entriesById = await this.entries.ofPeople(manager, forum, people);
    const duties = new Map(
      (await this.duties.all(manager, forum.id)).map((duty) => [`${duty.interpreterId} ${duty.meetingId}`, duty]),
    );
    const sheets = people.map((person) => {
      const entries = (entriesById.get(person.id) ?? []).filter(
        ({ start }) => day === undefined || start.startsWith(day),
      );
      return sheetOf(person, entries, (id) => duties.get(`${person.id} ${id}`), frameFor(person));
    });
    yield* sheets.filter(({ days }) => days.length > 0);
  }
}

function sheetOf(
  { name, pairs }: InterpreterFacts,
  entries: DayEntryView[],
  dutyOf: (meetingId: string) => DutyRow | undefined,
  frame: Frame,
): SheetFacts {
  const { language } = frame;
  const dates = [...new Set(entries.map(({ start }) => start.slice(0, 10)))];
  return {
    ...frame,
    title: renderName(name, language),
    subtitle: sheetTexts[language].interprets(pairs.map(shownPair).join(', ')),
    days: dates.map((date) => ({
      date,
      entries: entries
        .filter(({ start }) => start.startsWith(date))
        .map((entry) => entryOf(entry, dutyOf(entry.id), language)),
    })),
  };
}

function entryOf(entry: DayEntryView, duty: DutyRow | undefined, language: Language): SheetEntry {
  const { start, end, room } = entry;
  const parts = [
    ...(room ? [textFor(room, language)] : []),
    ...(duty ? [shownPair(duty.pair), sheetTexts[language].answers[duty.answer]] : []),
  ];
  return {
    ...{ start: start.slice(11, 16), end: end.slice(11, 16), what: whatOf(entry, language) },
    where: parts.length === 0 ? null : parts.join(' · '),
  };
}

function shownPair(pair: string): string {
  return pair.toUpperCase().replace('-', '–');
}
