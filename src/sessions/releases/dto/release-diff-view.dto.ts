import { ApiProperty } from '@nestjs/swagger';
import { IntervalView, LocalizedTextDto } from '../../../shared/http/fields.js';
import { AgendaForumView, AgendaReleaseView, AgendaRoomView, AgendaSessionView } from './agenda-view.dto.js';

const anything = { type: 'object', additionalProperties: true, nullable: true } as const;

/** When and where a session is. */
export class SessionPlaceView extends IntervalView {
  room: AgendaRoomView | null;
}

export class MoveView {
  code: string;
  /** As it is called afterwards. */
  title: LocalizedTextDto;
  from: SessionPlaceView;
  to: SessionPlaceView;
}

export class FieldChangeView {
  /** The field of the session, such as title or speakers. */
  field: string;

  @ApiProperty(anything)
  from: unknown;

  @ApiProperty(anything)
  to: unknown;
}

export class SessionChangeView {
  code: string;
  /** As it is called afterwards. */
  title: LocalizedTextDto;
  fields: FieldChangeView[];
}

export class ReleaseStepView {
  /** Number 0 is the empty agenda before the first release. */
  from: AgendaReleaseView;
  to: AgendaReleaseView;
}

export class ForumChangeView {
  from: AgendaForumView;
  to: AgendaForumView;
}

/** What differs between two agendas; sessions are known by their code. */
export class ReleaseDiffView {
  release: ReleaseStepView;
  /** Null: what the agenda says of the forum is the same. */
  forum: ForumChangeView | null;
  added: AgendaSessionView[];
  removed: AgendaSessionView[];
  /** They have another time or room. */
  moved: MoveView[];
  /** Something else of them differs. */
  changed: SessionChangeView[];
}

/** One session in the view of a person or a room. */
export class TouchedSessionView {
  code: string;
  title: LocalizedTextDto;
  /** Null: not before. */
  from: SessionPlaceView | null;
  /** Null: not any more. */
  to: SessionPlaceView | null;
}

/** What changes for one person on the stage. */
export class PersonChangesView {
  /** Null in what was released before people had ids. */
  id: string | null;
  name: LocalizedTextDto;
  sessions: TouchedSessionView[];
}

/** What changes in one room. */
export class RoomChangesView {
  code: string;
  name: LocalizedTextDto;
  sessions: TouchedSessionView[];
}

/** Two agendas compared: the difference, and who and what it touches. */
export class ComparisonView {
  /** The public would read the same. */
  isUnchanged: boolean;
  diff: ReleaseDiffView;
  people: PersonChangesView[];
  rooms: RoomChangesView[];
  /** The difference in words, a line for each session. */
  changelog: LocalizedTextDto[];
}
