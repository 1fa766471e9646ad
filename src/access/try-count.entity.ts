import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried of late; names and types as `rate-limiter-flexible` wants them. */
@Entity('try_count')
@Index('try_count_expire_idx', ['expire'])
export class TryCount {
  /** A keyed hash: neither addresses nor accounts can be read from it. */
  @PrimaryColumn('varchar', { length: 255, primaryKeyConstraintName: 'try_count_pkey' })
  key: string;

  @Column('integer', { default: 0 })
  points: number;

  /** Milliseconds since 1970; a bigint, as text. */
  @Column('bigint', { nullable: true })
  expire: string | null;
}
