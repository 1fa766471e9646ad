import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { DayLinksService } from '../delegations/day-links.service.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import type { AttendeeFacts } from '../delegations/facts.js';
import { isWithinReach } from '../delegations/reach.js';
import { ForumsService, type ForumFrame } from '../forums/forums.service.js';
import { RoomClosuresService } from '../forums/room-closures.service.js';
import { RoomsService } from '../forums/rooms.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { BusyInterval } from '../shared/calendar/busy-interval.js';
import { Ledger } from '../shared/calendar/ledger.js';
import type { Language, LocalizedText } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { notFound } from '../shared/errors/domain-error.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type { DayEntryView, DayView, LedgerAuditView } from './dto/day-view.dto.js';

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

/** A day that was opened by a link, with what its page says of the forum. */
export interface LinkedDay {
  day: DayView;
  language: Language;
  forum: Pick<ForumFrame, 'name' | 'place' | 'timeZone'>;
}

/** What is read across the features; it changes nothing. */
@Injectable()
export class TimetableService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly closures: RoomClosuresService,
    private readonly delegations: DelegationsService,
    private readonly dayLinks: DayLinksService,
    private readonly sessions: SessionsService,
    private readonly meetings: MeetingsService,
    private readonly ledger: Ledger,
  ) {}

  /** Counts engagements and overlaps by a query of its own, so that nobody has to believe us. */
  audit(forumId: string): Promise<LedgerAuditView> {
    return this.ledger.audit(forumId);
  }

  /** The day of one delegate, for whoever may see them. */
  async dayOf(forumId: string, delegateId: string, caller: Principal, reader: Language): Promise<DayView> {
    const [delegate] = await this.delegations.delegatesAmong(this.dataSource.manager, forumId, [delegateId]);
    if (!delegate || !isWithinReach(caller, delegate)) throw notFound('delegate');
    const [day] = await this.daysOf(await this.forums.frame(forumId), [delegate], reader);
    if (!day) throw notFound('delegate');
    return day;
  }

  /** The days of a delegation's people on one page, by rank; the same number of queries however many there are. */
  async daysOfDelegation(
    forumId: string,
    delegationId: string,
    caller: Principal,
    reader: Language,
    { cursor, limit }: PageQuery,
  ): Promise<Page<DayView>> {
    const isPart = (part: string, at: number) => (at === 0 ? /^\d{1,4}$/.test(part) : isUuid(part));
    const [rank, id = ''] = readCursor(cursor, isPart, 2) ?? [];
    const after = rank === undefined ? undefined : { rank: Number(rank), id };
    const members = await this.delegations.membersOf(forumId, delegationId, caller, { after, limit });
    const page = pageOf(members, limit, (member) => [String(member.rank), member.id]);
    return { ...page, items: await this.daysOf(await this.forums.frame(forumId), page.items, reader) };
  }

  /** The day that a link opens, in the language of the delegation unless another is asked for. */
  async linkedDay(token: string, wanted?: Language): Promise<LinkedDay> {
    const { forumId, delegateId } = await this.dayLinks.open(token);
    const [delegate] = await this.delegations.delegatesAmong(this.dataSource.manager, forumId, [delegateId]);
    if (!delegate) throw notFound('page');
    const forum = await this.forums.frame(forumId);
    const language = wanted ?? delegate.language;
    const [day] = await this.daysOf(forum, [delegate], language);
    if (!day) throw notFound('page');
    return { day, language, forum };
  }

  /** What each of these people is engaged in, by start; the same number of queries however many there are. */
  async entriesOf(
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
  async doorsOf(forum: ForumFrame): Promise<PlaceDay[]> {
    const { manager } = this.dataSource;
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

  /** Sessions, meetings and blocks of each delegate on one line. */
  private async daysOf(forum: ForumFrame, delegates: AttendeeFacts[], reader: Language): Promise<DayView[]> {
    const entries = await this.entriesOf(this.dataSource.manager, forum, delegates);
    return delegates.map(({ id, name }) => ({
      delegateId: id,
      name: renderName(name, reader),
      entries: entries.get(id) ?? [],
    }));
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
