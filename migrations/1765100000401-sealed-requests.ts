import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request is about may name somebody: its history is sealed, and goes with them. */
export class SealedRequests1765100000401 implements MigrationInterface {
  name = 'SealedRequests1765100000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `SELECT audit('meeting_request', plain => '${plain}', personal => 'subject', ignored => 'message reason')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT audit('meeting_request', plain => '${plain} subject', ignored => 'message reason')`);
  }
}

const plain = `id forum_id from_delegation_id to_delegation_id status wish fields counterpart_rank rank_waiver from_attendee_ids to_attendee_ids
  duration_minutes interpretation own_interpretation windows counters_id meeting_id asked_at answer_until ended_at reminded_at`;
