import type { AgendaShape } from '../agenda.js';
import type { ExhibitionShape } from '../booths.js';
import type { MeetingKind } from '../meeting-kinds.js';
import type { Forum } from '../types.js';

/** In what one event of a day differs from another. What is published is said in `samples/README.md`. */
export interface EventShape extends AgendaShape {
  forum: Forum;
  /** On site. */
  delegates: number;
  /** Of these from Japan; null: as it comes. */
  japanese: number | null;
  /** In which share delegates take part from afar, but for leaders. */
  onlinePercent: number;
  /** Companies that take part from afar, besides the delegates. */
  onlineCompanies: number;
  prefectures: number;
  hasEmbassy: boolean;
  /** How many companies are on site, of both countries. */
  companiesAmong: (delegates: number) => number;
  exhibition: ExhibitionShape | null;
  meetings: number;
  /** The mix, repeated for as many meetings as are wanted. */
  meetingKinds: MeetingKind[];
  /** Whether some of the meetings cannot be placed, each for another reason. */
  hasImpossibleMeetings: boolean;
}
