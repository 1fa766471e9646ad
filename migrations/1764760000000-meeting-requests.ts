import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wish of one delegation to meet another, and who may have it. */
export class MeetingRequests1764760000000 implements MigrationInterface {
  name = 'MeetingRequests1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE meeting_request, meeting_rules`);
  }
}

const statements = [
  `
  CREATE TABLE meeting_rules (
    forum_id text NOT NULL,
    asking text NOT NULL,
    most_sent integer,
    most_accepted integer,
    answer_hours integer NOT NULL,
    shortest_minutes integer NOT NULL,
    longest_minutes integer NOT NULL,
    room_classes text[] NOT NULL,
    must_priority integer NOT NULL,
    would_like_priority integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT meeting_rules_pkey PRIMARY KEY (forum_id),
    CONSTRAINT meeting_rules_asking_known CHECK (asking IN ('everybody', 'across-countries', 'organisers')),
    CONSTRAINT meeting_rules_quotas_positive CHECK (most_sent > 0 AND most_accepted > 0 AND answer_hours > 0),
    CONSTRAINT meeting_rules_lengths_in_order CHECK (shortest_minutes BETWEEN 5 AND longest_minutes AND longest_minutes <= 480),
    CONSTRAINT meeting_rules_priority_range CHECK (must_priority BETWEEN 1 AND 1000 AND would_like_priority BETWEEN 1 AND 1000),
    CONSTRAINT meeting_rules_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `SELECT audit('meeting_rules', plain => 'forum_id asking most_sent most_accepted answer_hours shortest_minutes longest_minutes room_classes must_priority would_like_priority',
     ignored => 'version', record => 'forum_id')`,
  `
  CREATE TABLE meeting_request (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    from_delegation_id uuid NOT NULL,
    to_delegation_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'pending',
    wish text NOT NULL,
    subject jsonb NOT NULL,
    fields text[] NOT NULL,
    counterpart_rank smallint,
    from_attendee_ids uuid[] NOT NULL,
    to_attendee_ids uuid[] NOT NULL,
    duration_minutes smallint NOT NULL,
    interpretation text[] NOT NULL,
    windows jsonb,
    message text,
    reason text,
    counters_id uuid,
    meeting_id uuid,
    asked_at timestamptz NOT NULL DEFAULT now(),
    answer_until timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT meeting_request_pkey PRIMARY KEY (id),
    CONSTRAINT meeting_request_status_known CHECK (status IN ('pending', 'accepted', 'declined', 'countered', 'withdrawn', 'expired')),
    CONSTRAINT meeting_request_wish_known CHECK (wish IN ('must', 'would-like')),
    CONSTRAINT meeting_request_two_parties CHECK (from_delegation_id <> to_delegation_id),
    CONSTRAINT meeting_request_duration_range CHECK (duration_minutes BETWEEN 5 AND 480),
    CONSTRAINT meeting_request_end_dated CHECK ((status = 'pending') = (ended_at IS NULL)),
    CONSTRAINT meeting_request_accepted_has_meeting CHECK ((status = 'accepted') = (meeting_id IS NOT NULL)),
    CONSTRAINT meeting_request_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT meeting_request_from_fkey FOREIGN KEY (from_delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT meeting_request_to_fkey FOREIGN KEY (to_delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT meeting_request_counters_fkey FOREIGN KEY (counters_id) REFERENCES meeting_request ON DELETE SET NULL,
    CONSTRAINT meeting_request_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX meeting_request_open_key ON meeting_request
     (forum_id, least(from_delegation_id, to_delegation_id), greatest(from_delegation_id, to_delegation_id)) WHERE status = 'pending'`,
  `CREATE INDEX meeting_request_forum_idx ON meeting_request (forum_id, id)`,
  `CREATE INDEX meeting_request_from_idx ON meeting_request (from_delegation_id, status)`,
  `CREATE INDEX meeting_request_to_idx ON meeting_request (to_delegation_id, status)`,
  `CREATE INDEX meeting_request_due_idx ON meeting_request (answer_until) WHERE status = 'pending'`,
  `CREATE INDEX meeting_request_counters_idx ON meeting_request (counters_id)`,
  `CREATE INDEX meeting_request_meeting_idx ON meeting_request (meeting_id)`,
  `SELECT audit('meeting_request', plain => 'id forum_id from_delegation_id to_delegation_id status wish subject fields counterpart_rank from_attendee_ids
     to_attendee_ids duration_minutes interpretation windows counters_id meeting_id asked_at answer_until ended_at', ignored => 'message reason')`,
];
