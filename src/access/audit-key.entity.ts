import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * With it the personal values of one owner (a delegate, an account; of titles, the meeting or session itself) are sealed in the
 * audit trail. Destroyed, it takes them along, and the trail stays.
 */
@Entity('audit_key')
@Index('audit_key_owner_key', ['ownerId'], { unique: true })
export class AuditKey {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'audit_key_pkey' })
  id: string;

  @Column('uuid')
  ownerId: string;

  /** 256 random bits. */
  @Column('bytea', { default: () => 'gen_random_bytes(32)' })
  key: Buffer;
}
