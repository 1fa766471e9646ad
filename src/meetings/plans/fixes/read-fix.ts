import { unknownReference } from '../../../delegations/delegation.errors.js';
import { readIntervalOfForum } from '../../../forums/hours.js';
import { DomainError, notFound } from '../../../shared/errors/domain-error.js';
import { languagePair } from '../../../shared/names/language-pair.js';
import type { Interval } from '../../../shared/time/interval.js';
import type { PlanFixDto } from '../dto/plan-fix.dto.js';
import type { PlanContext } from './plan-context.js';
import type { PlanFix } from './plan-fixes.js';

const meetingHasPlace = (number: number) => new DomainError('meeting-has-place', 'conflict', { number });
const meetingHasNoPlace = (number: number) => new DomainError('meeting-has-no-place', 'conflict', { number });

/** Reads a fix as somebody sends it. @throws DomainError of what this plan or forum does not have */
export function readFix(dto: PlanFixDto, context: PlanContext): PlanFix {
  const { pair = '', class: roomClass = '', delegateIds = [], meetingId = '' } = dto; // the check of fields has looked at its kind
  switch (dto.kind) {
    case 'interpreter':
      return { kind: 'interpreter', pair: languagePair(pair), ...timeOf(dto, context) };
    case 'room':
      requireClass(roomClass, '/class', context);
      return { kind: 'room', class: roomClass, ...timeOf(dto, context) };
    case 'time':
      requirePeople(delegateIds, context);
      return { kind: 'time', delegateIds, ...timeOf(dto, context) };
    case 'window':
      requireUnplaced(meetingId, context);
      return { kind: 'window', meetingId, ...timeOf(dto, context) };
    case 'room-class':
      requireUnplaced(meetingId, context);
      requireClass(dto.roomClass ?? '', '/roomClass', context);
      return { kind: 'room-class', meetingId, roomClass: dto.roomClass ?? '' };
    case 'without':
      requirePlaced(meetingId, context);
      return { kind: 'without', meetingId };
  }
}

/** @throws DomainError not-found, or meeting-has-place */
export function requireUnplaced(meetingId: string, { meetings, unplaced, placed, facts }: PlanContext): void {
  const meeting = meetings.get(meetingId);
  if (!meeting) throw notFound('meeting');
  const isPlaced = placed.some((one) => one.meetingId === meetingId);
  if (isPlaced || !unplaced.has(meetingId)) throw meetingHasPlace(meeting.number);
  if (!facts.meetings.some(({ id }) => id === meetingId)) throw notFound('meeting'); // it is over since
}

function requirePlaced(meetingId: string, { meetings, placed }: PlanContext): void {
  const meeting = meetings.get(meetingId);
  if (!meeting) throw notFound('meeting');
  if (!placed.some((one) => one.meetingId === meetingId)) throw meetingHasNoPlace(meeting.number);
}

function requireClass(roomClass: string, pointer: string, { facts }: PlanContext): void {
  const isKnown =
    facts.places.some((place) => place.class === roomClass) ||
    facts.meetings.some(({ roomClasses }) => roomClasses.includes(roomClass));
  if (!isKnown) throw unknownReference(pointer, [roomClass]);
}

function requirePeople(delegateIds: string[], { facts }: PlanContext): void {
  const known = new Set(facts.meetings.flatMap(({ attendeeIds }) => attendeeIds));
  const unknown = delegateIds.filter((id) => !known.has(id));
  if (unknown.length > 0) throw unknownReference('/delegateIds', unknown);
}

function timeOf({ start = '', end = '' }: PlanFixDto, { forum }: PlanContext): Interval {
  return readIntervalOfForum({ start, end }, forum, '');
}
