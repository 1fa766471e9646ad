import { Any, type EntityManager } from 'typeorm';
import type { PresentationDto, SpeakerDto } from './dto/programme.dto.js';
import { Presentation } from './presentation.entity.js';
import { SessionInterpreter } from './session-interpreter.entity.js';
import { SessionSpeaker } from './session-speaker.entity.js';

/** Who is on the stage of a session, what is presented, and who interprets it. */
export interface Programme {
  speakers: SessionSpeaker[];
  presentations: Presentation[];
  interpreterIds: string[];
}

/** Nobody and nothing. */
export const emptyProgramme: Readonly<Programme> = { speakers: [], presentations: [], interpreterIds: [] };

/** The delegates that a session engages: those on the stage and those who present, each once. */
export function peopleOf({
  speakers,
  presentations,
}: {
  speakers: { delegateId: string }[];
  presentations: { speakerId?: string | null }[];
}): string[] {
  const presenters = presentations.flatMap(({ speakerId }) => speakerId ?? []);
  return [...new Set([...speakers.map(({ delegateId }) => delegateId), ...presenters])];
}

/** The lists of a programme that are to be replaced. */
interface WantedProgramme {
  speakers?: SpeakerDto[];
  presentations?: PresentationDto[];
  interpreterIds?: string[];
}

/** Replaces the lists that are given; a list that is left out stays. */
export async function replaceProgramme(
  manager: EntityManager,
  sessionId: string,
  { speakers, presentations, interpreterIds }: WantedProgramme,
): Promise<void> {
  if (speakers) {
    await manager.delete(SessionSpeaker, { sessionId });
    const rows = speakers.map(({ delegateId, role }, index) => ({ sessionId, delegateId, role, position: index + 1 }));
    await manager.insert(SessionSpeaker, rows);
  }
  if (presentations) {
    await manager.delete(Presentation, { sessionId });
    const rows = presentations.map(({ title, minutes, speakerId = null }, index) => ({
      sessionId,
      title,
      minutes,
      speakerId,
      position: index + 1,
    }));
    await manager.insert(Presentation, rows);
  }
  if (interpreterIds) {
    await manager.delete(SessionInterpreter, { sessionId });
    await manager.insert(
      SessionInterpreter,
      interpreterIds.map((interpreterId) => ({ sessionId, interpreterId })),
    );
  }
}

/** The programmes of these sessions, each in its order; three queries for any number. */
export async function programmesOf(manager: EntityManager, sessionIds: string[]): Promise<Map<string, Programme>> {
  const programmes = new Map<string, Programme>(
    sessionIds.map((id) => [id, { speakers: [], presentations: [], interpreterIds: [] }]),
  );
  const where = { sessionId: Any(sessionIds) };
  for (const speaker of await manager.find(SessionSpeaker, { where, order: { position: 'ASC' } }))
    programmes.get(speaker.sessionId)?.speakers.push(speaker);
  for (const presentation of await manager.find(Presentation, { where, order: { position: 'ASC' } }))
    programmes.get(presentation.sessionId)?.presentations.push(presentation);
  for (const { sessionId, interpreterId } of await manager.find(SessionInterpreter, {
    where,
    order: { interpreterId: 'ASC' },
  }))
    programmes.get(sessionId)?.interpreterIds.push(interpreterId);
  return programmes;
}
