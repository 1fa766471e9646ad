import type { Role } from './role.js';

/** What an integration's token may be good for, in the words in which organisers choose. */
export const scopes = [
  'read', // what protocol reads
  'contacts', // reads as an organiser does, e-mail addresses included
  'delegations:write', // organizations' delegations, delegates, private blocks, import
  'agenda:write', // rooms, sessions, releases
  'booths:write',
  'meetings:write', // meetings, interpreters, plans
  'invitations:write',
  'check-in', // what the desk does
  'inbound-mail', // hands over mails to the organizer's mailbox
] as const;
export type Scope = (typeof scopes)[number];

/** A scope that opens the acts of a controller to integrations. */
export type ActingScope = Exclude<Scope, 'read' | 'contacts'>;

/**
 * As whom an integration calls a route: by the reading scopes when it reads, by the route's own scope when it acts.
 * Undefined: the route is closed to it, as is each that names no scope.
 */
export function roleByScope(
  isReading: boolean,
  ofRoute: ActingScope | undefined,
  held: readonly Scope[],
): Role | undefined {
  if (ofRoute === undefined) return undefined;
  if (ofRoute === 'check-in' && held.includes('check-in')) return 'desk';
  if (!isReading) return held.includes(ofRoute) ? 'organiser' : undefined;
  if (held.includes('contacts')) return 'organiser';
  return held.includes('read') ? 'protocol' : undefined;
}
