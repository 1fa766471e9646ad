import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is engaged in at a time is found by comparing numbers; the index of the exclusion constraint takes far longer to search. */
export class EngagementTimes1765100000404 implements MigrationInterface {
  name = 'EngagementTimes1765100000404';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX engagement_subject_time_idx ON engagement (subject_id, lower(during), upper(during))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX engagement_subject_time_idx`);
  }
}
