import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Departures } from '../../delegations/departures.js';

/** A delegate who no longer comes is called by no cue; what was to be done stays. */
@Injectable()
export class ProtocolDepartures implements OnModuleInit {
  constructor(private readonly departures: Departures) {}

  onModuleInit(): void {
    this.departures.follow(async (manager, _forumId, delegateIds) => {
      await manager.query(
        `UPDATE session_cue SET delegate_id = NULL, version = version + 1 WHERE delegate_id = ANY($1)`,
        [delegateIds],
      );
    });
  }
}
