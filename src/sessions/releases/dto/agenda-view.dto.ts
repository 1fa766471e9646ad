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
  /** By which feeds know the person; null: erased since; absent in releases made before there were ids. */
  id?: string | null;
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
  speakerId?: string | null;
}

export class AgendaSessionView extends IntervalView {
  /** Stays the same through all releases. */
  id: string;
  code: string;
  kind: SessionKind;
  title: LocalizedTextDto;
  room: AgendaRoomView | null;
  speakers: AgendaSpeakerView[];
  presentations: AgendaPresentationView[];
  /** In which is spoken, the main one first; absent when nobody has said. */
  languages?: string[];
  /** Between which languages it is interpreted; absent when it is not. */
  interpretation?: string[];
  /** Where everybody may take part online; absent when nobody may. */
  onlineLink?: string;
}

/** The released agenda. */
export class AgendaView {
  forum: AgendaForumView;
  release: AgendaReleaseView;
  /** By start. */
  sessions: AgendaSessionView[];
}
