import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessService } from '../../access/access.service.js';
import { languageOfZone } from '../../delegations/desk/print-facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { InterpretersService } from '../../interpreters/interpreters.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import { Outbox } from '../../invitations/outbox.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { Runtime } from '../../shared/config/config.module.js';
import { together } from '../../shared/database/together.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { Meeting } from '../meeting.entity.js';
import { dutyActions } from './interpreter-duty.states.js';
import { openDutyMail } from './open-duty-mail.js';

/** Asks people to find an interpreter where the program found none. */
@Injectable()
export class OpenDutyMailer {
  constructor(
    private readonly access: AccessService,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  /** The desk, or organisers where there is none; of what is confidential organisers alone. In the language of the venue. */
  async askForSomebody(
    manager: EntityManager,
    forum: ForumFrame,
    meeting: Pick<Meeting, 'id' | 'number' | 'subject' | 'startsAt' | 'endsAt' | 'roomPlaceId' | 'isConfidential'>,
    { interpreterId, pair }: { interpreterId: string; pair: string },
  ): Promise<number> {
    const { id, number, subject, startsAt, endsAt, roomPlaceId, isConfidential } = meeting;
    const [, desk, organisers, [interpreter], [place], wording] = await together(
      this.outbox.enter(manager, forum.id, 'due'),
      this.access.mailboxesOf(manager, forum.id, 'desk'),
      this.access.mailboxesOf(manager, forum.id, 'organiser'),
      this.interpreters.among(manager, forum.id, [interpreterId]),
      this.rooms.bookablePlaces(manager, forum.id, roomPlaceId ? [roomPlaceId] : []),
      this.wordings.now(manager, forum.id, 'duty-open'),
    );
    if (!interpreter || !startsAt || !endsAt || !roomPlaceId) return 0;
    const duty = {
      meeting: { number, subject, start: startsAt, end: endsAt },
      ...{ timeZone: forum.timeZone, room: place?.roomName ?? null, pair, declined: interpreter.name },
    };
    const messages = (isConfidential || desk.length === 0 ? organisers : desk).map((mailbox) => {
      const recipient = { mailbox, language: languageOfZone(forum.timeZone), people: [] };
      const reader = { forum: forumFactsOf(forum, this.runtime.config.mailFrom), recipient, wording };
      const concerns = { interpreterId, place: placeKey({ startsAt, endsAt, roomPlaceId }) };
      return { forumId: forum.id, aboutId: id, facts: { ...openDutyMail(reader, duty), concerns } };
    });
    return (await this.outbox.write(manager, messages)).length;
  }

  /**
   * Takes back what waits to be sent about these meetings and is not so any more: somebody interprets after all, or nobody is needed.
   * Where only the place is another one, people are asked for that one. @returns how many messages were written
   */
  async keepTrue(manager: EntityManager, forum: ForumFrame, meetingIds: string[]): Promise<number> {
    const waiting = (await this.outbox.concerns(manager, meetingIds)).filter(({ isUnsent }) => isUnsent);
    if (waiting.length === 0) return 0;
    const open = await openDuties(manager, meetingIds);
    const untrue = waiting.filter(
      ({ aboutId, concerns }) =>
        !open.some((duty) => isAbout(duty, aboutId, concerns) && placeKey(duty) === concerns.place),
    );
    const takenBack = await this.outbox.takeBackWritten(
      manager,
      forum.id,
      untrue.map(({ id }) => id),
    );
    const elsewhere = open.filter((duty) =>
      untrue.some(({ id, aboutId, concerns }) => takenBack.includes(id) && isAbout(duty, aboutId, concerns)),
    );
    return this.askForAll(manager, forum, elsewhere);
  }

  /** The meeting goes on after all: asks again where that was taken back when it was over. */
  async askAgain(manager: EntityManager, forum: ForumFrame, meetingId: string): Promise<void> {
    const written = await this.outbox.concerns(manager, [meetingId]);
    const open = await openDuties(manager, [meetingId]);
    const unasked = open.filter(
      (duty) => written.findLast(({ aboutId, concerns }) => isAbout(duty, aboutId, concerns))?.isGivenUp ?? true,
    );
    await this.askForAll(manager, forum, unasked);
  }

  private async askForAll(manager: EntityManager, forum: ForumFrame, duties: OpenDuty[]): Promise<number> {
    let asked = 0;
    for (const duty of duties) asked += await this.askForSomebody(manager, forum, duty, duty);
    return asked;
  }
}

/** A duty that was declined and that nobody else has. */
interface OpenDuty {
  id: string;
  number: number;
  subject: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  roomPlaceId: string;
  isConfidential: boolean;
  interpreterId: string;
  pair: string;
}

function isAbout({ id, interpreterId }: OpenDuty, aboutId: string, concerns: Record<string, string>): boolean {
  return id === aboutId && interpreterId === concerns.interpreterId;
}

function placeKey({ startsAt, endsAt, roomPlaceId }: Pick<OpenDuty, 'startsAt' | 'endsAt' | 'roomPlaceId'>): string {
  return [startsAt.toISOString(), endsAt.toISOString(), roomPlaceId].join(' ');
}

/** The duties of these meetings for which somebody is needed; one query. */
function openDuties(manager: EntityManager, meetingIds: string[]): Promise<OpenDuty[]> {
  const { to: answer } = dutyActions.decline;
  return manager.query<OpenDuty[]>(
    `SELECT m.id, m.number, m.subject, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.room_place_id AS "roomPlaceId",
            m.is_confidential AS "isConfidential", i.interpreter_id AS "interpreterId", i.pair
       FROM meeting m JOIN meeting_interpreter i ON i.meeting_id = m.id
      WHERE m.id = ANY($1) AND m.status = ANY($2) AND i.answer = $3 ORDER BY m.number, i.interpreter_id`,
    [meetingIds, dutyActions.accept.while, answer],
  );
}
