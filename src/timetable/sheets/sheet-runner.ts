import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { AddresseeFacts } from '../../delegations/facts.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { roomText } from '../../invitations/message-details.js';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { ReleasesService } from '../../sessions/releases/releases.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import { bytesOf, openPdf } from '../../shared/pdf/pdf-document.js';
import type { DayEntryView } from '../dto/day-view.dto.js';
import { whatOf } from '../entry-words.js';
import { TimetableEntries, type PlaceDay } from '../timetable-entries.js';
import type { CreateSheetsDto } from './dto/create-sheets.dto.js';
import { InterpreterSheets } from './interpreter-sheets.js';
import { drawSheet, type SheetEntry, type SheetFacts } from './sheet-page.js';
import { sheetTexts } from './sheet-texts.js';
import { shortInstant } from '../../shared/time/spoken-time.js';

type Frame = Pick<SheetFacts, 'language' | 'occasion' | 'stamp'>;

/** People whose days are read together. */
const batchSize = 200;

/** The run of a print of sheets: one PDF. */
@Injectable()
export class SheetRunner {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly releases: ReleasesService,
    private readonly entries: TimetableEntries,
    private readonly interpreterSheets: InterpreterSheets,
  ) {}

  async print(run: RunInHand): Promise<Facts> {
    const wish = run.input as unknown as CreateSheetsDto; // what SheetsService asked for
    const forum = await this.forums.frame(run.forumId);
    const frameIn = await this.frames(forum);
    const sheets = this.transactions.walk((manager) => this.sheetsOf(manager, run, forum, wish, frameIn));
    const pdf = openPdf({ title: wish.kind, createdAt: new Date() });
    let count = 0;
    for await (const sheet of sheets) {
      run.signal.throwIfAborted();
      drawSheet(pdf, sheet);
      count += 1;
    }
    if (count > 0) await run.keepFile(`${wish.kind}.pdf`, 'application/pdf', await bytesOf(pdf));
    return { printed: count };
  }

  /** All of one moment: a plan that is applied meanwhile is on no sheet, or on the next print's. */
  private sheetsOf(
    manager: EntityManager,
    run: RunInHand,
    forum: ForumFrame,
    wish: CreateSheetsDto,
    frameIn: (language: Language) => Frame,
  ): AsyncIterable<SheetFacts> {
    if (wish.kind === 'day-sheets') return this.daySheets(manager, run, forum, wish, frameIn);
    if (wish.kind === 'door-sheets') return this.doorSheets(manager, run, forum, wish, frameIn);
    return this.interpreterSheets.of(manager, forum, wish.day, ({ language }) => frameIn(wish.language ?? language));
  }

  private async frames(forum: ForumFrame): Promise<(language: Language) => Frame> {
    const { items } = await this.releases.list(forum.id, { limit: 1 });
    const now = new Date();
    return (language) => {
      const { release, draft, printed } = sheetTexts[language];
      const programme = items[0] ? release(items[0].number) : draft;
      return {
        language,
        occasion: `${textFor(forum.name, language)} · ${textFor(forum.place, language)}`,
        stamp: `${programme} · ${printed} ${shortInstant(now, forum.timeZone, language)}`,
      };
    };
  }

  private async *daySheets(
    manager: EntityManager,
    run: RunInHand,
    forum: ForumFrame,
    { day, delegation, language }: CreateSheetsDto,
    frameIn: (language: Language) => Frame,
  ): AsyncGenerator<SheetFacts> {
    const people = await this.delegations.addresseesOf(manager, forum.id, { delegation });
    for (let from = 0; from < people.length; from += batchSize) {
      const batch = people.slice(from, from + batchSize);
      const entriesById = await this.entries.ofPeople(manager, forum, batch);
      for (const person of batch) {
        const sheet = daySheet(person, entriesById.get(person.id) ?? [], day, frameIn(language ?? person.language));
        if (sheet.days.length > 0) yield sheet;
      }
      run.report(from + batch.length, people.length);
    }
  }

  private async *doorSheets(
    manager: EntityManager,
    run: RunInHand,
    forum: ForumFrame,
    { day, language = 'en' }: CreateSheetsDto,
    frameIn: (language: Language) => Frame,
  ): AsyncGenerator<SheetFacts> {
    const doors = (await this.entries.ofDoors(manager, forum)).filter(({ date }) => day === undefined || date === day);
    for (const [index, door] of doors.entries()) {
      yield doorSheet(door, frameIn(language));
      run.report(index + 1, doors.length);
    }
  }
}

function daySheet(person: AddresseeFacts, all: DayEntryView[], day: string | undefined, frame: Frame): SheetFacts {
  const entries = all.filter(({ start }) => day === undefined || start.startsWith(day));
  const dates = [...new Set(entries.map(({ start }) => start.slice(0, 10)))];
  return {
    ...frame,
    title: renderName(person.name, frame.language),
    subtitle: textFor(person.organization, frame.language),
    days: dates.map((date) => ({
      date,
      entries: entries.filter(({ start }) => start.startsWith(date)).map((entry) => entryOf(entry, frame.language)),
    })),
  };
}

function doorSheet({ room, zone, date, entries }: PlaceDay, frame: Frame): SheetFacts {
  const { language } = frame;
  const shown = entries.map(({ isConfidential, ...entry }) => ({
    ...entryOf(entry, language),
    ...(isConfidential && { what: sheetTexts[language].reserved }),
    where: null,
  }));
  return {
    ...frame,
    title: roomText({ name: room, zone }, language),
    subtitle: null,
    days: [{ date, entries: shown }],
  };
}

function entryOf(entry: DayEntryView, language: Language): SheetEntry {
  const { start, end, room } = entry;
  return {
    start: start.slice(11, 16),
    end: end.slice(11, 16),
    what: whatOf(entry, language),
    where: room ? textFor(room, language) : null,
  };
}
