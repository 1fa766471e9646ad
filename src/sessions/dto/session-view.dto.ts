import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';
import { WarningChangesView } from '../drafting/dto/draft-warnings.dto.js';
import type { SessionKind } from '../session.entity.js';
import type { SpeakerRole } from '../session-speaker.entity.js';

export class SpeakerView {
  delegateId: string;
  role: SpeakerRole;
}

export class PresentationView {
  id: string;
  title: LocalizedTextDto;
  minutes: number;
  speakerId: string | null;
}

export class SessionView extends IntervalView {
  id: string;
  code: string;
  kind: SessionKind;
  title: LocalizedTextDto;
  roomId: string | null;
  isConfidential: boolean;
  isPublic: boolean;
  /** In speaking order. */
  speakers: SpeakerView[];
  presentations: PresentationView[];
  /** In which is spoken, the main one first. */
  languages: string[];
  /** Between which languages it is interpreted; either direction. */
  interpretation: string[];
  interpreterIds: string[];
  /** How many people will come; null: nobody has said. */
  expected: number | null;
  /** Where those who are not there take part. */
  onlineLink: string | null;
  /** The link stands in the released agenda. */
  isOnlineLinkPublic: boolean;
  version: number;
}

/** A session as a change left it, and what the change did to the warnings of the draft. */
export class ChangedSessionView extends SessionView {
  warnings: WarningChangesView;
}

/** What taking a session out did to the warnings of the draft. */
export class RemovedSessionView {
  warnings: WarningChangesView;
}
