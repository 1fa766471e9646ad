import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema: who comes, the agenda, the exhibition, the meetings, and the one ledger of claimed time. */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE plan_unplaced, plan_placement, meeting_party, meeting_interpreter, meeting_attendee, session_speaker, presentation, meeting, delegate_block, session, room_place, interpreter, engagement, delegate, booth_reservation, subject, room, role_grant, release, plan, invitation, idempotency_key, delegation, booth, access_token, organization, forum, account CASCADE`,
    );
  }
}

/** In the order in which tables refer to each other. */
const statements = [
  `CREATE EXTENSION IF NOT EXISTS btree_gist`,
  `
  CREATE TABLE account (
    id uuid NOT NULL DEFAULT uuidv7(),
    email text NOT NULL,
    may_open_forums boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_pkey PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX account_email_key ON account (lower(email))`,
  `
  CREATE TABLE forum (
    id text NOT NULL,
    name jsonb NOT NULL,
    theme jsonb,
    place jsonb NOT NULL,
    time_zone text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    slot_minutes smallint NOT NULL DEFAULT 5,
    meeting_hours jsonb NOT NULL,
    last_meeting_number integer NOT NULL DEFAULT 0,
    version integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT forum_pkey PRIMARY KEY (id),
    CONSTRAINT forum_slot_minutes_range CHECK (slot_minutes BETWEEN 1 AND 60),
    CONSTRAINT forum_days_in_order CHECK (starts_on <= ends_on)
  )`,
  `
  CREATE TABLE organization (
    id uuid NOT NULL DEFAULT uuidv7(),
    code text NOT NULL,
    kind text NOT NULL,
    country text NOT NULL,
    locality_code text,
    name jsonb NOT NULL,
    version integer NOT NULL,
    CONSTRAINT organization_pkey PRIMARY KEY (id),
    CONSTRAINT organization_kind_known CHECK (kind IN ('locality', 'ministry', 'agency', 'association', 'company'))
  )`,
  `CREATE UNIQUE INDEX organization_code_key ON organization (code)`,
  `
  CREATE TABLE access_token (
    id uuid NOT NULL DEFAULT uuidv7(),
    account_id uuid NOT NULL,
    label text NOT NULL,
    hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT access_token_pkey PRIMARY KEY (id),
    CONSTRAINT access_token_account_fkey FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE
  )`,
  `CREATE INDEX access_token_account_idx ON access_token (account_id)`,
  `CREATE UNIQUE INDEX access_token_hash_key ON access_token (hash)`,
  `
  CREATE TABLE booth (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    number text NOT NULL,
    hall text NOT NULL,
    zone text,
    kind text NOT NULL,
    width_metres numeric(5,2) NOT NULL,
    depth_metres numeric(5,2) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT booth_pkey PRIMARY KEY (id),
    CONSTRAINT booth_size_positive CHECK (width_metres > 0 AND depth_metres > 0),
    CONSTRAINT booth_kind_known CHECK (kind IN ('locality', 'company', 'cultural-space')),
    CONSTRAINT booth_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX booth_forum_number_key ON booth (forum_id, number)`,
  `
  CREATE TABLE delegation (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    organization_id uuid NOT NULL,
    language text NOT NULL,
    liaison_emails text[] NOT NULL,
    quota integer NOT NULL,
    fields_offered text[] NOT NULL,
    fields_sought text[] NOT NULL,
    status text NOT NULL DEFAULT 'invited',
    version integer NOT NULL,
    CONSTRAINT delegation_pkey PRIMARY KEY (id),
    CONSTRAINT delegation_status_known CHECK (status IN ('invited', 'confirmed', 'arrived')),
    CONSTRAINT delegation_quota_not_negative CHECK (quota >= 0),
    CONSTRAINT delegation_language_known CHECK (language IN ('vi', 'ja', 'en')),
    CONSTRAINT delegation_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT delegation_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization
  )`,
  `CREATE UNIQUE INDEX delegation_forum_organization_key ON delegation (forum_id, organization_id)`,
  `CREATE INDEX delegation_organization_idx ON delegation (organization_id)`,
  `
  CREATE TABLE idempotency_key (
    account_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status smallint NOT NULL,
    body jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key),
    CONSTRAINT idempotency_key_account_fkey FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE
  )`,
  `CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at)`,
  `
  CREATE TABLE invitation (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    meeting_id uuid NOT NULL,
    mailbox text NOT NULL,
    language text NOT NULL,
    method text NOT NULL,
    sequence integer NOT NULL,
    message_id text NOT NULL,
    facts jsonb NOT NULL,
    status text NOT NULL DEFAULT 'held',
    attempts smallint NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    enqueued_at timestamptz,
    lease_until timestamptz,
    answer text,
    sent_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT invitation_pkey PRIMARY KEY (id),
    CONSTRAINT invitation_method_known CHECK (method IN ('REQUEST', 'CANCEL')),
    CONSTRAINT invitation_status_known CHECK (status IN ('held', 'queued', 'sending', 'sent', 'failed', 'superseded')),
    CONSTRAINT invitation_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX invitation_forum_idx ON invitation (forum_id, id)`,
  `CREATE INDEX invitation_meeting_mailbox_idx ON invitation (meeting_id, mailbox)`,
  `CREATE INDEX invitation_due_idx ON invitation (next_attempt_at) WHERE status IN ('queued', 'sending')`,
  `
  CREATE TABLE plan (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    status text NOT NULL DEFAULT 'queued',
    options jsonb NOT NULL,
    progress jsonb,
    problem jsonb,
    problem_hash text,
    iterations bigint,
    score jsonb,
    bound jsonb,
    verdict text,
    failure jsonb,
    attempts smallint NOT NULL DEFAULT 0,
    lease_until timestamptz,
    enqueued_at timestamptz,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    applied_at timestamptz,
    CONSTRAINT plan_pkey PRIMARY KEY (id),
    CONSTRAINT plan_status_known CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled', 'applied')),
    CONSTRAINT plan_account_fkey FOREIGN KEY (created_by) REFERENCES account,
    CONSTRAINT plan_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX plan_forum_idx ON plan (forum_id, id)`,
  `CREATE INDEX plan_open_idx ON plan (id) WHERE status IN ('queued', 'running')`,
  `
  CREATE TABLE release (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    CONSTRAINT release_pkey PRIMARY KEY (id),
    CONSTRAINT release_created_by_fkey FOREIGN KEY (created_by) REFERENCES account ON DELETE SET NULL,
    CONSTRAINT release_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX release_created_by_idx ON release (created_by)`,
  `CREATE UNIQUE INDEX release_forum_number_key ON release (forum_id, number)`,
  `
  CREATE TABLE role_grant (
    account_id uuid NOT NULL,
    forum_id text NOT NULL,
    role text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT role_grant_pkey PRIMARY KEY (account_id, forum_id, role),
    CONSTRAINT role_grant_role_known CHECK (role IN ('organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk')),
    CONSTRAINT role_grant_account_fkey FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
    CONSTRAINT role_grant_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX role_grant_forum_idx ON role_grant (forum_id)`,
  `
  CREATE TABLE room (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    code text NOT NULL,
    name jsonb NOT NULL,
    class text NOT NULL,
    zone text,
    capacity integer NOT NULL,
    opening_hours jsonb NOT NULL,
    version integer NOT NULL,
    CONSTRAINT room_pkey PRIMARY KEY (id),
    CONSTRAINT room_capacity_positive CHECK (capacity > 0),
    CONSTRAINT room_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX room_forum_code_key ON room (forum_id, code)`,
  `
  CREATE TABLE subject (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT subject_pkey PRIMARY KEY (id),
    CONSTRAINT subject_kind_known CHECK (kind IN ('delegate', 'room-place', 'interpreter')),
    CONSTRAINT subject_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX subject_forum_idx ON subject (forum_id)`,
  `
  CREATE TABLE booth_reservation (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    booth_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'reserved',
    reserved_at timestamptz NOT NULL DEFAULT now(),
    released_at timestamptz,
    CONSTRAINT booth_reservation_pkey PRIMARY KEY (id),
    CONSTRAINT booth_reservation_release_dated CHECK ((status = 'released') = (released_at IS NOT NULL)),
    CONSTRAINT booth_reservation_status_known CHECK (status IN ('reserved', 'released')),
    CONSTRAINT booth_reservation_booth_fkey FOREIGN KEY (booth_id) REFERENCES booth ON DELETE CASCADE,
    CONSTRAINT booth_reservation_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT booth_reservation_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE
  )`,
  `CREATE INDEX booth_reservation_booth_idx ON booth_reservation (booth_id)`,
  `CREATE UNIQUE INDEX booth_reservation_booth_reserved_key ON booth_reservation (booth_id) WHERE status = 'reserved'`,
  `CREATE INDEX booth_reservation_delegation_idx ON booth_reservation (delegation_id)`,
  `CREATE UNIQUE INDEX booth_reservation_exhibitor_reserved_key ON booth_reservation (forum_id, delegation_id) WHERE status = 'reserved'`,
  `CREATE INDEX booth_reservation_forum_idx ON booth_reservation (forum_id, id)`,
  `
  CREATE TABLE delegate (
    id uuid NOT NULL,
    forum_id text NOT NULL,
    delegation_id uuid NOT NULL,
    is_head boolean NOT NULL DEFAULT false,
    name jsonb NOT NULL,
    position jsonb,
    rank smallint NOT NULL,
    languages text[] NOT NULL,
    email text,
    attendance text NOT NULL DEFAULT 'onsite',
    status text NOT NULL DEFAULT 'invited',
    version integer NOT NULL,
    CONSTRAINT delegate_pkey PRIMARY KEY (id),
    CONSTRAINT delegate_status_known CHECK (status IN ('invited', 'confirmed', 'arrived', 'cancelled')),
    CONSTRAINT delegate_attendance_known CHECK (attendance IN ('onsite', 'online')),
    CONSTRAINT delegate_rank_range CHECK (rank BETWEEN 1 AND 999),
    CONSTRAINT delegate_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation ON DELETE CASCADE,
    CONSTRAINT delegate_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT delegate_subject_fkey FOREIGN KEY (id) REFERENCES subject ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX delegate_delegation_head_key ON delegate (delegation_id) WHERE is_head`,
  `CREATE INDEX delegate_delegation_idx ON delegate (delegation_id, id)`,
  `CREATE INDEX delegate_forum_idx ON delegate (forum_id, id)`,
  `
  CREATE TABLE engagement (
    id uuid NOT NULL DEFAULT uuidv7(),
    subject_id uuid NOT NULL,
    during tstzrange NOT NULL,
    reason text NOT NULL,
    source_id uuid NOT NULL,
    is_confidential boolean NOT NULL DEFAULT false,
    expires_at timestamptz,
    CONSTRAINT engagement_pkey PRIMARY KEY (id),
    CONSTRAINT engagement_holds_expire CHECK ((reason = 'hold') = (expires_at IS NOT NULL)),
    CONSTRAINT engagement_during_half_open CHECK (lower_inc(during) AND NOT upper_inc(during) AND lower(during) < upper(during)),
    CONSTRAINT engagement_reason_known CHECK (reason IN ('session', 'meeting', 'block', 'hold')),
    CONSTRAINT engagement_one_place_at_a_time EXCLUDE USING gist (subject_id WITH =, during WITH &&),
    CONSTRAINT engagement_subject_fkey FOREIGN KEY (subject_id) REFERENCES subject ON DELETE CASCADE
  )`,
  `CREATE INDEX engagement_source_idx ON engagement (source_id)`,
  `
  CREATE TABLE interpreter (
    id uuid NOT NULL,
    forum_id text NOT NULL,
    code text NOT NULL,
    name jsonb NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    pairs text[] NOT NULL,
    available jsonb NOT NULL,
    version integer NOT NULL,
    CONSTRAINT interpreter_pkey PRIMARY KEY (id),
    CONSTRAINT interpreter_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT interpreter_subject_fkey FOREIGN KEY (id) REFERENCES subject ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX interpreter_forum_code_key ON interpreter (forum_id, code)`,
  `
  CREATE TABLE room_place (
    id uuid NOT NULL,
    room_id uuid NOT NULL,
    number smallint NOT NULL,
    CONSTRAINT room_place_pkey PRIMARY KEY (id),
    CONSTRAINT room_place_room_fkey FOREIGN KEY (room_id) REFERENCES room ON DELETE CASCADE,
    CONSTRAINT room_place_subject_fkey FOREIGN KEY (id) REFERENCES subject ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX room_place_room_number_key ON room_place (room_id, number)`,
  `
  CREATE TABLE session (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    room_id uuid,
    is_confidential boolean NOT NULL DEFAULT false,
    is_public boolean NOT NULL DEFAULT true,
    version integer NOT NULL,
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_kind_known CHECK (kind IN ('plenary', 'thematic', 'signing', 'courtesy-call', 'reception', 'break', 'cultural-space', 'site-visit')),
    CONSTRAINT session_in_order CHECK (starts_at < ends_at),
    CONSTRAINT session_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT session_room_fkey FOREIGN KEY (room_id) REFERENCES room
  )`,
  `CREATE UNIQUE INDEX session_forum_code_key ON session (forum_id, code)`,
  `CREATE INDEX session_forum_start_idx ON session (forum_id, starts_at, id)`,
  `CREATE INDEX session_room_idx ON session (room_id)`,
  `
  CREATE TABLE delegate_block (
    id uuid NOT NULL DEFAULT uuidv7(),
    delegate_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text,
    CONSTRAINT delegate_block_pkey PRIMARY KEY (id),
    CONSTRAINT delegate_block_in_order CHECK (starts_at < ends_at),
    CONSTRAINT delegate_block_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `CREATE INDEX delegate_block_delegate_idx ON delegate_block (delegate_id, id)`,
  `
  CREATE TABLE meeting (
    id uuid NOT NULL DEFAULT uuidv7(),
    forum_id text NOT NULL,
    code text NOT NULL,
    number integer NOT NULL,
    subject jsonb NOT NULL,
    status text NOT NULL DEFAULT 'accepted',
    duration_minutes smallint NOT NULL,
    priority smallint NOT NULL,
    room_classes text[] NOT NULL,
    interpretation text[] NOT NULL,
    windows jsonb,
    pinned jsonb,
    is_confidential boolean NOT NULL DEFAULT false,
    uid text NOT NULL,
    sequence integer,
    starts_at timestamptz,
    ends_at timestamptz,
    room_place_id uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT meeting_pkey PRIMARY KEY (id),
    CONSTRAINT meeting_priority_range CHECK (priority BETWEEN 1 AND 1000),
    CONSTRAINT meeting_duration_range CHECK (duration_minutes BETWEEN 5 AND 480),
    CONSTRAINT meeting_placed_has_place CHECK (status <> 'placed' OR (starts_at < ends_at AND room_place_id IS NOT NULL)),
    CONSTRAINT meeting_status_known CHECK (status IN ('accepted', 'placed', 'displaced', 'cancelled')),
    CONSTRAINT meeting_forum_fkey FOREIGN KEY (forum_id) REFERENCES forum ON DELETE CASCADE,
    CONSTRAINT meeting_room_place_fkey FOREIGN KEY (room_place_id) REFERENCES room_place
  )`,
  `CREATE UNIQUE INDEX meeting_forum_code_key ON meeting (forum_id, code)`,
  `CREATE UNIQUE INDEX meeting_forum_number_key ON meeting (forum_id, number)`,
  `
  CREATE TABLE presentation (
    id uuid NOT NULL DEFAULT uuidv7(),
    session_id uuid NOT NULL,
    position smallint NOT NULL,
    title jsonb NOT NULL,
    minutes smallint NOT NULL,
    speaker_id uuid,
    CONSTRAINT presentation_pkey PRIMARY KEY (id),
    CONSTRAINT presentation_minutes_positive CHECK (minutes > 0),
    CONSTRAINT presentation_session_fkey FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE,
    CONSTRAINT presentation_speaker_fkey FOREIGN KEY (speaker_id) REFERENCES delegate ON DELETE SET NULL
  )`,
  `CREATE UNIQUE INDEX presentation_session_position_key ON presentation (session_id, position)`,
  `CREATE INDEX presentation_speaker_idx ON presentation (speaker_id)`,
  `
  CREATE TABLE session_speaker (
    session_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    role text NOT NULL,
    position smallint NOT NULL,
    CONSTRAINT session_speaker_pkey PRIMARY KEY (session_id, delegate_id),
    CONSTRAINT session_speaker_role_known CHECK (role IN ('speaker', 'moderator', 'chair')),
    CONSTRAINT session_speaker_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE,
    CONSTRAINT session_speaker_session_fkey FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE
  )`,
  `CREATE INDEX session_speaker_delegate_idx ON session_speaker (delegate_id)`,
  `
  CREATE TABLE meeting_attendee (
    meeting_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    position smallint NOT NULL,
    CONSTRAINT meeting_attendee_pkey PRIMARY KEY (meeting_id, delegate_id),
    CONSTRAINT meeting_attendee_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate,
    CONSTRAINT meeting_attendee_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `CREATE INDEX meeting_attendee_delegate_idx ON meeting_attendee (delegate_id)`,
  `
  CREATE TABLE meeting_interpreter (
    meeting_id uuid NOT NULL,
    interpreter_id uuid NOT NULL,
    pair text NOT NULL,
    CONSTRAINT meeting_interpreter_pkey PRIMARY KEY (meeting_id, interpreter_id),
    CONSTRAINT meeting_interpreter_interpreter_fkey FOREIGN KEY (interpreter_id) REFERENCES interpreter,
    CONSTRAINT meeting_interpreter_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `CREATE INDEX meeting_interpreter_interpreter_idx ON meeting_interpreter (interpreter_id)`,
  `
  CREATE TABLE meeting_party (
    meeting_id uuid NOT NULL,
    delegation_id uuid NOT NULL,
    position smallint NOT NULL,
    CONSTRAINT meeting_party_pkey PRIMARY KEY (meeting_id, delegation_id),
    CONSTRAINT meeting_party_delegation_fkey FOREIGN KEY (delegation_id) REFERENCES delegation,
    CONSTRAINT meeting_party_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE
  )`,
  `CREATE INDEX meeting_party_delegation_idx ON meeting_party (delegation_id)`,
  `
  CREATE TABLE plan_placement (
    plan_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    meeting_version integer NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    room_place_id uuid NOT NULL,
    interpreters jsonb NOT NULL,
    CONSTRAINT plan_placement_pkey PRIMARY KEY (plan_id, meeting_id),
    CONSTRAINT plan_placement_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE,
    CONSTRAINT plan_placement_plan_fkey FOREIGN KEY (plan_id) REFERENCES plan ON DELETE CASCADE
  )`,
  `CREATE INDEX plan_placement_meeting_idx ON plan_placement (meeting_id)`,
  `
  CREATE TABLE plan_unplaced (
    plan_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    finding text NOT NULL,
    reason text NOT NULL,
    facts jsonb NOT NULL,
    cheapest_fix jsonb,
    CONSTRAINT plan_unplaced_pkey PRIMARY KEY (plan_id, meeting_id),
    CONSTRAINT plan_unplaced_meeting_fkey FOREIGN KEY (meeting_id) REFERENCES meeting ON DELETE CASCADE,
    CONSTRAINT plan_unplaced_plan_fkey FOREIGN KEY (plan_id) REFERENCES plan ON DELETE CASCADE
  )`,
  `CREATE INDEX plan_unplaced_meeting_idx ON plan_unplaced (meeting_id)`,
];
