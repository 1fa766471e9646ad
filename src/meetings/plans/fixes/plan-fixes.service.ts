import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DelegationsService } from '../../../delegations/delegations.service.js';
import { InterpretersService } from '../../../interpreters/interpreters.service.js';
import type { Fix } from '../../../scheduling/index.js';
import { textFor, type Language } from '../../../shared/names/localized-text.js';
import { renderName } from '../../../shared/names/person-name.js';
import { intervalWithOffset } from '../../../shared/time/forum-time.js';
import type { PlanFixDto, PlanFixesView, PlanFixView } from '../dto/plan-fix.dto.js';
import { findFixes, type KnownFix } from './find-fixes.js';
import { FixRequests } from './fix-requests.js';
import { fixWords, type FixNames } from './fix-words.js';
import { Grid } from '../grid.js';
import { placeAlone } from './place-alone.js';
import { PlanContextReader, type PlanContext } from './plan-context.js';
import type { PlanFix } from './plan-fixes.js';
import type { PlanUnplaced } from '../plan-unplaced.entity.js';
import { requireUnplaced } from './read-fix.js';
import { interpreterToAsk, roomToOpen } from './with-fix.js';

/** What would give a meeting a place that has none by a plan, in words and as requests. */
@Injectable()
export class PlanFixesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly delegations: DelegationsService,
    private readonly interpreters: InterpretersService,
    private readonly contexts: PlanContextReader,
    private readonly requests: FixRequests,
  ) {}

  /** @throws DomainError not-found of a meeting that the plan does not know, meeting-has-place of one that has one */
  async fixes(forumId: string, planId: string, meetingId: string, reader: Language): Promise<PlanFixesView> {
    const context = await this.contexts.read(forumId, planId);
    requireUnplaced(meetingId, context);
    const { forum, facts, placed, unplaced, meetings } = context;
    const known = knownFix(context, unplaced.get(meetingId));
    const meeting = facts.meetings.find(({ id }) => id === meetingId);
    const free = placeAlone(facts, placed, meetingId);
    const found = free || !meeting ? [] : await findFixes(facts, placed, meeting, known);
    const fixes: PlanFixView[] = [];
    for (const fix of found) {
      const sent = dtoOf(fix, forum.timeZone);
      const words = textFor(fixWords(fix, await this.names(fix, context)), reader);
      const isCheapest = fix.kind === known?.kind && fixes.length === 0;
      fixes.push({ id: idOf(sent), isCheapest, words, fix: sent, do: await this.requests.of(fix, context) });
    }
    const freeNow = free ? intervalWithOffset(free, forum.timeZone) : null;
    return { meetingId, number: meetings.get(meetingId)?.number ?? 0, freeNow, fixes };
  }

  private async names(fix: PlanFix, { forum, facts, placed, meetings }: PlanContext): Promise<FixNames> {
    const { manager } = this.dataSource;
    const people = fix.kind === 'time' ? await this.delegations.delegatesAmong(manager, forum.id, fix.delegateIds) : [];
    const closed = fix.kind === 'room' ? roomToOpen(facts.places, fix.class, fix) : undefined;
    const asked = fix.kind === 'interpreter' ? interpreterToAsk(facts.interpreters, placed, fix.pair, fix) : undefined;
    const namesIn = (language: Language, comma: string) =>
      people.map(({ name }) => renderName(name, language, { honorific: language === 'ja' })).join(comma);
    return {
      timeZone: forum.timeZone,
      roomCode: closed?.roomCode ?? null,
      interpreterCode: asked ? (await this.interpreters.get(forum.id, asked.id)).code : null,
      people: { vi: namesIn('vi', ', '), ja: namesIn('ja', '、'), en: namesIn('en', ', ') },
      meeting: fix.kind === 'without' ? (meetings.get(fix.meetingId) ?? null) : null,
    };
  }
}

const kindOf: Record<Exclude<Fix['kind'], 'none'>, PlanFix['kind']> = {
  ...{ room: 'room', interpreter: 'interpreter', time: 'time' },
  ...{ displace: 'without', 'accept-room': 'room-class', window: 'window' },
};

/** What the plan has said, in the terms of fixes. */
function knownFix({ facts }: PlanContext, unplaced: PlanUnplaced | undefined): KnownFix | undefined {
  const fix = unplaced?.cheapestFix;
  if (!fix || fix.kind === 'none') return undefined;
  const grid = new Grid(facts.slotMinutes, facts.days);
  const isOnGrid = grid.days.some(([first, end]) => first <= fix.start && fix.start < end);
  const start = isOnGrid ? grid.timeOf(fix.start, fix.start).start : null;
  return { kind: kindOf[fix.kind], start, meetingIds: fix.kind === 'displace' ? fix.meetings : [] };
}

function dtoOf(fix: PlanFix, timeZone: string): PlanFixDto {
  return 'start' in fix ? { ...fix, ...intervalWithOffset(fix, timeZone) } : fix;
}

function idOf({ kind, pair, class: roomClass, delegateIds = [], meetingId, roomClass: accepted, start }: PlanFixDto) {
  return [kind, pair, roomClass, ...delegateIds, meetingId, accepted, start].filter(Boolean).join(' ');
}
