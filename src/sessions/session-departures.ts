import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Departures } from '../delegations/departures.js';
import { SessionSpeaker } from './session-speaker.entity.js';
import { SessionClaims } from './session-claims.js';

/** A delegate who no longer comes is on no stage: sessions go on without them, and what is presented has nobody yet. */
@Injectable()
export class SessionDepartures implements OnModuleInit {
  constructor(
    private readonly departures: Departures,
    private readonly claims: SessionClaims,
  ) {}

  onModuleInit(): void {
    this.departures.follow((manager, forumId, delegateIds) => this.settle(manager, forumId, delegateIds));
  }

  private async settle(manager: EntityManager, forumId: string, delegateIds: string[]): Promise<void> {
    const touched = await manager.query<{ id: string }[]>(
      `SELECT id FROM session
        WHERE id IN (SELECT session_id FROM session_speaker WHERE delegate_id = ANY($1)
                     UNION SELECT session_id FROM presentation WHERE speaker_id = ANY($1))
        ORDER BY id FOR NO KEY UPDATE`,
      [delegateIds],
    );
    const ids = touched.map(({ id }) => id);
    if (ids.length === 0) return;
    await manager.delete(SessionSpeaker, { sessionId: In(ids), delegateId: In(delegateIds) });
    await manager.query(`UPDATE presentation SET speaker_id = NULL WHERE speaker_id = ANY($1)`, [delegateIds]);
    await manager.query(`UPDATE session SET version = version + 1 WHERE id = ANY($1)`, [ids]);
    await this.claims.follow(manager, forumId, ids);
  }
}
