import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../shared/http/fields.js';
import { ConsentView } from './consent-view.dto.js';
import { ErasureView } from './erasure-view.dto.js';

const anyObject = { type: 'object', additionalProperties: true } as const;

export class HeldStatusView {
  status: string;
  at: string;
}

export class HeldBlockView {
  start: string;
  end: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class HeldSessionView {
  code: string;
  title: LocalizedTextDto;
  start: string;
  end: string;
  role: string;
}

export class HeldMeetingView {
  code: string;
  subject: LocalizedTextDto;
  status: string;

  @ApiProperty({ type: String, nullable: true })
  start: string | null;

  @ApiProperty({ type: String, nullable: true })
  end: string | null;
}

export class HeldCheckInView {
  at: string;

  /** Its code; null at the venue. */
  @ApiProperty({ type: String, nullable: true })
  session: string | null;

  @ApiProperty({ type: String, nullable: true })
  desk: string | null;

  @ApiProperty({ type: String, nullable: true })
  undoneAt: string | null;
}

export class HeldPrintView {
  document: string;
  at: string;
}

export class HeldReplyView {
  partstat: string;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  via: string;
  at: string;
}

export class HeldMessageView {
  mailbox: string;
  kind: string;

  /** Null: it carried no calendar object. */
  @ApiProperty({ type: String, nullable: true })
  method: string | null;

  /** The meeting, with its time; null when the message was not about one. */
  @ApiProperty({ ...anyObject, nullable: true })
  meeting: object | null;

  /** The item of the agenda, with its time; null when the message was not about one. */
  @ApiProperty({ ...anyObject, nullable: true })
  session: object | null;

  /** Of a message in words alone. */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  status: string;

  @ApiProperty({ type: String, nullable: true })
  sentAt: string | null;

  /** What they answered, or somebody whose mailbox receives for them alone. */
  replies: HeldReplyView[];
}

export class HeldAddresseeView {
  name: string;
  position: string;
  organization: string;
}

export class HeldLetterView {
  number: number;
  writtenAt: string;

  @ApiProperty({ type: String, nullable: true })
  revokedAt: string | null;

  language: string;
  subject: string;
  addressee: HeldAddresseeView;
}

export class HeldSeatView {
  /** Its code. */
  session: string;

  title: LocalizedTextDto;
  status: string;
  askedAt: string;

  @ApiProperty({ type: String, nullable: true })
  offeredUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  endedAt: string | null;
}

export class HeldLeadView {
  exhibitor: LocalizedTextDto;
  at: string;
}

class HeldAgreementView {
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  title: LocalizedTextDto;
  status: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  signedOn: string | null;
}

export class HeldRatingView {
  /** Its code. */
  meeting: string;

  /** 5 is best. */
  rating: number;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  ratedAt: string;
}

export class HeldMinutesView {
  /** Its code. */
  meeting: string;

  text: LocalizedTextDto;
  status: string;
}

export class HeldCommitmentView {
  /** Its code. */
  meeting: string;

  text: LocalizedTextDto;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  status: string;
}

export class HeldPaperView {
  /** Its code. */
  session: string;

  title: LocalizedTextDto;
  fileName: string;
  sentAt: string;
  isReleased: boolean;
}

export class HeldAccountView {
  email: string;
  since: string;
}

export class HeldChangeView {
  at: string;
  action: string;
  by: string;

  /** By field; null when its values have been destroyed. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'object', additionalProperties: true, nullable: true } })
  changes: object;
}

/** Everything that is held about one delegate. */
export class PersonalDataView {
  /** When this copy was made. */
  madeAt: string;

  forumId: string;

  /** The delegate as organisers see them, contact data included. */
  @ApiProperty(anyObject)
  delegate: object;

  statuses: HeldStatusView[];

  /** Time kept free. */
  blocks: HeldBlockView[];

  /** On the stage or presenting. */
  sessions: HeldSessionView[];

  meetings: HeldMeetingView[];

  /** What their party thought of their meetings. */
  ratings: HeldRatingView[];

  /** Of the meetings that they attend, drafts included. */
  minutes: HeldMinutesView[];

  /** What their party has promised in their meetings. */
  commitments: HeldCommitmentView[];

  /** When and where they were seen. */
  checkIns: HeldCheckInView[];

  /** What was printed for them. */
  prints: HeldPrintView[];

  /** Written to or about them. */
  messages: HeldMessageView[];

  /** Formal invitations to them. */
  letters: HeldLetterView[];

  /** Seats in sessions, and places in the lines for them. */
  seats: HeldSeatView[];

  /** Exhibitors at whose booths they let their badge be scanned. */
  leads: HeldLeadView[];

  /** Papers that they sent for sessions. */
  papers: HeldPaperView[];

  /** Documents that they sign, or have signed. */
  agreements: HeldAgreementView[];

  /** Accounts that may act as them. */
  accounts: HeldAccountView[];

  consents: ConsentView[];

  @ApiProperty({ type: ErasureView, nullable: true })
  erasure: ErasureView | null;

  /** Who changed what of their record; of others only whether it was a person or the program. */
  history: HeldChangeView[];
}
