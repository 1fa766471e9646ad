import { Injectable } from '@nestjs/common';
import { solveInThread, type Problem } from '../../../scheduling/index.js';
import { Turns } from '../../../shared/database/turns.js';
import { intervalWithOffset } from '../../../shared/time/forum-time.js';
import { daysOver } from '../days-over.js';
import type { LostMeetingView, PlanFixDto, WhatIfView } from '../dto/plan-fix.dto.js';
import { Grid } from '../grid.js';
import { PlanContextReader, type PlanContext } from './plan-context.js';
import type { PlanFix } from './plan-fixes.js';
import { searchesWaiting } from '../../meeting.errors.js';
import { planProblem, type PlannedPlace } from '../plan-problem.js';
import { readProblem } from '../read-problem.js';
import { readFix } from './read-fix.js';
import { withFix } from './with-fix.js';

/** Seconds of search at most; whoever asks is waiting for it. */
const seconds = 1;
/** So many wait for their search at most; nobody would wait longer. */
const mostWaiting = 8;

/** What a plan would gain by one thing more, or one meeting less; nothing is written. */
@Injectable()
export class WhatIfService {
  private readonly turns = new Turns({ mostWaiting, refusal: (waiting) => searchesWaiting((waiting + 1) * seconds) });

  constructor(private readonly contexts: PlanContextReader) {}

  /** Searches in a thread, begun with what the plan has found; of one process one at a time. @throws DomainError searches-waiting */
  async whatIf(forumId: string, planId: string, dto: PlanFixDto): Promise<WhatIfView> {
    const context = await this.contexts.read(forumId, planId);
    const fix = readFix(dto, context);
    const places = await this.turns.take(
      'search',
      () => Promise.resolve(undefined),
      () => search(context, fix),
    );
    return viewOf(context, fix, places);
  }
}

async function search(context: PlanContext, fix: PlanFix): Promise<PlannedPlace[]> {
  const { plan, placed } = context;
  const facts = withFix(context.facts, fix, placed);
  const built = planProblem(facts);
  const moves = plan.options.moves === 0 ? null : plan.options.moves;
  const problem = readProblem(moves === null ? begun(built.problem, context) : built.problem);
  const { seed } = plan.options;
  const solution = await solveInThread(problem, { seed, seconds, mostMoved: moves ?? undefined });
  const places = solution.placements.map((placement) => built.placeOf(placement));
  const over = new Set(daysOver(facts, places).map(({ meetingId }) => meetingId));
  return places.filter(({ meetingId }) => !over.has(meetingId));
}

/** The problem whose search begins where the plan has ended: what may move for nothing was announced there. */
function begun(problem: Problem, { facts, placed }: PlanContext): Problem {
  const grid = new Grid(facts.slotMinutes, facts.days);
  const startOf = new Map(placed.map(({ meetingId, start }) => [meetingId, grid.slotAt(start)]));
  const meetings = problem.meetings.map((meeting) => {
    const start = startOf.get(meeting.id);
    return meeting.previous || start === undefined ? meeting : { ...meeting, previous: { start, movePrice: 0 } };
  });
  return { ...problem, meetings };
}

function viewOf(context: PlanContext, fix: PlanFix, places: PlannedPlace[]): WhatIfView {
  const { forum, facts, placed, unplaced, meetings, plan } = context;
  const found = new Set(places.map(({ meetingId }) => meetingId));
  const gained = places.filter(({ meetingId }) => unplaced.has(meetingId));
  const lost = placed.filter(
    ({ meetingId, isStanding }) =>
      !found.has(meetingId) && (!isStanding || (fix.kind === 'without' && fix.meetingId === meetingId)),
  );
  const classOf = new Map(facts.places.map((place) => [place.id, place.class]));
  const named = (meetingId: string): LostMeetingView => {
    const { number = 0, subject = {} } = meetings.get(meetingId) ?? {};
    return { meetingId, number, subject };
  };
  const weightOf = (some: { meetingId: string }[]) =>
    some.reduce((sum, { meetingId }) => sum + (meetings.get(meetingId)?.priority ?? 0), 0);
  const { placed: count = 0, weight = 0 } = plan.score ?? {};
  return {
    gained: gained
      .map(({ meetingId, roomPlaceId, ...when }) => ({
        ...named(meetingId),
        ...intervalWithOffset(when, forum.timeZone),
        roomClass: classOf.get(roomPlaceId) ?? (fix.kind === 'room' ? fix.class : ''), // it is the room that is one more
      }))
      .toSorted((one, other) => one.number - other.number),
    lost: lost.map(({ meetingId }) => named(meetingId)).toSorted((one, other) => one.number - other.number),
    placed: { before: count, after: count + gained.length - lost.length },
    weight: { before: weight, after: weight + weightOf(gained) - weightOf(lost) },
  };
}
