import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { RoomsService } from '../../../forums/rooms.service.js';
import { InterpretersService } from '../../../interpreters/interpreters.service.js';
import { Ledger } from '../../../shared/calendar/ledger.js';
import { intervalWithOffset } from '../../../shared/time/forum-time.js';
import { Disruption } from '../../disruptions/disruption.entity.js';
import type { FixRequestView } from '../dto/plan-fix.dto.js';
import type { PlanContext } from './plan-context.js';
import type { PlanFix } from './plan-fixes.js';
import { interpreterToAsk, roomToOpen } from './with-fix.js';

type Of<Kind extends PlanFix['kind']> = Extract<PlanFix, { kind: Kind }>;

/** Which requests do what a fix says. */
@Injectable()
export class FixRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rooms: RoomsService,
    private readonly interpreters: InterpretersService,
    private readonly ledger: Ledger,
  ) {}

  /** None when it is for somebody to decide elsewhere. */
  async of(fix: PlanFix, context: PlanContext): Promise<FixRequestView[]> {
    const { forum } = context;
    const base = `/v1/forums/${forum.id}`;
    switch (fix.kind) {
      case 'interpreter':
        return [await this.interpreter(fix, context, `${base}/interpreters`)];
      case 'room':
        return [await this.room(fix, context, `${base}/rooms`)];
      case 'time':
        return this.time(fix, base);
      case 'window':
      case 'room-class':
        return wishes(fix, context, base);
      case 'without': {
        const path = `${base}/meetings/${fix.meetingId}/cancel`;
        return [{ method: 'POST', path, ifMatch: versionOf(context, fix.meetingId), body: null, missing: [] }];
      }
    }
  }

  private async interpreter(fix: Of<'interpreter'>, context: PlanContext, path: string): Promise<FixRequestView> {
    const { forum, facts, placed } = context;
    const hours = intervalWithOffset(fix, forum.timeZone);
    const asked = interpreterToAsk(facts.interpreters, placed, fix.pair, fix);
    if (!asked) {
      const body = { pairs: [fix.pair], available: [hours] };
      return { method: 'POST', path, ifMatch: null, body, missing: ['code', 'name', 'email', 'language'] };
    }
    const { version, available } = await this.interpreters.get(forum.id, asked.id);
    const body = { available: [...available, hours] };
    return { method: 'PATCH', path: `${path}/${asked.id}`, ifMatch: `"${version}"`, body, missing: [] };
  }

  private async room(fix: Of<'room'>, { forum, facts }: PlanContext, path: string): Promise<FixRequestView> {
    const hours = intervalWithOffset(fix, forum.timeZone);
    const closed = roomToOpen(facts.places, fix.class, fix);
    if (!closed) {
      const body = { class: fix.class, openingHours: [hours] };
      return { method: 'POST', path, ifMatch: null, body, missing: ['code', 'name', 'capacity'] };
    }
    const { version, openingHours } = await this.rooms.get(forum.id, closed.roomId);
    const body = { openingHours: [...openingHours, hours] };
    return { method: 'PATCH', path: `${path}/${closed.roomId}`, ifMatch: `"${version}"`, body, missing: [] };
  }

  /** Private blocks and disruptions are taken away whole; a session or a meeting is for somebody to move. */
  private async time({ delegateIds, start, end }: Of<'time'>, base: string): Promise<FixRequestView[]> {
    const { manager } = this.dataSource;
    const engaged = await this.ledger.engagementsOf(manager, delegateIds, { start, end });
    if (engaged.some(({ reason }) => reason !== 'block')) return [];
    const ids = [...new Set(engaged.map(({ sourceId }) => sourceId))];
    const disruptions = new Set((await manager.findBy(Disruption, { id: In(ids) })).map(({ id }) => id));
    const paths = engaged.map(({ sourceId, subjectId }) =>
      disruptions.has(sourceId)
        ? `${base}/disruptions/${sourceId}`
        : `${base}/delegates/${subjectId}/blocks/${sourceId}`,
    );
    return [...new Set(paths)].map((path) => ({ method: 'DELETE', path, ifMatch: null, body: null, missing: [] }));
  }
}

/** What the meeting accepts, and this too. */
function wishes(fix: Of<'window' | 'room-class'>, context: PlanContext, base: string): FixRequestView[] {
  const { forum, facts } = context;
  const { roomClasses = [], windows = null } = facts.meetings.find(({ id }) => id === fix.meetingId) ?? {};
  const hours = windows && fix.kind === 'window' ? [...windows, fix] : windows;
  const body = {
    roomClasses: fix.kind === 'room-class' ? [...roomClasses, fix.roomClass] : roomClasses,
    windows: hours?.map((each) => intervalWithOffset(each, forum.timeZone)) ?? null,
  };
  const path = `${base}/meetings/${fix.meetingId}/wishes`;
  return [{ method: 'PUT', path, ifMatch: versionOf(context, fix.meetingId), body, missing: [] }];
}

function versionOf({ meetings }: PlanContext, meetingId: string): string {
  return `"${meetings.get(meetingId)?.version ?? 0}"`;
}
