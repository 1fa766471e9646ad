import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../forums/forums.service.js';
import { RoomClosuresService } from '../forums/room-closures.service.js';
import { RoomsService } from '../forums/rooms.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { BusyInterval } from '../shared/calendar/busy-interval.js';
import { Ledger } from '../shared/calendar/ledger.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { DayEntryView } from './dto/day-view.dto.js';

const closedTitle: LocalizedText = { vi: 'Tạm ngừng sử dụng', ja: '使用不可', en: 'Closed' };

/** What a day's entry is called, and where it is. */
interface Description {
  title: LocalizedText;
  roomId: string | null;
  onlineLink?: string | null;
}

/** What a day's entry says of itself. */
interface Described {
  title: LocalizedText | null;
  room: LocalizedText | null;
  onlineLink?: string;
}

/** What is on one door on one day. */
export interface PlaceDay {
  room: LocalizedText;
  zone: string | null;
  date: string;
  entries: (DayEntryView & { isConfidential: boolean })[];
}

/** Days of people and doors, read by several queries: within `Transactions.read` they agree with each other. */
@Injectable()
export class TimetableEntries {
  constructor(
    private readonly rooms: RoomsService,
    private readonly closures: RoomClosuresService,
    private readonly sessions: SessionsService,
    private readonly meetings: MeetingsService,
    private readonly ledger: Ledger,
  ) {}

  /** What each of these people is engaged in, by start; the same number of queries however many there are. */
  async ofPeople(
    manager: EntityManager,
    forum: ForumFrame,
    people: { id: string }[],
  ): Promise<Map<string, DayEntryView[]>> {
    const entries = new Map<string, DayEntryView[]>(people.map(({ id }) => [id, []]));
    const ids = people.map(({ id }) => id);
    const engagements = await this.ledger.engagementsOf(manager, ids, forum.days);
    const describe = await this.descriptionsOf(manager, engagements);
    for (const engagement of engagements)
      entries.get(engagement.subjectId)?.push(entryOf(engagement, describe, forum.timeZone));
    return entries;
  }

  /** What each room is used for on each day that it is used, by room and day; what several places share stands once. */
  async ofDoors(manager: EntityManager, forum: ForumFrame): Promise<PlaceDay[]> {
    const places = await this.rooms.bookablePlaces(manager, forum.id);
    const placeIds = places.map(({ placeId }) => placeId);
    const engagements = await this.ledger.engagementsOf(manager, placeIds, forum.days);
    const describe = await this.descriptionsOf(manager, engagements);
    const placeById = new Map(places.map((place) => [place.placeId, place]));
    const doors = new Map<string, PlaceDay>();
    const seen = new Set<string>();
    for (const engagement of engagements) {
      const place = placeById.get(engagement.subjectId);
      const entry = entryOf(engagement, describe, forum.timeZone);
      const key = `${place?.roomCode} ${entry.start.slice(0, 10)}`;
      if (!place || seen.has(`${key} ${entry.id}`)) continue;
      seen.add(`${key} ${entry.id}`);
      const door = doors.get(key) ?? {
        room: place.roomName,
        zone: place.zone,
        date: entry.start.slice(0, 10),
        entries: [],
      };
      door.entries.push({ ...entry, isConfidential: engagement.isConfidential });
      doors.set(key, door);
    }
    return [...doors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, door]) => door);
  }

  private async descriptionsOf(
    manager: EntityManager,
    engagements: BusyInterval[],
  ): Promise<(sourceId: string) => Described> {
    const idsOf = (reason: string) => [
      ...new Set(engagements.filter((entry) => entry.reason === reason).map(({ sourceId }) => sourceId)),
    ];
    const described = new Map<string, Description>([
      ...(await this.sessions.describe(manager, idsOf('session'))),
      ...(await this.meetings.describe(manager, idsOf('meeting'))),
    ]);
    const closures = await this.closures.among(manager, idsOf('block'));
    const rooms = await this.rooms.namesOf(
      manager,
      [...described.values()].flatMap(({ roomId }) => roomId ?? []),
    );
    return (sourceId) => {
      if (closures.has(sourceId)) return { title: closedTitle, room: null };
      const found = described.get(sourceId);
      const { title = null, roomId, onlineLink } = found ?? {};
      return { title, room: rooms.get(roomId ?? '') ?? null, ...(onlineLink && { onlineLink }) };
    };
  }
}

function entryOf(
  { start, end, reason, sourceId }: BusyInterval,
  describe: (sourceId: string) => Described,
  timeZone: string,
): DayEntryView {
  return { ...intervalWithOffset({ start, end }, timeZone), kind: reason, id: sourceId, ...describe(sourceId) };
}
