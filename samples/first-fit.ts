import { DayBook } from './day-book.js';
import type { Meeting, Room, SampleForum, WallInterval } from './types.js';
import { EventDay, SLOT_MINUTES, SLOTS_PER_DAY, slotAt } from './wall-time.js';

export interface FirstFit {
  /** What each placed meeting claims: its attendees, a place in a room, its interpreters. */
  placements: (WallInterval & { meeting: string; claims: string[] })[];
  unplaced: string[];
}

/**
 * Places the meetings of a forum of one day one after another at the first start that is free: pinned ones first, then rare languages, then those
 * whose people have the least time left. It never moves what it has placed, so what it can place is certainly feasible.
 */
export function firstFit(sample: SampleForum, meetings: Meeting[] = sample.meetings): FirstFit {
  const board = new Board(sample);
  const result: FirstFit = { placements: [], unplaced: [] };
  for (const meeting of inOrderOfNeed(board, meetings)) {
    const placement = board.place(meeting);
    if (placement === undefined) result.unplaced.push(meeting.code);
    else result.placements.push({ meeting: meeting.code, ...placement });
  }
  result.unplaced.sort();
  return result;
}

function inOrderOfNeed(board: Board, meetings: Meeting[]): Meeting[] {
  const askedSlotsByRef = new Map<string, number>();
  for (const meeting of meetings) {
    for (const ref of attendeesOf(meeting)) {
      askedSlotsByRef.set(ref, (askedSlotsByRef.get(ref) ?? 0) + meeting.durationMinutes / SLOT_MINUTES);
    }
  }
  const need = (meeting: Meeting): number => {
    const { pinned, interpretation } = meeting;
    if (pinned) return pinned.room === undefined ? 3000 : 4000;
    const asked = attendeesOf(meeting).reduce((sum, ref) => sum + (askedSlotsByRef.get(ref) ?? 0), 0);
    return (
      (interpretation.some((pair) => pair !== 'vi-ja') ? 2000 : 0) +
      asked +
      meeting.durationMinutes -
      board.slotsFor(meeting)
    );
  };
  return meetings
    .map((meeting) => ({ meeting, need: need(meeting) }))
    .sort((a, b) => b.need - a.need)
    .map(({ meeting }) => meeting);
}

function attendeesOf({ parties }: Meeting): string[] {
  return parties.flatMap(({ attendees }) => attendees);
}

class Board {
  private readonly dayBook = new DayBook();
  private readonly day: EventDay;

  constructor(private readonly sample: SampleForum) {
    this.day = new EventDay(sample.forum.startsOn);
    for (const room of sample.rooms) {
      for (const place of placesOf(room)) this.closeOutside(place, room.openingHours);
    }
    for (const { code, available } of sample.interpreters) this.closeOutside(code, available);
    for (const session of sample.sessions) {
      for (const { delegate } of session.speakers) this.dayBook.engage(delegate, session);
    }
    for (const block of sample.delegateBlocks) this.dayBook.engage(block.ref, block);
  }

  place(meeting: Meeting): (WallInterval & { claims: string[] }) | undefined {
    const length = meeting.durationMinutes / SLOT_MINUTES;
    for (const start of this.starts(meeting, length)) {
      const interval = { start: this.day.wallTimeAt(start), end: this.day.wallTimeAt(start + length) };
      const claims = this.claims(meeting, interval);
      if (claims === undefined) continue;
      for (const claimed of claims) this.dayBook.engage(claimed, interval);
      return { ...interval, claims };
    }
    return undefined;
  }

  /** The slots in which all attendees are free within the meeting's windows. */
  slotsFor(meeting: Meeting): number {
    return this.dayBook.commonFreeSlots(attendeesOf(meeting), meeting.windows ?? this.sample.forum.meetingHours);
  }

  private starts({ windows, pinned }: Meeting, length: number): number[] {
    const fits = (intervals: WallInterval[], start: number): boolean =>
      intervals.some((one) => slotAt(one.start) <= start && start + length <= slotAt(one.end));
    const { meetingHours } = this.sample.forum;
    const slots = pinned ? [slotAt(pinned.start)] : Array.from({ length: SLOTS_PER_DAY }, (_, slot) => slot);
    return slots.filter((start) => fits(meetingHours, start) && (windows === undefined || fits(windows, start)));
  }

  private claims(meeting: Meeting, interval: WallInterval): string[] | undefined {
    const attendees = attendeesOf(meeting);
    if (!attendees.every((ref) => this.dayBook.isFree(ref, interval))) return undefined;
    const place = this.rooms(meeting)
      .flatMap(placesOf)
      .find((code) => this.dayBook.isFree(code, interval));
    const interpreters = this.interpreters(meeting.interpretation, interval);
    return place === undefined || interpreters === undefined ? undefined : [...attendees, place, ...interpreters];
  }

  private rooms({ pinned, roomClasses }: Meeting): Room[] {
    const { rooms } = this.sample;
    if (pinned?.room !== undefined) return rooms.filter(({ code }) => code === pinned.room);
    return roomClasses.flatMap((accepted) => rooms.filter((room) => room.class === accepted));
  }

  /** One for each pair, those who speak fewest pairs first. */
  private interpreters(pairs: string[], interval: WallInterval): string[] | undefined {
    const chosen: string[] = [];
    for (const pair of pairs) {
      const [first] = this.sample.interpreters
        .filter(({ code, pairs: spoken }) => spoken.includes(pair) && !chosen.includes(code))
        .filter(({ code }) => this.dayBook.isFree(code, interval))
        .sort((a, b) => a.pairs.length - b.pairs.length);
      if (first === undefined) return undefined;
      chosen.push(first.code);
    }
    return chosen;
  }

  private closeOutside(code: string, open: WallInterval[]): void {
    let closedFrom = this.day.wallTimeAt(0);
    for (const { start, end } of open) {
      this.dayBook.engage(code, { start: closedFrom, end: start });
      closedFrom = end;
    }
    this.dayBook.engage(code, { start: closedFrom, end: this.day.wallTimeAt(SLOTS_PER_DAY) });
  }
}

function placesOf({ code, places }: Room): string[] {
  return Array.from({ length: places }, (_, index) => `${code}#${index + 1}`);
}
