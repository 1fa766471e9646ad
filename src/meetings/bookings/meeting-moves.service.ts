import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { outsideForum } from '../../forums/forum.errors.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { staleVersion } from '../../shared/http/version.js';
import { readTime } from '../../shared/time/forum-time.js';
import { encloses, type Interval } from '../../shared/time/interval.js';
import type { MeetingView } from '../dto/meeting-view.dto.js';
import type { MoveMeetingDto } from '../dto/move-meeting.dto.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { peopleOf } from '../meeting-people.js';
import { claimsOf, place, type MeetingPlacement } from '../meeting-placement.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions, type MeetingStatus } from '../meeting.states.js';
import { MeetingViews } from '../meeting-views.js';
import { voiceOf } from '../requests/request-rights.js';
import { during, lookAt, type PlaceFacts } from './free-places.js';
import { PlaceFinder } from './place-finder.js';
import { PlaceRefusals, PlaceTaken } from './place-refusals.js';
import { PlaceWishes, type ReadWish } from './place-wishes.js';

/** Organisers put a meeting where they want it, without a planner. */
@Injectable()
export class MeetingMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly views: MeetingViews,
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly refusals: PlaceRefusals,
  ) {}

  /** @throws DomainError place-taken with what is in the way and the next free times */
  async move(
    forumId: string,
    id: string,
    version: number,
    caller: Principal,
    { start, roomId }: MoveMeetingDto,
  ): Promise<MeetingView> {
    const forum = await this.forums.frame(forumId);
    const startsAt = readTime(start, forum.timeZone, '/start');
    return this.refusals.explained(forum, voiceOf(caller, []), () =>
      this.transactions.run(async (manager) => {
        const meeting = await lockMovable(manager, forumId, id, version);
        const when = during(startsAt, meeting.durationMinutes);
        if (!encloses(forum.days, when)) throw outsideForum('', when, forum);
        const wish = await this.wishes.ofMeeting(manager, meeting);
        const placement = await this.placementAt(manager, forum, meeting, { wish, when, roomId });
        await this.ledger.replace(manager, await claimsOf(manager, [placement]));
        const hindrances = await this.finder.overtaken(manager, forumId, wish, placement, when);
        if (hindrances.length > 0) throw new PlaceTaken(wish, when, hindrances);
        await place(manager, [placement]);
        await this.announcer.announce(manager, forumId, [id]);
        return this.views.one(manager, forumId, id);
      }),
    );
  }

  /** Where it is, and who interprets, stays as it is as far as it is free then. */
  private async placementAt(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    { wish, when, roomId }: { wish: ReadWish; when: Interval; roomId: string | undefined },
  ): Promise<MeetingPlacement> {
    const { id, isConfidential, roomPlaceId } = meeting;
    const facts = await this.finder.read(manager, forum, wish, when, { roomId: roomId ?? wish.roomId, except: id });
    const present = (await peopleOf(manager, [id])).get(id)?.interpreters ?? [];
    const found = lookAt(
      withFirst(
        facts,
        present.map(({ interpreterId }) => interpreterId),
      ),
      wish,
      when,
    );
    const chosen = found.places.find(({ placeId }) => placeId === roomPlaceId) ?? found.places[0];
    if (!chosen || found.hindrances.length > 0) throw new PlaceTaken(wish, when, found.hindrances);
    const { interpreters } = found;
    return {
      ...{ meetingId: id, startsAt: when.start, endsAt: when.end },
      ...{ roomPlaceId: chosen.placeId, interpreters, isConfidential },
    };
  }
}

function withFirst(facts: PlaceFacts, interpreterIds: string[]): PlaceFacts {
  const isFirst = ({ id }: { id: string }) => interpreterIds.includes(id);
  const interpreters = [...facts.interpreters.filter(isFirst), ...facts.interpreters.filter((one) => !isFirst(one))];
  return { ...facts, interpreters };
}

async function lockMovable(manager: EntityManager, forumId: string, id: string, version: number): Promise<Meeting> {
  const meeting = await manager.findOne(Meeting, { where: { id, forumId }, lock: { mode: 'for_no_key_update' } });
  if (!meeting) throw notFound('meeting');
  if (meeting.version !== version) throw staleVersion(version);
  const from: MeetingStatus[] = [...meetingTransitions.place.from, ...meetingTransitions.move.from];
  if (!from.includes(meeting.status)) throw illegalTransition('move', meeting.status, from);
  return meeting;
}
