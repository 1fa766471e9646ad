import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { Interval } from '../../shared/time/interval.js';
import { lookAt } from '../bookings/free-places.js';
import { PlaceFinder } from '../bookings/place-finder.js';
import { PlaceTaken } from '../bookings/place-refusals.js';
import { PlaceWishes } from '../bookings/place-wishes.js';
import type { AssignedInterpreter } from '../meeting-people.js';
import { claimsOf } from '../meeting-placement.js';
import type { Meeting } from '../meeting.entity.js';
import { keptOf, type PresentInterpreter } from './own-interpretation.js';

/** Gives a meeting that has a place the interpreters whom it needs now. */
@Injectable()
export class InterpreterAssignment {
  constructor(
    private readonly wishes: PlaceWishes,
    private readonly finder: PlaceFinder,
    private readonly ledger: Ledger,
  ) {}

  /** Who is needed still stays, and may change languages; the meeting is locked by the caller. @throws PlaceTaken when nobody is free for a pair */
  async fit(manager: EntityManager, forum: ForumFrame, meeting: Meeting): Promise<void> {
    const { id, startsAt, endsAt, roomPlaceId, isConfidential, interpretation } = meeting;
    if (!startsAt || !endsAt || !roomPlaceId) throw new Error('A placed meeting has a place.');
    const present = await presentOf(manager, id);
    const { kept, missing } = keptOf(interpretation, present);
    if (missing.length === 0 && kept.length === present.length) return;
    const added = await this.freeFor(manager, forum, meeting, {
      missing,
      leftOut: present.filter((one) => kept.includes(one) || one.answer === 'declined'),
      when: { start: startsAt, end: endsAt },
    });
    const interpreters = [...kept, ...added];
    const placement = { meetingId: id, startsAt, endsAt, roomPlaceId, isConfidential, interpreters };
    await this.ledger.replace(manager, await claimsOf(manager, [placement]));
    await this.requireWorking(manager, forum, meeting, added, { start: startsAt, end: endsAt });
    await assign(manager, id, kept, added);
  }

  private async freeFor(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    { missing, leftOut, when }: { missing: string[]; leftOut: PresentInterpreter[]; when: Interval },
  ): Promise<AssignedInterpreter[]> {
    if (missing.length === 0) return [];
    const wish = await this.wishes.ofMeeting(manager, meeting);
    const alone = { ...wish, interpretation: missing, roomClasses: [], roomId: null };
    const facts = await this.finder.read(manager, forum, alone, when, { except: meeting.id });
    const others = facts.interpreters.filter(({ id }) => !leftOut.some(({ interpreterId }) => interpreterId === id));
    const found = lookAt({ ...facts, interpreters: others }, { ...wish, interpretation: missing }, when);
    const lacking = found.hindrances.filter(({ what }) => what === 'interpreter');
    if (lacking.length > 0) throw new PlaceTaken(wish, when, lacking);
    return found.interpreters;
  }

  private async requireWorking(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Meeting,
    added: AssignedInterpreter[],
    when: Interval,
  ): Promise<void> {
    const hindrances = await this.finder.notWorking(manager, forum.id, added, when);
    if (hindrances.length > 0) throw new PlaceTaken(await this.wishes.ofMeeting(manager, meeting), when, hindrances);
  }
}

function presentOf(manager: EntityManager, meetingId: string): Promise<PresentInterpreter[]> {
  return manager.query<PresentInterpreter[]>(
    `SELECT interpreter_id AS "interpreterId", pair, answer FROM meeting_interpreter WHERE meeting_id = $1 ORDER BY pair, interpreter_id`,
    [meetingId],
  );
}

async function assign(
  manager: EntityManager,
  meetingId: string,
  kept: AssignedInterpreter[],
  added: AssignedInterpreter[],
): Promise<void> {
  await manager.query(`DELETE FROM meeting_interpreter WHERE meeting_id = $1 AND interpreter_id <> ALL($2)`, [
    meetingId,
    kept.map(({ interpreterId }) => interpreterId),
  ]);
  await manager.query(
    `INSERT INTO meeting_interpreter (meeting_id, interpreter_id, pair) SELECT $1, * FROM unnest($2::uuid[], $3::text[])`,
    [meetingId, added.map(({ interpreterId }) => interpreterId), added.map(({ pair }) => pair)],
  );
  await manager.query(`UPDATE meeting SET sequence = sequence + 1 WHERE id = $1`, [meetingId]);
}
