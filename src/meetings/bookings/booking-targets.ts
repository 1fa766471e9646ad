import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { findPlain } from '../../shared/database/plain-rows.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { peopleOf } from '../meeting-people.js';
import { Meeting } from '../meeting.entity.js';
import { meetingTransitions } from '../meeting.states.js';
import type { AskForMeetingDto } from '../requests/dto/meeting-request.dto.js';
import type { MeetingRequest } from '../requests/meeting-request.entity.js';
import { requestActions } from '../requests/meeting-request.states.js';
import { MeetingRequestsService } from '../requests/meeting-requests.service.js';
import { speaksFor, type Voice } from '../requests/request-rights.js';
import { PlaceWishes, type ReadWish } from './place-wishes.js';

/** For what a place is looked for. */
export interface BookingTarget {
  meetingId: string | null;
  requestId: string | null;
  wish: ReadWish;
}

/** What a caller names when they look for a place or book one. */
export interface NamedTarget {
  meetingId?: string | undefined;
  requestId?: string | undefined;
  request?: AskForMeetingDto | undefined;
}

/** Finds for what a place is looked for, as far as it is the caller's. */
@Injectable()
export class BookingTargets {
  constructor(
    private readonly requests: MeetingRequestsService,
    private readonly wishes: PlaceWishes,
  ) {}

  /** @throws DomainError validation-failed unless one thing is named; illegal-transition when it has a place, or is over */
  async find(manager: EntityManager, forum: ForumFrame, voice: Voice, named: NamedTarget): Promise<BookingTarget> {
    const { meetingId, requestId, request } = named;
    if ([meetingId, requestId, request].filter((one) => one !== undefined).length !== 1)
      throw invalidField(
        meetingId === undefined ? '/meetingId' : '/requestId',
        meetingId === undefined ? 'isDefined' : 'unknownField',
      );
    if (meetingId !== undefined) return this.ofMeeting(manager, forum.id, voice, meetingId);
    if (requestId !== undefined)
      return this.ofRequest(
        manager,
        forum,
        voice,
        await this.requests.requireSeen(manager, voice, forum.id, requestId),
      );
    if (!request) throw invalidField('/request', 'isDefined');
    const { fromDelegationId } = request;
    if (!speaksFor(voice, fromDelegationId)) throw unknownReference('/request/fromDelegationId', [fromDelegationId]);
    return this.ofRequest(manager, forum, voice, await this.requests.askIn(manager, forum, voice, request, null));
  }

  private async ofMeeting(manager: EntityManager, forumId: string, voice: Voice, id: string): Promise<BookingTarget> {
    const [meeting, people] = await Promise.all([
      findPlain(manager, Meeting, { id, forumId }),
      peopleOf(manager, [id]),
    ]);
    if (!meeting) throw notFound('meeting');
    const { from } = meetingTransitions.place;
    const wish = await this.wishes.ofMeeting(manager, meeting, people.get(id));
    if (!voice.seesAll && !wish.parties.some(({ delegationId }) => speaksFor(voice, delegationId)))
      throw notFound('meeting');
    if (!isAmong(from, meeting.status)) throw illegalTransition('book', meeting.status, from);
    return { meetingId: id, requestId: null, wish };
  }

  private async ofRequest(
    manager: EntityManager,
    forum: ForumFrame,
    voice: Voice,
    request: MeetingRequest,
  ): Promise<BookingTarget> {
    if (request.meetingId) return this.ofMeeting(manager, forum.id, voice, request.meetingId);
    const { from } = requestActions.accept;
    if (!isAmong(from, request.status)) throw illegalTransition('book', request.status, from);
    return { meetingId: null, requestId: request.id, wish: await this.wishes.ofRequest(manager, forum, request) };
  }
}

function isAmong(statuses: readonly string[], status: string): boolean {
  return statuses.includes(status);
}
