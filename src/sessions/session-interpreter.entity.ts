import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who interprets a session; they are engaged for all of it. */
@Entity('session_interpreter')
@Index('session_interpreter_interpreter_idx', ['interpreterId'])
export class SessionInterpreter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_interpreter_pkey' })
  @ForeignKey('session', { name: 'session_interpreter_session_fkey', onDelete: 'CASCADE' })
  sessionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_interpreter_pkey' })
  @ForeignKey('interpreter', { name: 'session_interpreter_interpreter_fkey', onDelete: 'CASCADE' })
  interpreterId: string;
}
