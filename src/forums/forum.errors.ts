import { DomainError } from '../shared/errors/domain-error.js';
import type { Interval } from '../shared/time/interval.js';

export const forumExists = (forum: string) => new DomainError('forum-exists', 'conflict', { forum });

export const codeExists = (code: string) =>
  new DomainError('code-exists', 'conflict', { taken: code, pointer: '/code' });

export const forumEndsBeforeItStarts = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  new DomainError('interval-backwards', 'invalid', {
    field: 'endsOn',
    pointer: '/endsOn',
    start: startsOn,
    end: endsOn,
  });

/** A hall is made of rooms that are not made of others themselves. */
export const partHasParts = (room: string) =>
  new DomainError('part-has-parts', 'unprocessable', { room, pointer: '/partIds' });

/** The forum has no such room. */
export const unknownPart = (ids: string[]) =>
  new DomainError('unknown-reference', 'unprocessable', { field: '/partIds', pointer: '/partIds', values: ids });

/** Something was to take place before the forum's first day or after its last. */
export const outsideForum = (interval: string, { start, end }: Interval, days: { startsOn: string; endsOn: string }) =>
  new DomainError('outside-forum', 'unprocessable', {
    field: `${interval}/start`,
    pointer: `${interval}/start`,
    start: start.toISOString(),
    end: end.toISOString(),
    startsOn: days.startsOn,
    endsOn: days.endsOn,
  });
