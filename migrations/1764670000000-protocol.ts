import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is the host of a forum, which side speaks first, and how people are seated. */
export class Protocol1764670000000 implements MigrationInterface {
  name = 'Protocol1764670000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE protocol_rule`);
  }
}

const statements = [
  `
  CREATE TABLE protocol_rule (
    forum_id text NOT NULL,
    host_country text,
    host_turn text NOT NULL,
    seating_layout text NOT NULL,
    seats_per_row smallint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT protocol_rule_pkey PRIMARY KEY (forum_id),
    CONSTRAINT protocol_rule_host_turn_known CHECK (host_turn IN ('first', 'last')),
    CONSTRAINT protocol_rule_layout_known CHECK (seating_layout IN ('alternate', 'opposite')),
    CONSTRAINT protocol_rule_seats_range CHECK (seats_per_row BETWEEN 1 AND 50),
    CONSTRAINT protocol_rule_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `SELECT audit('protocol_rule', plain => 'forum_id host_country host_turn seating_layout seats_per_row', ignored => 'version', record => 'forum_id')`,
];
