import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../../shared/names/localized-text.js';
import { programmesOf } from '../../programme.js';
import { Session } from '../../session.entity.js';

/** A talk as a draft or a release has it. */
export interface SourceTalk {
  session: { id: string; code: string; title: LocalizedText };
  title: LocalizedText;
  minutes: number;
  speakerId: string | null;
}

/** The talks of the draft, by start of their sessions; four queries for any number. */
export async function draftTalks(manager: EntityManager, forumId: string): Promise<SourceTalk[]> {
  const sessions = await manager.find(Session, { where: { forumId }, order: { startsAt: 'ASC', code: 'ASC' } });
  const programmes = await programmesOf(
    manager,
    sessions.map(({ id }) => id),
  );
  return sessions.flatMap((session) =>
    (programmes.get(session.id)?.presentations ?? []).map(({ title, minutes, speakerId }) => ({
      ...{ session, title, minutes, speakerId },
    })),
  );
}
