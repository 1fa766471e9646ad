import type { DomainError } from '../../shared/errors/domain-error.js';
import { languagePair } from '../../shared/names/language-pair.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { MeetingRules } from './meeting-rules.entity.js';
import { lengthOutside, mayNotAsk, requestToSelf, tooManyMeetings, tooManyRequests } from './request.errors.js';

/** A side of a request, with what it has sent and accepted so far. */
export interface Side {
  id: string;
  country: string;
  /** Its requests that wait for an answer or were accepted. */
  sent: number;
  /** Its accepted requests, sent and received. */
  accepted: number;
}

type Rules = Pick<MeetingRules, 'asking' | 'mostSent' | 'mostAccepted' | 'shortestMinutes' | 'longestMinutes'>;

/** Why this may not be asked; undefined: it may. Organisers may ask for anybody, whatever the rules of asking and numbers. */
export function refusalToAsk(
  rules: Rules,
  from: Side,
  to: Side,
  { durationMinutes, isOrganiser }: { durationMinutes: number; isOrganiser: boolean },
): DomainError | undefined {
  const { asking, mostSent, shortestMinutes, longestMinutes } = rules;
  if (from.id === to.id) return requestToSelf();
  if (durationMinutes < shortestMinutes || durationMinutes > longestMinutes)
    return lengthOutside(shortestMinutes, longestMinutes);
  if (isOrganiser) return undefined;
  if (asking === 'organisers') return mayNotAsk('organisers');
  if (asking === 'across-countries' && from.country === to.country) return mayNotAsk('across-countries');
  if (mostSent !== null && from.sent >= mostSent) return tooManyRequests(mostSent);
  return refusalToAccept(rules, from, to, isOrganiser);
}

/** Why these two may not have one more meeting; undefined: they may. */
export function refusalToAccept(
  { mostAccepted }: Pick<Rules, 'mostAccepted'>,
  from: Side,
  to: Side,
  isOrganiser: boolean,
): DomainError | undefined {
  if (isOrganiser || mostAccepted === null) return undefined;
  const full = [from, to].find(({ accepted }) => accepted >= mostAccepted);
  return full && tooManyMeetings(full.id, mostAccepted);
}

/** The interpreters that two sides need: none when they are written to in the same language. */
export function pairsBetween(one: Language, other: Language): string[] {
  if (one === other) return [];
  return [languagePair(`${one}-${other}`)];
}
