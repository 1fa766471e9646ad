import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsMailbox, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { roles, type Role } from '../role.js';

/** A role as it was given. */
export class RoleGrantView {
  id: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: roles })
  role: Role;

  /** Whom a liaison speaks for, or whose booth an exhibitor sees to. */
  @ApiProperty({ type: String, nullable: true })
  delegationId: string | null;

  /** Who the delegate is. */
  @ApiProperty({ type: String, nullable: true })
  delegateId: string | null;

  @ApiProperty({ type: String, nullable: true })
  interpreterId: string | null;

  createdAt: string;
}

export class RoleGrantsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: roles })
  @MayBeAbsent()
  @IsIn(roles)
  role?: Role;
}

export class GrantRoleDto {
  /** An account is made when nobody has this address yet. */
  @ApiProperty({ format: 'email' })
  @IsMailbox()
  email: string;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  /** Of a liaison or an exhibitor. */
  @MayBeAbsent()
  @IsUUID()
  delegationId?: string;

  /** Of a delegate. */
  @MayBeAbsent()
  @IsUUID()
  delegateId?: string;

  /** Of an interpreter. */
  @MayBeAbsent()
  @IsUUID()
  interpreterId?: string;
}
