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
import type { Meeting } from '../meeting.entity.js';
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
    meeting: Meeting,
    { interpreterId, pair }: { interpreterId: string; pair: string },
  ): Promise<void> {
    const { id, number, subject, startsAt, endsAt, roomPlaceId, isConfidential } = meeting;
    const [desk, organisers, [interpreter], [place], wording] = await together(
      this.access.mailboxesOf(manager, forum.id, 'desk'),
      this.access.mailboxesOf(manager, forum.id, 'organiser'),
      this.interpreters.among(manager, forum.id, [interpreterId]),
      this.rooms.bookablePlaces(manager, forum.id, roomPlaceId ? [roomPlaceId] : []),
      this.wordings.now(manager, forum.id, 'duty-open'),
    );
    if (!interpreter || !startsAt || !endsAt) return;
    const duty = {
      meeting: { number, subject, start: startsAt, end: endsAt },
      ...{ timeZone: forum.timeZone, room: place?.roomName ?? null, pair, declined: interpreter.name },
    };
    const messages = (isConfidential || desk.length === 0 ? organisers : desk).map((mailbox) => {
      const recipient = { mailbox, language: languageOfZone(forum.timeZone), people: [] };
      const reader = { forum: forumFactsOf(forum, this.runtime.config.mailFrom), recipient, wording };
      return { forumId: forum.id, aboutId: id, facts: openDutyMail(reader, duty) };
    });
    await this.outbox.write(manager, messages);
  }
}
