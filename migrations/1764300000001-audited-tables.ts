import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is audited: every table that people change, and which of its columns hold what is somebody's own. */
export class AuditedTables1764300000001 implements MigrationInterface {
  name = 'AuditedTables1764300000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of audited) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ DECLARE audited regclass; BEGIN
        FOR audited IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'audit' LOOP
          EXECUTE format('DROP TRIGGER audit ON %s', audited);
        END LOOP;
      END $$`);
  }
}

/** Of a table of parts the record is what they are part of; titles belong to their session or meeting, for they may name people. */
const audited = [
  `SELECT audit('account', plain => 'id may_open_forums', personal => 'email', ignored => 'created_at', forum => '')`,
  `SELECT audit('access_token', plain => 'id account_id expires_at', personal => 'label', ignored => 'hash created_at',
     record => 'account_id', owner => 'account_id', forum => '')`,
  `SELECT audit('role_grant', plain => 'id account_id forum_id role delegation_id delegate_id interpreter_id', ignored => 'created_at', record => 'account_id', owner => 'account_id')`,
  `SELECT audit('forum', plain => 'id name theme place time_zone starts_on ends_on slot_minutes meeting_hours',
     ignored => 'last_meeting_number version created_at', forum => 'id', owner => '')`,
  `SELECT audit('room', plain => 'id forum_id code name class zone capacity opening_hours', ignored => 'version')`,
  `SELECT audit('organization', plain => 'id code kind country locality_code name', ignored => 'search_text version', forum => '')`,
  `SELECT audit('delegation', plain => 'id forum_id organization_id language quota fields_offered fields_sought status invited_at
     confirmed_at arrived_at', personal => 'liaison_emails', ignored => 'delegates version')`,
  `SELECT audit('delegate', plain => 'id forum_id delegation_id is_head rank languages attendance status accreditation_class
     day_link_version',
     personal => 'name position email phone', ignored => 'spellings search_text sort_vi sort_ja sort_en version')`,
  `SELECT audit('delegate_block', plain => 'id delegate_id starts_at ends_at', personal => 'reason',
     record => 'delegate_id', owner => 'delegate_id', parent => 'delegate')`,
  `SELECT audit('session', plain => 'id forum_id code kind starts_at ends_at room_id is_confidential is_public',
     personal => 'title', ignored => 'version')`,
  `SELECT audit('session_speaker', plain => 'session_id delegate_id role position', record => 'session_id', parent => 'session',
     owner => 'session_id')`,
  `SELECT audit('presentation', plain => 'id session_id position minutes speaker_id', personal => 'title', record => 'session_id',
     parent => 'session', owner => 'session_id')`,
  `SELECT audit('release', plain => 'id forum_id number name created_by', ignored => 'content created_at')`,
  `SELECT audit('booth', plain => 'id forum_id number hall zone kind width_metres depth_metres', ignored => 'version')`,
  `SELECT audit('booth_reservation', plain => 'id forum_id booth_id delegation_id status reserved_at released_at',
     record => 'booth_id')`,
  `SELECT audit('interpreter', plain => 'id forum_id code language pairs available', personal => 'name email', ignored => 'version')`,
  `SELECT audit('meeting', plain => 'id forum_id code number status duration_minutes priority room_classes interpretation windows pinned
     is_confidential uid sequence starts_at ends_at room_place_id', personal => 'subject', ignored => 'version created_at')`,
  `SELECT audit('meeting_party', plain => 'meeting_id delegation_id position', record => 'meeting_id', parent => 'meeting',
     owner => 'meeting_id')`,
  `SELECT audit('meeting_attendee', plain => 'meeting_id delegate_id delegation_id position', record => 'meeting_id',
     parent => 'meeting', owner => 'meeting_id')`,
  `SELECT audit('meeting_interpreter', plain => 'meeting_id interpreter_id pair', record => 'meeting_id', parent => 'meeting',
     owner => 'meeting_id')`,
  `SELECT audit('plan', plain => 'id forum_id status options problem_hash verdict failure created_by',
     ignored => 'progress problem iterations score bound attempts lease_until enqueued_at created_at finished_at applied_at')`,
  // Who sent it; what becomes of it later, the message itself tells.
  `SELECT audit('invitation', plain => 'id meeting_id status',
     ignored => 'forum_id mailbox language method sequence message_id facts attempts next_attempt_at enqueued_at lease_until answer sent_at created_at',
     events => 'UPDATE', condition => 'OLD.status = ''held'' AND NEW.status = ''queued''')`,
];
