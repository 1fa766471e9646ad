/**
 * Who may do what: one line for each operation of openapi.json. An operation without a line fails test/access.e2e-spec.ts.
 *
 * A new operation:
 *  1. add its line: `'GET /v1/forums/{forum}/things/{thing}': { all: reading }`;
 *  2. if its path has a parameter that `things.ts` does not know, add there how to find one (`own`, and `others` if it belongs to a delegation);
 *  3. if it is scoped by the delegation or the person, name those callers in `own` and give a `body` that gets past the
 *     checks of fields, so that the scope is what decides;
 *  4. for a GET: run the test, look at what it adds to test/golden/access/fields.json, and commit it.
 *
 * Callers: the roles; `stranger` (signed in, no role here), `opener` (may open forums, organiser of another one), `public`;
 * a program by the one scope that its token has.
 * `all`: pass with every object of the forum. `own`: pass with their own and get 404 for others'. Everybody else is refused:
 * 401 without a token, else 404. In another forum, and with another forum's objects, everybody gets 404.
 */
export const people = [
  ...['organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk'],
  ...['stranger', 'opener', 'public'],
] as const;
export const programs = [
  ...['read', 'contacts', 'delegations:write', 'agenda:write', 'booths:write'],
  ...['meetings:write', 'invitations:write', 'check-in', 'inbound-mail'],
] as const;
export type Caller = (typeof people)[number] | (typeof programs)[number];

/** What a body may name: of the caller's own delegation, or of another one. */
export interface Subjects {
  delegation: string;
  delegate: string;
  /** The forum's, and so is the booth. */
  session: string;
  booth: string;
}

export interface Row {
  all?: readonly Caller[];
  own?: readonly Caller[];
  /** Sent instead of a body with an unknown field, which is refused before anything is looked at. */
  body?: (subjects: Subjects) => object;
  /** The last parameter names nothing, so that nothing is removed: not to be found is to pass, as long as it is *that*. */
  isGone?: true;
  /** The answer to a body that names somebody else's is 422 unknown-reference. */
  othersByBody?: true;
  /** It changes what other rows look at, so it comes after them. */
  isLast?: true;
  /** It ends a token of those who call: each call comes from somebody new. */
  endsToken?: true;
}

const everybody = [...people, ...programs];
const signedIn = people.filter((caller) => caller !== 'public');
const organiser = ['organiser'] as const;
const reading = ['organiser', 'protocol', 'read', 'contacts'] as const;
const readingAndDesk = [...reading, 'desk'] as const;
const asOrganiserReads = ['organiser', 'contacts'] as const;
const delegationWriters = ['organiser', 'delegations:write'] as const;
const agendaWriters = ['organiser', 'agenda:write'] as const;
const boothWriters = ['organiser', 'booths:write'] as const;
const meetingWriters = ['organiser', 'meetings:write'] as const;
const atDesk = ['organiser', 'desk', 'check-in'] as const;
const ofDelegation = ['liaison'] as const;
const askers = ['liaison', 'delegate'] as const;
const ofExhibitor = ['exhibitor', 'liaison'] as const;
const ofDelegate = ['liaison', 'delegate'] as const;

const person = {
  isHead: false,
  name: { native: { family: 'Lê', given: 'Văn Thử' }, nativeLanguage: 'vi' },
  languages: ['vi'],
};
const block = () => ({ start: '2025-11-25T06:00', end: '2025-11-25T06:30' });
const nothing = () => ({});

export const matrix: Record<string, Row> = {
  // signing in
  'POST /v1/sign-ins': { all: everybody },
  'POST /v1/sign-ins/{signIn}/confirmation': { all: everybody },
  'GET /sign-in/{link}': { all: everybody },
  'GET /v1/me': { all: signedIn },
  'GET /v1/me/tokens': { all: signedIn },
  'DELETE /v1/me/tokens/{token}': { all: signedIn, isGone: true },
  'POST /v1/me/sign-out': { all: signedIn, endsToken: true },

  // access
  'GET /v1/forums/{forum}/role-grants': { all: organiser },
  'POST /v1/forums/{forum}/role-grants': { all: organiser },
  'DELETE /v1/forums/{forum}/role-grants/{grant}': { all: organiser, isGone: true },
  'GET /v1/forums/{forum}/integration-tokens': { all: organiser },
  'POST /v1/forums/{forum}/integration-tokens': { all: organiser },
  'DELETE /v1/forums/{forum}/integration-tokens/{token}': { all: organiser, isGone: true },
  'GET /v1/forums/{forum}/audit-entries': { all: organiser },
  'GET /v1/audit-entries': { all: ['opener'] },

  // forums
  'POST /v1/forums': { all: ['opener'] },
  'GET /v1/forums': { all: signedIn },
  'GET /v1/forums/{forum}': {
    all: [...readingAndDesk, 'liaison', 'delegate', 'exhibitor', 'interpreter'],
  },
  'PATCH /v1/forums/{forum}': { all: organiser, body: nothing },
  'POST /v1/forums/{forum}/clones': { all: organiser },
  'POST /v1/forums/{forum}/rooms': { all: agendaWriters },
  'GET /v1/forums/{forum}/rooms': { all: readingAndDesk },
  'GET /v1/forums/{forum}/rooms/{room}': { all: readingAndDesk },
  'PATCH /v1/forums/{forum}/rooms/{room}': { all: agendaWriters, body: nothing },
  'POST /v1/forums/{forum}/rooms/{room}/closures': {
    all: agendaWriters,
    body: () => ({ start: '2025-11-25T22:00', end: '2025-11-25T23:00', reason: 'Cleaning' }),
  },
  'GET /v1/forums/{forum}/rooms/{room}/closures': { all: readingAndDesk },
  'DELETE /v1/forums/{forum}/rooms/{room}/closures/{closure}': { all: agendaWriters, isGone: true },

  // delegations
  'POST /v1/organizations': { all: ['opener'] },
  'GET /v1/organizations': { all: [...signedIn, 'read', 'contacts'] },
  'GET /v1/organizations/{organization}': { all: [...signedIn, 'read', 'contacts'] },
  'PATCH /v1/organizations/{organization}': { all: ['opener'], body: nothing },
  'POST /v1/forums/{forum}/delegations': { all: delegationWriters },
  'GET /v1/forums/{forum}/delegations': { all: [...readingAndDesk, 'liaison'] },
  'GET /v1/forums/{forum}/partners': { all: [...reading, ...askers] },
  'GET /v1/forums/{forum}/delegations/{delegation}': { all: readingAndDesk, own: ofDelegation },
  'PATCH /v1/forums/{forum}/delegations/{delegation}': { all: delegationWriters, own: ofDelegation, body: nothing },
  'POST /v1/forums/{forum}/delegates': {
    all: delegationWriters,
    own: ofDelegation,
    body: ({ delegation }) => ({ ...person, delegationId: delegation }),
    othersByBody: true,
  },
  'POST /v1/forums/{forum}/delegates/batch': {
    all: delegationWriters,
    own: ofDelegation,
    body: ({ delegation }) => ({ delegates: [{ ...person, delegationId: delegation }] }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/delegate-statistics': { all: readingAndDesk },
  'GET /v1/forums/{forum}/delegates': { all: [...readingAndDesk, 'liaison', 'delegate'] },
  'GET /v1/forums/{forum}/delegates/{delegate}': { all: readingAndDesk, own: ofDelegate },
  'PATCH /v1/forums/{forum}/delegates/{delegate}': {
    all: [...delegationWriters, 'protocol'],
    own: ofDelegate,
    body: nothing,
  },
  'GET /v1/forums/{forum}/delegates/{delegate}/status-history': { all: asOrganiserReads, own: ofDelegation },
  'POST /v1/forums/{forum}/delegates/{delegate}/blocks': { all: delegationWriters, own: ofDelegate, body: block },
  'GET /v1/forums/{forum}/delegates/{delegate}/blocks': { all: asOrganiserReads, own: ofDelegate },
  'DELETE /v1/forums/{forum}/delegates/{delegate}/blocks/{block}': {
    all: delegationWriters,
    own: ofDelegate,
    isGone: true,
  },
  'POST /v1/forums/{forum}/delegates/{delegate}/day-link': { all: organiser, own: ofDelegate },
  'DELETE /v1/forums/{forum}/delegates/{delegate}/day-link': { all: organiser, own: ofDelegate },

  // lists in and out
  'POST /v1/forums/{forum}/imports': { all: delegationWriters },
  'GET /v1/forums/{forum}/imports': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/imports/{import}': { all: asOrganiserReads, isGone: true },
  'PATCH /v1/forums/{forum}/imports/{import}': { all: delegationWriters, isGone: true },
  'GET /v1/forums/{forum}/imports/{import}/rows': { all: asOrganiserReads, isGone: true },
  'GET /v1/forums/{forum}/imports/{import}/faulty-rows': { all: asOrganiserReads, isGone: true },
  'POST /v1/forums/{forum}/imports/{import}/commit': { all: delegationWriters, isGone: true },
  'GET /v1/forums/{forum}/delegates/export': { all: [...readingAndDesk, 'liaison'] },
  'GET /v1/forums/{forum}/delegations/export': { all: [...readingAndDesk, 'liaison'] },
  'GET /v1/organizations/export': { all: [...signedIn, 'read', 'contacts'] },
  'GET /v1/forums/{forum}/meetings/export': { all: reading },
  'GET /v1/forums/{forum}/interpreters/export': { all: readingAndDesk },
  'GET /v1/forums/{forum}/booths/export': { all: readingAndDesk },
  'GET /v1/forums/{forum}/sessions/export': { all: reading },

  // the desk
  'POST /v1/forums/{forum}/check-ins': { all: atDesk },
  'POST /v1/forums/{forum}/check-ins/batch': { all: atDesk },
  'POST /v1/forums/{forum}/check-ins/{checkIn}/undo': { all: atDesk, isGone: true },
  'GET /v1/forums/{forum}/check-ins': { all: [...readingAndDesk, 'check-in'] },
  'GET /v1/forums/{forum}/check-in-counts': { all: [...readingAndDesk, 'check-in'] },
  'POST /v1/forums/{forum}/sessions/{session}/check-ins': {
    all: atDesk,
    body: ({ delegate }) => ({ delegateId: delegate }),
  },
  'POST /v1/forums/{forum}/sessions/{session}/check-ins/batch': {
    all: atDesk,
    body: () => ({ checkIns: [], undos: [] }),
  },
  'POST /v1/forums/{forum}/prints': { all: ['organiser', 'desk'] },
  'POST /v1/forums/{forum}/sheets': { all: ['organiser', 'desk'] },
  'POST /v1/forums/{forum}/delegates/{delegate}/prints': { all: atDesk, body: () => ({ kind: 'seat-labels' }) },
  'GET /v1/forums/{forum}/delegates/{delegate}/prints': { all: [...atDesk, 'contacts'] },
  'POST /v1/forums/{forum}/delegates/{delegate}/badge/revoke': { all: ['organiser', 'desk'] },

  // privacy
  'POST /v1/forums/{forum}/delegates/{delegate}/consents': {
    all: organiser,
    own: ofDelegate,
    body: () => ({ purpose: 'photography', isGiven: true, textVersion: '2026-01', language: 'vi' }),
  },
  'GET /v1/forums/{forum}/delegates/{delegate}/consents': { all: organiser, own: ofDelegate },
  'GET /v1/forums/{forum}/delegates/{delegate}/personal-data': { all: organiser, own: ofDelegate },
  'POST /v1/forums/{forum}/delegates/{delegate}/erasure-request': { all: organiser, own: ofDelegate, body: nothing },
  'GET /v1/forums/{forum}/erasures': { all: organiser },
  'POST /v1/forums/{forum}/delegates/{delegate}/erasure': {
    all: organiser,
    body: nothing,
    isLast: true,
    endsToken: true,
  },
  'GET /v1/forums/{forum}/retention': { all: organiser },

  // runs
  'GET /v1/forums/{forum}/runs/{run}': { all: ['organiser', 'protocol', 'desk'], isGone: true },
  'DELETE /v1/forums/{forum}/runs/{run}': { all: ['organiser', 'protocol', 'desk'], isGone: true },
  'GET /v1/forums/{forum}/runs/{run}/events': { all: ['organiser', 'protocol', 'desk'], isGone: true },
  'GET /v1/forums/{forum}/runs/{run}/files/{name}': { all: ['organiser', 'protocol', 'desk'], isGone: true },

  // agenda
  'POST /v1/forums/{forum}/sessions': { all: agendaWriters },
  'GET /v1/forums/{forum}/sessions': { all: reading },
  'GET /v1/forums/{forum}/sessions/{session}': { all: reading },
  'PATCH /v1/forums/{forum}/sessions/{session}': { all: agendaWriters, body: nothing },
  'DELETE /v1/forums/{forum}/sessions/{session}': { all: agendaWriters, isGone: true },
  'POST /v1/forums/{forum}/bulk-moves/shift': { all: agendaWriters },
  'POST /v1/forums/{forum}/bulk-moves/day': { all: agendaWriters },
  'POST /v1/forums/{forum}/bulk-moves/room-swap': { all: agendaWriters },
  'GET /v1/forums/{forum}/draft/warnings': { all: reading },
  'POST /v1/forums/{forum}/releases': { all: agendaWriters },
  'GET /v1/forums/{forum}/releases': { all: reading },
  'GET /v1/forums/{forum}/releases/preview': { all: reading },
  'GET /v1/forums/{forum}/releases/{release}': { all: reading },
  'GET /v1/forums/{forum}/releases/{release}/agenda': { all: reading },
  'GET /v1/forums/{forum}/releases/{release}/diff': { all: reading },
  'PATCH /v1/forums/{forum}/releases/{release}': { all: agendaWriters, body: () => ({ changelog: [] }) },
  'POST /v1/forums/{forum}/releases/{release}/rollback': { all: agendaWriters, body: () => ({ name: 'Back' }) },
  'GET /v1/forums/{forum}/agenda': { all: everybody },
  'GET /v1/forums/{forum}/agenda/changelog': { all: everybody },

  'GET /v1/forums/{forum}/feeds/calendar.ics': { all: everybody },
  'GET /v1/forums/{forum}/feeds/agenda.json': { all: everybody },
  'GET /v1/forums/{forum}/feeds/schedule.xml': { all: everybody },
  'GET /v1/forums/{forum}/feeds/events.jsonld': { all: everybody },
  'POST /v1/forums/{forum}/delegates/{delegate}/feed-link': { all: organiser, own: ofDelegate },
  'DELETE /v1/forums/{forum}/delegates/{delegate}/feed-link': { all: organiser, own: ofDelegate },
  'GET /v1/feeds/{feedToken}/calendar.ics': { all: everybody },

  // seats
  'GET /v1/forums/{forum}/seatings': { all: [...readingAndDesk, ...ofDelegate] },
  'GET /v1/forums/{forum}/sessions/{session}/seating': { all: reading },
  'PATCH /v1/forums/{forum}/sessions/{session}/seating': { all: agendaWriters, body: nothing },
  'POST /v1/forums/{forum}/seats': {
    all: agendaWriters,
    own: ofDelegate,
    body: ({ delegate, session }) => ({ delegateId: delegate, sessionId: session }),
    othersByBody: true,
    isLast: true, // who has a seat may read papers
  },
  'GET /v1/forums/{forum}/seats': { all: [...readingAndDesk, ...ofDelegate] },
  'POST /v1/forums/{forum}/seats/{seat}/accept': { all: agendaWriters, own: ofDelegate, body: nothing },
  'POST /v1/forums/{forum}/seats/{seat}/release': { all: agendaWriters, own: ofDelegate, body: nothing },

  // protocol
  'GET /v1/forums/{forum}/protocol-rule': { all: reading },
  'PATCH /v1/forums/{forum}/protocol-rule': { all: agendaWriters, body: nothing },
  'GET /v1/forums/{forum}/sessions/{session}/speaking-order': { all: reading },
  'POST /v1/forums/{forum}/sessions/{session}/speaking-order': { all: agendaWriters, body: nothing },
  'POST /v1/forums/{forum}/sessions/{session}/cues': {
    all: agendaWriters,
    body: () => ({ offsetMinutes: 0, kind: 'mc', text: { en: 'Welcome' } }),
  },
  'PATCH /v1/forums/{forum}/sessions/{session}/cues/{cue}': { all: agendaWriters, body: nothing, isGone: true },
  'DELETE /v1/forums/{forum}/sessions/{session}/cues/{cue}': { all: agendaWriters, isGone: true },
  'GET /v1/forums/{forum}/sessions/{session}/run-sheet': { all: reading },
  'GET /v1/forums/{forum}/sessions/{session}/seating-plan': { all: reading },
  'POST /v1/forums/{forum}/run-sheets': { all: ['organiser', 'protocol'] },
  'GET /v1/forums/{forum}/speaking-balance': { all: reading },
  'GET /v1/forums/{forum}/speaking-balance/export': { all: reading },
  'POST /v1/forums/{forum}/sessions/{session}/papers': { all: organiser },
  'GET /v1/forums/{forum}/sessions/{session}/papers': { all: organiser },
  'GET /v1/forums/{forum}/sessions/{session}/papers/{paper}/file': { all: organiser },
  'PATCH /v1/forums/{forum}/sessions/{session}/papers/{paper}': { all: organiser, body: () => ({ isReleased: false }) },
  'DELETE /v1/forums/{forum}/sessions/{session}/papers/{paper}': { all: organiser },

  // booths
  'POST /v1/forums/{forum}/booths': { all: boothWriters },
  'PATCH /v1/forums/{forum}/booths/{booth}': { all: boothWriters, body: nothing },
  'POST /v1/forums/{forum}/halls': { all: boothWriters },
  'GET /v1/forums/{forum}/halls': { all: [...readingAndDesk, ...ofExhibitor, 'delegate'] },
  'PATCH /v1/forums/{forum}/halls/{hall}': { all: boothWriters, body: nothing },
  'GET /v1/forums/{forum}/halls/{hall}/floor-plan': { all: [...readingAndDesk, ...ofExhibitor, 'delegate'] },
  'GET /v1/forums/{forum}/booths': { all: [...readingAndDesk, ...ofExhibitor] },
  'GET /v1/forums/{forum}/booths/{booth}': { all: [...readingAndDesk, ...ofExhibitor] },
  'POST /v1/forums/{forum}/booth-reservations': {
    all: boothWriters,
    own: ofExhibitor,
    body: ({ delegation, booth }) => ({ delegationId: delegation, boothId: booth }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/booth-reservations': { all: [...readingAndDesk, ...ofExhibitor] },
  'POST /v1/forums/{forum}/booth-reservations/{reservation}/confirm': { all: boothWriters },
  'POST /v1/forums/{forum}/booth-reservations/{reservation}/release': {
    all: boothWriters,
    own: ofExhibitor,
    body: nothing,
  },
  'POST /v1/forums/{forum}/booth-reservations/{reservation}/move': {
    all: boothWriters,
    body: () => ({ boothId: '0197a3e0-0000-7000-8000-000000000000' }),
  },
  'POST /v1/forums/{forum}/booth-waits': {
    all: boothWriters,
    own: ofExhibitor,
    body: ({ delegation }) => ({ delegationId: delegation }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/booth-waits': { all: [...readingAndDesk, ...ofExhibitor] },
  'POST /v1/forums/{forum}/booth-waits/{wait}/leave': { all: boothWriters, own: ofExhibitor, body: nothing },
  'GET /v1/forums/{forum}/fit-outs': { all: [...readingAndDesk, ...ofExhibitor] },
  'GET /v1/forums/{forum}/fit-outs/export': { all: readingAndDesk },
  'GET /v1/forums/{forum}/fit-outs/{delegation}': { all: readingAndDesk, own: ofExhibitor },
  'GET /v1/forums/{forum}/fit-outs/{delegation}/passes': { all: ['organiser', 'desk'], own: ofExhibitor },
  'POST /v1/forums/{forum}/booth-passes': { all: ['organiser', 'desk'] },
  'PATCH /v1/forums/{forum}/fit-outs/{delegation}': { all: boothWriters, own: ofExhibitor, body: nothing },
  'PUT /v1/forums/{forum}/fit-outs/{delegation}/load-in': {
    all: boothWriters,
    own: ofExhibitor,
    body: () => ({ slotId: '0197a3e0-0000-7000-8000-000000000000' }),
  },
  'DELETE /v1/forums/{forum}/fit-outs/{delegation}/load-in': { all: boothWriters, own: ofExhibitor },
  'POST /v1/forums/{forum}/load-in-slots': { all: boothWriters },
  'GET /v1/forums/{forum}/load-in-slots': { all: [...readingAndDesk, ...ofExhibitor] },
  'GET /v1/forums/{forum}/exhibitors': { all: everybody },
  'POST /v1/forums/{forum}/leads': {
    own: ['exhibitor'],
    body: ({ delegation }) => ({ delegationId: delegation, token: 'no badge' }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/leads': { all: ['exhibitor'] },
  'GET /v1/forums/{forum}/leads/export': { all: ['exhibitor'] },
  'GET /v1/forums/{forum}/exhibition-rules': { all: [...readingAndDesk, ...ofExhibitor] },
  'PATCH /v1/forums/{forum}/exhibition-rules': { all: boothWriters, body: nothing },

  // meetings
  'POST /v1/forums/{forum}/interpreters': { all: meetingWriters },
  'GET /v1/forums/{forum}/interpreters': { all: readingAndDesk },
  'GET /v1/forums/{forum}/interpreters/{interpreter}': { all: readingAndDesk },
  'PATCH /v1/forums/{forum}/interpreters/{interpreter}': { all: meetingWriters, body: nothing },
  'GET /v1/forums/{forum}/interpreter-duties': { all: ['organiser', 'protocol', 'desk', 'interpreter'] },
  'POST /v1/forums/{forum}/meetings/{meeting}/interpreters/{interpreter}/accept': {
    all: ['organiser', 'desk', 'interpreter'],
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/interpreters/{interpreter}/decline': {
    all: ['organiser', 'desk', 'interpreter'],
    isLast: true,
  },
  'POST /v1/forums/{forum}/meetings': { all: meetingWriters },
  'POST /v1/forums/{forum}/meetings/batch': { all: meetingWriters },
  'POST /v1/forums/{forum}/meetings/import': { all: meetingWriters },
  'GET /v1/forums/{forum}/meetings': { all: reading },
  'GET /v1/forums/{forum}/meetings/{meeting}': { all: reading },
  'POST /v1/forums/{forum}/meetings/{meeting}/cancel': { all: meetingWriters },
  'POST /v1/forums/{forum}/meetings/{meeting}/move': {
    all: meetingWriters,
    body: () => ({ start: '2025-11-25T23:00' }),
  },
  // every meeting of the stage is between the two delegations; the delegate attends none, the interpreter is assigned
  'GET /v1/forums/{forum}/meetings/{meeting}/briefing': { all: ['organiser', 'protocol', 'liaison', 'interpreter'] },
  'GET /v1/forums/{forum}/report': { all: ['organiser', 'protocol'] },
  'GET /v1/forums/{forum}/report/export': { all: ['organiser', 'protocol'] },
  'GET /v1/forums/{forum}/report/rows': { all: ['organiser', 'protocol'] },
  'PUT /v1/forums/{forum}/meetings/{meeting}/ratings/{delegation}': {
    all: organiser,
    own: ofDelegation,
    body: () => ({ rating: 5 }),
  },
  'GET /v1/forums/{forum}/meetings/{meeting}/minutes': { all: ['organiser', 'protocol', 'liaison'] },
  'PUT /v1/forums/{forum}/meetings/{meeting}/minutes': {
    all: ['organiser', 'liaison'],
    body: () => ({ text: { en: 'x' } }),
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/minutes/agree': {
    all: organiser,
    own: ofDelegation,
    body: ({ delegation }) => ({ delegationId: delegation }),
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/minutes/reopen': { all: organiser },
  'POST /v1/forums/{forum}/commitments': { all: ['organiser', 'liaison'] },
  'GET /v1/forums/{forum}/commitments': { all: ['organiser', 'protocol', 'liaison'] },
  'PATCH /v1/forums/{forum}/commitments/{commitment}': {
    all: organiser,
    own: ofDelegation,
    body: () => ({ dueOn: '2026-02-28' }),
  },
  'POST /v1/forums/{forum}/commitments/{commitment}/steps': {
    all: organiser,
    own: ofDelegation,
    body: () => ({ action: 'done' }),
  },
  'GET /v1/forums/{forum}/meeting-ratings': { all: ['organiser', 'protocol'] },
  'POST /v1/forums/{forum}/binders': { all: ['organiser', 'desk'], body: () => ({ language: 'vi' }) },
  'POST /v1/forums/{forum}/door-signs': { all: ['organiser', 'protocol', 'desk'], body: () => ({ per: 'room' }) },
  'POST /v1/forums/{forum}/meetings/{meeting}/steps': {
    all: [...atDesk, 'protocol'],
    body: () => ({ action: 'end' }),
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/late': { all: organiser, body: () => ({ minutes: 15 }) },
  'POST /v1/forums/{forum}/meetings/{meeting}/late/apply': {
    all: organiser,
    body: () => ({ minutes: 15, changes: [] }),
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/swap-rooms': {
    all: meetingWriters,
    body: ({ delegation }) => ({ withMeetingId: delegation, withVersion: 1 }),
  },
  'POST /v1/forums/{forum}/meetings/{meeting}/substitutes': {
    all: meetingWriters,
    body: ({ delegate }) => ({ absentId: delegate, delegateId: delegate }),
  },
  'PUT /v1/forums/{forum}/meetings/{meeting}/online': { all: meetingWriters, body: () => ({ delegationIds: [] }) },
  'PUT /v1/forums/{forum}/meetings/{meeting}/interpretation': {
    all: meetingWriters,
    body: () => ({ interpretation: [], ownInterpretation: [] }),
  },
  'POST /v1/forums/{forum}/courtesy-calls': { all: meetingWriters },
  'GET /v1/forums/{forum}/meetings/{meeting}/protocol': { all: reading },
  'PUT /v1/forums/{forum}/meetings/{meeting}/rank-waiver': {
    all: [...meetingWriters, 'protocol', ...askers],
    body: () => ({ reason: null }),
  },
  'PUT /v1/forums/{forum}/meeting-requests/{request}/rank-waiver': {
    all: [...meetingWriters, 'protocol'],
    own: askers,
    body: () => ({ reason: null }),
  },
  'GET /v1/forums/{forum}/board': { all: [...readingAndDesk, ...askers, 'check-in'] },
  'GET /v1/forums/{forum}/board/events': { all: [...readingAndDesk, ...askers, 'check-in'] },
  'POST /v1/forums/{forum}/agreements': { all: [...meetingWriters, 'protocol'] },
  'GET /v1/forums/{forum}/agreements': { all: [...reading, ...ofDelegation] },
  'GET /v1/forums/{forum}/agreements/totals': { all: reading },
  'GET /v1/forums/{forum}/agreements/export': { all: reading },
  'GET /v1/forums/{forum}/agreements/{agreement}': { all: reading, own: ofDelegation },
  'PATCH /v1/forums/{forum}/agreements/{agreement}': { all: [...meetingWriters, 'protocol'], body: nothing },
  'POST /v1/forums/{forum}/agreements/{agreement}/steps': {
    all: [...meetingWriters, 'protocol'],
    body: () => ({ action: 'clear' }),
  },
  'DELETE /v1/forums/{forum}/agreements/{agreement}': { all: [...meetingWriters, 'protocol'], isLast: true },
  'GET /v1/agreements': { all: signedIn },
  'GET /v1/agreements/totals': { all: signedIn },
  'GET /v1/forums/{forum}/meeting-rules': { all: [...reading, ...askers] },
  'PATCH /v1/forums/{forum}/meeting-rules': { all: meetingWriters, body: nothing },
  'POST /v1/forums/{forum}/meeting-requests': {
    all: meetingWriters,
    own: askers,
    body: ({ delegation }) => ({
      ...{ fromDelegationId: delegation, toDelegationId: delegation, wish: 'must' },
      ...{ subject: { en: 'Ports' }, durationMinutes: 30 },
    }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/meeting-requests': { all: [...reading, ...askers] },
  'GET /v1/forums/{forum}/meeting-requests/{request}': { all: reading, own: askers },
  'POST /v1/forums/{forum}/meeting-requests/{request}/accept': { all: meetingWriters, own: askers, body: nothing },
  'POST /v1/forums/{forum}/meeting-requests/{request}/decline': { all: meetingWriters, own: askers, body: nothing },
  'POST /v1/forums/{forum}/meeting-requests/{request}/counter': {
    all: meetingWriters,
    own: askers,
    body: () => ({ subject: { en: 'Ports' }, wish: 'must', durationMinutes: 30 }),
  },
  'POST /v1/forums/{forum}/meeting-requests/{request}/withdraw': { all: meetingWriters, own: askers, body: nothing },
  'GET /v1/forums/{forum}/recommendations': { all: [...reading, ...askers] },
  'GET /v1/forums/{forum}/meeting-slots': { all: [...reading, ...askers] },
  'POST /v1/forums/{forum}/meeting-bookings': {
    all: meetingWriters,
    own: askers,
    body: ({ delegation }) => ({
      start: '2025-11-25T09:00',
      request: {
        ...{ fromDelegationId: delegation, toDelegationId: delegation, wish: 'must' },
        ...{ subject: { en: 'Ports' }, durationMinutes: 30 },
      },
    }),
    othersByBody: true,
  },
  'GET /v1/forums/{forum}/meeting-bookings': { all: [...reading, ...askers] },
  'GET /v1/forums/{forum}/meeting-bookings/{booking}': { all: reading, own: askers },
  'POST /v1/forums/{forum}/meeting-bookings/{booking}/accept': { all: meetingWriters, own: askers },
  'POST /v1/forums/{forum}/meeting-bookings/{booking}/release': { all: meetingWriters, own: askers },
  'POST /v1/forums/{forum}/plans': { all: meetingWriters },
  'GET /v1/forums/{forum}/plans': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/events': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/placements': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/warnings': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/unplaced': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/unplaced/{meeting}/fixes': { all: reading },
  'POST /v1/forums/{forum}/plans/{plan}/what-if': {
    all: meetingWriters,
    body: () => ({ kind: 'interpreter', pair: 'vi-ja', ...block() }),
  },
  'PUT /v1/forums/{forum}/meetings/{meeting}/wishes': {
    all: meetingWriters,
    body: () => ({ roomClasses: ['SALON'], windows: null }),
  },
  'GET /v1/forums/{forum}/plans/{plan}/changes': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/differences': { all: reading },
  'GET /v1/forums/{forum}/plans/{plan}/messages': { all: asOrganiserReads },
  'POST /v1/forums/{forum}/plans/{plan}/cancel': { all: meetingWriters },
  'POST /v1/forums/{forum}/plans/{plan}/apply': { all: meetingWriters, body: nothing },
  'GET /v1/forums/{forum}/plans/{plan}/roll-back/messages': { all: asOrganiserReads },
  'POST /v1/forums/{forum}/plans/{plan}/roll-back': {
    all: meetingWriters,
    body: () => ({ skipStale: true }),
    isLast: true,
  },
  'POST /v1/forums/{forum}/disruptions': { all: meetingWriters },
  'GET /v1/forums/{forum}/disruptions': { all: reading },
  'DELETE /v1/forums/{forum}/disruptions/{disruption}': { all: meetingWriters, isGone: true },

  // messages
  'GET /v1/forums/{forum}/meetings/{meeting}/replies': { all: [...reading, 'liaison'] },
  'GET /v1/forums/{forum}/sessions/{session}/replies': { all: [...reading, 'liaison'] },
  'GET /reply/{link}': { all: everybody, isGone: true },
  'POST /reply/{link}': { all: everybody, body: () => ({ partstat: 'ACCEPTED' }), isGone: true },
  'POST /v1/forums/{forum}/inbound-mails': { all: ['organiser', 'inbound-mail'] },
  'GET /unsubscribe/{link}': { all: everybody, isGone: true },
  'POST /unsubscribe/{link}': { all: everybody, isGone: true },
  'GET /v1/forums/{forum}/suppressions': { all: asOrganiserReads },
  'POST /v1/forums/{forum}/suppressions/{suppression}/lift': {
    all: ['organiser', 'invitations:write'],
    body: () => ({ reason: 'It works again' }),
    isGone: true,
  },
  'GET /v1/forums/{forum}/invitations/delivery': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/invitations': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/invitations/counts': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/invitations/events': { all: asOrganiserReads },
  'POST /v1/forums/{forum}/invitations/send': { all: ['organiser', 'invitations:write'] },
  'GET /v1/forums/{forum}/invitations/{invitation}': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/invitations/{invitation}/preview': { all: asOrganiserReads },
  'PATCH /v1/forums/{forum}/invitations/{invitation}': { all: ['organiser', 'invitations:write'], body: nothing },
  'POST /v1/forums/{forum}/invitations/{invitation}/send-again': { all: ['organiser', 'invitations:write'] },
  'GET /v1/forums/{forum}/invitation-batches': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/invitation-batches/{batch}': { all: asOrganiserReads },
  'POST /v1/forums/{forum}/invitation-batches/{batch}/pause': { all: ['organiser', 'invitations:write'] },
  'POST /v1/forums/{forum}/invitation-batches/{batch}/resume': { all: ['organiser', 'invitations:write'] },
  'GET /v1/forums/{forum}/unanswered': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/reminder-rule': { all: asOrganiserReads },
  'PATCH /v1/forums/{forum}/reminder-rule': { all: ['organiser', 'invitations:write'], body: nothing },
  'GET /v1/forums/{forum}/sending-rule': { all: asOrganiserReads },
  'PATCH /v1/forums/{forum}/sending-rule': { all: ['organiser', 'invitations:write'] },
  'POST /v1/forums/{forum}/letters': { all: organiser },
  'GET /v1/forums/{forum}/letters': { all: organiser },
  'GET /v1/forums/{forum}/letters/{letter}/pdf': { all: organiser },
  'DELETE /v1/forums/{forum}/letters/{letter}': { all: organiser },
  'GET /v1/forums/{forum}/message-templates': { all: asOrganiserReads },
  'GET /v1/forums/{forum}/message-templates/{kind}/{language}': { all: asOrganiserReads },
  'PUT /v1/forums/{forum}/message-templates/{kind}/{language}': { all: ['organiser', 'invitations:write'] },
  'POST /v1/forums/{forum}/message-templates/{kind}/{language}/preview': { all: ['organiser', 'invitations:write'] },
  'DELETE /v1/forums/{forum}/message-templates/{kind}/{language}': { all: ['organiser', 'invitations:write'] },

  // timetable
  'GET /v1/forums/{forum}/delegates/{delegate}/day': { all: readingAndDesk, own: ofDelegate },
  'GET /v1/forums/{forum}/delegations/{delegation}/days': { all: readingAndDesk, own: ofDelegation },
  'GET /v1/forums/{forum}/ledger/audit': { all: reading },
  'GET /v1/day-pages/{token}': { all: everybody },
};
