import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { statusesThatTookPlace } from '../../meetings/meeting.states.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { staleVersion } from '../../shared/http/version.js';
import { meetingNotBegun } from '../followup.errors.js';
import { meetingSides, requireReader, requireSide, type MeetingSides } from '../meeting-sides.js';
import type { AgreeToMinutesDto, MinutesView, WriteMinutesDto } from './dto/minutes.dto.js';
import { MeetingMinutes } from './meeting-minutes.entity.js';
import { minutesActions } from './meeting-minutes.states.js';

/** Who asks, and about which meeting. */
export interface MeetingAsked {
  forumId: string;
  meetingId: string;
  caller: Principal;
}

/** What was said in meetings. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Of a meeting that took place; what was written of one that is taken back waits until it begins again. */
  async get({ forumId, meetingId, caller }: MeetingAsked): Promise<MinutesView> {
    const { manager } = this.dataSource;
    const meeting = await meetingSides(manager, forumId, meetingId);
    requireReader(caller, meeting);
    const minutes = await manager.findOneBy(MeetingMinutes, { meetingId });
    if (!minutes || !statusesThatTookPlace.includes(meeting.status)) throw notFound('minutes');
    return minutes;
  }

  /** Writes the draft, as it was read (`0`: there is none yet); who had agreed has to agree anew. */
  async write(asked: MeetingAsked, version: number, { text }: WriteMinutesDto): Promise<MinutesView> {
    return this.change(asked, async (manager) => {
      const minutes = await locked(manager, asked.meetingId);
      if ((minutes?.version ?? 0) !== version) throw staleVersion(version);
      if (minutes && minutes.status !== 'draft')
        throw illegalTransition('write', minutes.status, minutesActions.write.from);
      const written = minutes ?? manager.create(MeetingMinutes, { meetingId: asked.meetingId, status: 'draft' });
      return manager.save(Object.assign(written, { text, agreedBy: [] }));
    });
  }

  /** A party agrees to the text as it was read; once all have, it is agreed. */
  async agree(asked: MeetingAsked, version: number, { delegationId }: AgreeToMinutesDto): Promise<MinutesView> {
    return this.change(asked, async (manager, meeting) => {
      requireSide(asked.caller, meeting, delegationId);
      const minutes = await this.lock(manager, asked.meetingId, version);
      if (minutes.status !== 'draft') throw illegalTransition('agree', minutes.status, minutesActions.agree.from);
      minutes.agreedBy = [...new Set([...minutes.agreedBy, delegationId])].sort();
      const isAgreed = meeting.parties.every((party) => minutes.agreedBy.includes(party.delegationId));
      if (isAgreed) minutes.status = minutesActions.agree.to;
      return manager.save(minutes);
    });
  }

  /** Opens agreed minutes again; all parties have to agree anew. */
  async reopen(asked: MeetingAsked, version: number): Promise<MinutesView> {
    return this.change(asked, async (manager) => {
      const minutes = await this.lock(manager, asked.meetingId, version);
      if (minutes.status !== 'agreed') throw illegalTransition('reopen', minutes.status, minutesActions.reopen.from);
      return manager.save(Object.assign(minutes, { status: minutesActions.reopen.to, agreedBy: [] }));
    });
  }

  private change(
    { forumId, meetingId, caller }: MeetingAsked,
    work: (manager: EntityManager, meeting: MeetingSides) => Promise<MinutesView>,
  ): Promise<MinutesView> {
    return this.transactions.run(async (manager) => {
      const meeting = await meetingSides(manager, forumId, meetingId, { lock: true });
      requireSide(caller, meeting);
      if (!statusesThatTookPlace.includes(meeting.status)) throw meetingNotBegun(meeting.status);
      return work(manager, meeting);
    });
  }

  private async lock(manager: EntityManager, meetingId: string, version: number): Promise<MeetingMinutes> {
    const minutes = await locked(manager, meetingId);
    if (!minutes) throw notFound('minutes');
    if (minutes.version !== version) throw staleVersion(version);
    return minutes;
  }
}

function locked(manager: EntityManager, meetingId: string): Promise<MeetingMinutes | null> {
  return manager.findOne(MeetingMinutes, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
}
