import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { Transactions } from '../../shared/database/transactions.js';
import { MeetingsService } from '../meetings.service.js';
import type { CourtesyCallView, InsertCourtesyCallDto } from './dto/courtesy-call.dto.js';
import { PlansService } from './plans.service.js';

/** A courtesy call comes in between: its time is fixed, and three proposals say what would give way. */
@Injectable()
export class CourtesyCallsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly meetings: MeetingsService,
    private readonly plans: PlansService,
  ) {}

  async insert(
    forumId: string,
    { start, roomId, moves = 3, seconds, ...dto }: InsertCourtesyCallDto,
    caller: Principal,
  ): Promise<CourtesyCallView> {
    return this.transactions.run(async () => {
      const pinned = { start, ...(roomId && { roomId }) };
      const meeting = await this.meetings.create(forumId, { ...dto, pinned }, '');
      const propose = (most: number | null) =>
        this.plans.create(forumId, { moves: most, ...(seconds !== undefined && { seconds }) }, caller);
      const gentle = await propose(moves); // searched for first: it is what is mostly taken
      return { meeting, plans: [await propose(0), gentle, await propose(null)] };
    });
  }
}
