import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in, known by an e-mail address. */
@Entity('account')
@Index('account_email_key', { synchronize: false })
export class Account {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'account_pkey' })
  id: string;

  /** As it was given; unique whatever its capitals. */
  @Column('text')
  email: string;

  /** Organisers of the installation open new forums; what they may do inside one is a role there. */
  @Column('boolean', { default: false })
  mayOpenForums: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
