import { randomBytes } from 'node:crypto';
import { anOrganiser, Api, someoneWithRole } from '../harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aParty, aRoom } from '../harness/builders.js';
import { aPlan } from '../harness/plans.js';
import { eventually } from '../harness/wait.js';
import type { World } from '../harness/world.js';
import { aPdf } from '../protocol/stage.js';
import { programs, type Caller, type Subjects } from './matrix.js';

/** What a path may name, by parameter. */
type Things = Record<string, string>;

/** A forum with something of every kind, twice where it can belong to somebody; and who calls. */
export interface Stage {
  forum: string;
  /** Of the delegation that liaison, delegate and exhibitor belong to. */
  own: Things & Subjects;
  /** Of another delegation of the same forum. */
  others: Things & Subjects;
  callers: ReadonlyMap<Caller, () => Promise<Api>>;
}

/** The forum that is called, and another one with things of its own. */
export async function setStage(world: World): Promise<{ here: Stage; elsewhere: Stage }> {
  const opener = await anOrganiser(world.database, world.server.url);
  const elsewhere = await aStage(world, opener);
  const here = await aStage(world, world.organiser);
  return { here: { ...here, callers: callersOf(world, here, opener) }, elsewhere };
}

async function aStage(world: World, organiser: Api): Promise<Stage> {
  const { id: forum } = await aForum(organiser);
  const path = `/v1/forums/${forum}`;
  const room = await aRoom(organiser, forum, { places: 2 });
  const interpreter = await anInterpreter(organiser, forum);
  const [one, other] = [await aParty(organiser, forum), await aParty(organiser, forum)];
  const delegate = await aDelegate(organiser, forum, one.delegation.id, { phone: '+84901234567' });
  const otherDelegate = await aDelegate(organiser, forum, other.delegation.id, { phone: '+819012345678' });
  const session = await organiser.create<{ id: string }>(`${path}/sessions`, aSession(room.id, one.head.id));
  const release = await organiser.create<{ id: string }>(`${path}/releases`, { name: 'First' });
  const hall = await organiser.create<{ id: string }>(`${path}/halls`, {
    ...{ code: 'A', name: { en: 'Hall A' }, widthMetres: 10, depthMetres: 10 },
  });
  await organiser.patch(`${path}/exhibition-rules`, { isDirectoryPublic: true }, 1);
  const [booth, otherBooth] = await Promise.all(['B1', 'B2'].map((number) => aBooth(organiser, path, number)));
  const reserve = (boothId: string | undefined, delegationId: string) =>
    organiser.create<{ id: string }>(`${path}/booth-reservations`, { boothId, delegationId });
  const reservation = await reserve(booth, one.delegation.id);
  const otherReservation = await reserve(otherBooth, other.delegation.id);
  const waits = await endedWaits(world, forum, [one.delegation.id, other.delegation.id]);
  const requests = await endedRequests(world, organiser, forum, [one.delegation.id, other.delegation.id]);
  const bookings = await endedBookings(world, forum, room.id, [one.delegation.id, other.delegation.id]);
  const seats = await endedSeats(world, organiser, { path, forum, session: session.id }, [
    delegate.id,
    otherDelegate.id,
  ]);
  const meeting = await aMeeting(organiser, forum, [one.delegation.id, other.delegation.id], {
    interpretation: ['vi-ja'],
  });
  await aMeeting(organiser, forum, [one.delegation.id, other.delegation.id], { roomClasses: ['NONE'] });
  await aMeeting(organiser, forum, [one.delegation.id, other.delegation.id]);
  for (const who of [delegate, otherDelegate])
    await organiser.create(`${path}/delegates/${who.id}/blocks`, {
      ...{ start: '2025-11-25T12:00', end: '2025-11-25T13:00', reason: 'Private' },
    });
  await organiser.create(`${path}/check-ins`, { delegateId: delegate.id });
  const plan = await aPlan(organiser, forum);
  await organiser.create(`${path}/plans/${plan.id}/apply`, {});
  await world.database.query(`UPDATE meeting SET status = 'started', started_at = now() WHERE id = $1`, [meeting.id]);
  await world.database.query(
    `INSERT INTO meeting_minutes (meeting_id, text, version) VALUES ($1, '{"en": "Said"}', 1)`,
    [meeting.id],
  );
  const commitments = await world.database.query<{ id: string }>(
    `INSERT INTO commitment (forum_id, meeting_id, delegation_id, text, due_on, version)
     SELECT $1, $2, delegation_id, '{"en": "Promised"}', '2026-01-31', 1 FROM unnest($3::uuid[]) AS delegation_id RETURNING id`,
    [forum, meeting.id, [one.delegation.id, other.delegation.id]],
  );
  await organiser.create(`${path}/disruptions`, {
    ...{ lost: 'room', lostId: room.id, start: '2025-11-25T20:00', end: '2025-11-25T21:00' },
  });
  await organiser.create(`${path}/integration-tokens`, { label: 'Sample', scopes: ['read'] });
  const { url } = await organiser.create<{ url: string }>(`${path}/delegates/${one.head.id}/day-link`, {});
  const { url: feed } = await organiser.create<{ url: string }>(`${path}/delegates/${one.head.id}/feed-link`, {});
  const letter = await aLetter(organiser, path);
  const agreement = await anAgreement(organiser, path, one.delegation.id);
  const otherAgreement = await anAgreement(organiser, path, other.delegation.id);
  const papers = `${path}/sessions/${session.id}/papers?fileName=paper.pdf`;
  const { body: paper } = await organiser.send<{ id: string }>('POST', papers, aPdf, {
    'content-type': 'application/pdf',
  });
  const { body: invitations } = await organiser.get<{ items: { id: string }[] }>(`${path}/invitations`);
  const { batchId } = await organiser.create<{ batchId: string }>(`${path}/invitations/send`, {
    expectedCount: 0,
    mailbox: 'nobody@example.org',
  });
  const { body: delegation } = await organiser.get<{ organization: { id: string } }>(
    `${path}/delegations/${one.delegation.id}`,
  );
  const shared = {
    ...{
      forum,
      room: room.id,
      session: session.id,
      release: release.id,
      booth: booth ?? '',
      hall: hall.id,
      meeting: meeting.id,
      plan: plan.id,
    },
    ...{ interpreter: interpreter.id, invitation: invitations.items[0]?.id ?? '', name: 'faults.csv' },
    ...{ kind: 'meeting-invited', language: 'vi', letter, batch: batchId },
    organization: delegation.organization.id,
    paper: paper.id,
    token: url.slice(url.lastIndexOf('/') + 1),
    feedToken: feed.split('/').at(-2) ?? '',
  };
  return {
    forum,
    own: {
      ...{ ...shared, delegation: one.delegation.id, delegate: delegate.id },
      ...{ reservation: reservation.id, wait: waits[0] ?? '', seat: seats[0] ?? '', request: requests[0] ?? '' },
      ...{ booking: bookings[0] ?? '', commitment: commitments[0]?.id ?? '' },
      agreement,
    },
    others: {
      ...{ ...shared, delegation: other.delegation.id, delegate: otherDelegate.id },
      ...{ reservation: otherReservation.id, wait: waits[1] ?? '', seat: seats[1] ?? '', request: requests[1] ?? '' },
      ...{ booking: bookings[1] ?? '', commitment: commitments[1]?.id ?? '' },
      agreement: otherAgreement,
    },
    callers: new Map(),
  };
}

function callersOf(
  { database, server: { url }, organiser }: World,
  { forum, own }: Stage,
  opener: Api,
): Stage['callers'] {
  const { delegation: delegationId, delegate: delegateId, interpreter: interpreterId } = own;
  const withRole =
    (role: string, scope = {}) =>
    () =>
      someoneWithRole(database, url, forum, role, scope);
  const program = (scope: string) => async () => {
    const body = { label: `With ${scope} alone`, scopes: [scope] };
    const { token } = await organiser.create<{ token: string }>(`/v1/forums/${forum}/integration-tokens`, body);
    return new Api(url, token);
  };
  const signedIn = async (mayOpenForums: boolean, like?: Api) => {
    const who = await anOrganiser(database, url, `someone-${randomBytes(4).toString('hex')}@example.org`);
    const hash = `sha256(convert_to('${who.token}', 'UTF8'))`;
    const account = `(SELECT account_id FROM access_token WHERE hash = ${hash})`;
    await database.query(`UPDATE account SET may_open_forums = $1 WHERE id = ${account}`, [mayOpenForums]);
    if (like)
      await database.query(
        `INSERT INTO role_grant (account_id, forum_id, role) SELECT ${account}, forum_id, role FROM role_grant
          WHERE account_id = (SELECT account_id FROM access_token WHERE hash = sha256(convert_to($1, 'UTF8')))`,
        [like.token],
      );
    return who;
  };
  return new Map<Caller, () => Promise<Api>>([
    ['organiser', withRole('organiser')],
    ['protocol', withRole('protocol')],
    ['desk', withRole('desk')],
    ['liaison', withRole('liaison', { delegationId })],
    ['delegate', withRole('delegate', { delegateId })],
    ['exhibitor', withRole('exhibitor', { delegationId })],
    ['interpreter', withRole('interpreter', { interpreterId })],
    ['stranger', () => signedIn(false)],
    ['opener', () => signedIn(true, opener)],
    ['public', () => Promise.resolve(new Api(url))],
    ...programs.map((scope) => [scope, program(scope)] as const),
  ]);
}

/** Has letters written to everybody. @returns the first of them */
async function aLetter(organiser: Api, path: string): Promise<string> {
  const title = { en: 'Chair' };
  const name = { native: { family: 'Nguyễn', given: 'Văn Ký' }, nativeLanguage: 'vi' };
  const wish = { date: '2025-10-05', registerCode: 'GM', issuer: title, signatory: { name, title }, mail: false };
  await organiser.create(`${path}/letters`, wish);
  const letters = async () => (await organiser.get<{ items: { id: string }[] }>(`${path}/letters`)).body.items;
  return (await eventually(letters, ({ length }) => length > 0))[0]?.id ?? '';
}

function aSession(roomId: string, delegateId: string): object {
  return {
    code: 'S1',
    kind: 'plenary',
    title: { vi: 'Phiên toàn thể', ja: '全体会議', en: 'Plenary' },
    ...{ start: '2025-11-25T07:00', end: '2025-11-25T07:45', roomId },
    speakers: [{ delegateId, role: 'chair' }],
    presentations: [{ title: { en: 'Opening' }, minutes: 10, speakerId: delegateId }],
  };
}

async function aBooth(organiser: Api, path: string, number: string): Promise<string> {
  const booth = { number, hall: 'A', zone: 'A', kind: 'company', widthMetres: 3, depthMetres: 3 };
  return (await organiser.create<{ id: string }>(`${path}/booths`, booth)).id;
}

/** Seats that were given back. */
async function endedSeats(
  { database }: World,
  organiser: Api,
  { path, forum, session }: { path: string; forum: string; session: string },
  delegateIds: string[],
): Promise<string[]> {
  await organiser.patch(`${path}/sessions/${session}/seating`, { seats: 10 }, 1);
  const rows = await database.query<{ id: string }>(
    `INSERT INTO seat (forum_id, session_id, delegate_id, status, ended_at) SELECT $1, $2, unnest($3::uuid[]), 'released', now() RETURNING id`,
    [forum, session, delegateIds],
  );
  return rows.map(({ id }) => id);
}

/** They have booths by now, so nobody stands in line any more. */
async function endedWaits({ database }: World, forum: string, delegationIds: string[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `INSERT INTO booth_wait (forum_id, delegation_id, status, ended_at) SELECT $1, unnest($2::uuid[]), 'left', now() RETURNING id`,
    [forum, delegationIds],
  );
  return rows.map(({ id }) => id);
}

/** What somebody else has asked these delegations, and has taken back. */
async function endedRequests(
  { database }: World,
  organiser: Api,
  forum: string,
  asked: string[],
): Promise<(string | undefined)[]> {
  const { id: asking } = await aDelegation(organiser, forum);
  const rows = await database.query<{ id: string }>(
    `INSERT INTO meeting_request (forum_id, from_delegation_id, to_delegation_id, status, wish, subject, fields, from_attendee_ids, to_attendee_ids,
       duration_minutes, interpretation, answer_until, ended_at)
     SELECT $1, $2, unnest($3::uuid[]), 'withdrawn', 'must', '{"en": "Ports"}', '{}', '{}', '{}', 30, '{}', now(), now() RETURNING id`,
    [forum, asking, asked],
  );
  return rows.map(({ id }) => id);
}

/** Over already, so that nothing happens to them; each of another delegation. */
async function endedBookings(
  { database }: World,
  forum: string,
  room: string,
  delegations: string[],
): Promise<(string | undefined)[]> {
  const rows = await database.query<{ id: string }>(
    `INSERT INTO meeting_booking (forum_id, request_id, delegation_ids, status, starts_at, ends_at, room_place_id, interpreters, expires_at, ended_at)
     SELECT $1, r.id, ARRAY[d.id], 'released', '2025-11-25T06:00Z', '2025-11-25T06:30Z', p.id, '[]', now(), now()
       FROM unnest($3::uuid[]) WITH ORDINALITY AS d(id, position) JOIN meeting_request r ON r.to_delegation_id = d.id
       JOIN room_place p ON p.room_id = $2 AND p.number = 1 ORDER BY d.position RETURNING id`,
    [forum, room, delegations],
  );
  return rows.map(({ id }) => id);
}

/** A document of one delegation and somebody who sends none. */
async function anAgreement(organiser: Api, path: string, delegationId: string): Promise<string> {
  const { id } = await organiser.create<{ id: string }>(`${path}/agreements`, {
    ...{ code: `MOU-${delegationId.slice(-6)}`, title: { en: 'Memorandum' }, kind: 'memorandum' },
    parties: [{ delegationId }, { name: { en: 'Sample Bank' } }],
  });
  return id;
}
