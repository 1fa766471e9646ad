import { ApiProperty, OmitType } from '@nestjs/swagger';
import { RoleGrantView } from './role-grant.dto.js';

export class OwnRoleView extends OmitType(RoleGrantView, ['email']) {
  /** In which forum. */
  forum: string;
}

/** Who is signed in. */
export class MeView {
  @ApiProperty({ format: 'email' })
  email: string;

  mayOpenForums: boolean;

  roles: OwnRoleView[];
}

/** A token that speaks for whoever asks. */
export class OwnTokenView {
  id: string;

  @ApiProperty({ enum: ['sign-in', 'command'], description: 'By signing in, or by the organiser command.' })
  kind: 'sign-in' | 'command';

  /** The program that signed in, in its own words. */
  label: string;

  createdAt: string;
  expiresAt: string;

  /** To the minute. */
  @ApiProperty({ type: String, nullable: true })
  lastUsedAt: string | null;

  /** Whether it is the one of this request. */
  isThisOne: boolean;
}
