import { IntervalView, LocalizedTextDto } from '../../../shared/http/fields.js';
import type { SessionKind } from '../../session.entity.js';
import type { SpeakerRole } from '../../session-speaker.entity.js';

export class AgendaForumView {
  id: string;
  name: LocalizedTextDto;
  place: LocalizedTextDto;
  timeZone: string;
  startsOn: string;
  endsOn: string;
}

export class AgendaReleaseView {
  number: number;
  name: string;
}

export class AgendaRoomView {
  code: string;
  name: LocalizedTextDto;
}

export class AgendaSpeakerView {
  role: SpeakerRole;
  /** As a reader of each language writes it. */
  name: LocalizedTextDto;
  position: LocalizedTextDto | null;
  organization: LocalizedTextDto;
}

export class AgendaPresentationView {
  title: LocalizedTextDto;
  minutes: number;
  /** As a reader of each language writes the name. */
  speaker: LocalizedTextDto | null;
}

export class AgendaSessionView extends IntervalView {
  code: string;
  kind: SessionKind;
  title: LocalizedTextDto;
  room: AgendaRoomView | null;
  speakers: AgendaSpeakerView[];
  presentations: AgendaPresentationView[];
}

/** The released agenda. */
export class AgendaView {
  forum: AgendaForumView;
  release: AgendaReleaseView;
  /** By start. */
  sessions: AgendaSessionView[];
}
