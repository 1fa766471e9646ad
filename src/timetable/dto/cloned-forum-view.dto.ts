import { ForumView } from '../../forums/dto/forum-view.dto.js';

/** The new forum, and how much was copied into it. */
export class ClonedForumView {
  forum: ForumView;
  rooms: number;
  sessions: number;
  booths: number;
  delegations: number;
}
