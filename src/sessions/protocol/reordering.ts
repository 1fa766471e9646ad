import type { PresentationView, SessionView, SpeakerView } from '../dto/session-view.dto.js';

/** What of a session is put in order. */
export type Stage = Pick<SessionView, 'speakers' | 'presentations'>;

/** Who speaks: the speakers on the stage and those who present; who only leads the session is not in the order. */
export function whoSpeaks({ speakers, presentations }: Stage): string[] {
  const onStage = speakers.filter(({ role }) => role === 'speaker').map(({ delegateId }) => delegateId);
  return [...new Set([...onStage, ...presentations.flatMap(({ speakerId }) => speakerId ?? [])])];
}

/** The stage with its speakers, and what they present, in this order; chairs, moderators and items without a speaker stay where they are. */
export function reordered({ speakers, presentations }: Stage, delegateIds: readonly string[]): Stage {
  const placeOf = (id: string | null) => delegateIds.indexOf(id ?? '');
  return {
    speakers: sortedInPlace<SpeakerView>(
      speakers,
      ({ role }) => role === 'speaker',
      ({ delegateId }) => placeOf(delegateId),
    ),
    presentations: sortedInPlace<PresentationView>(
      presentations,
      ({ speakerId }) => speakerId !== null,
      ({ speakerId }) => placeOf(speakerId),
    ),
  };
}

/** Whether the stage has this order already. */
export function isInOrder(stage: Stage, delegateIds: readonly string[]): boolean {
  return JSON.stringify(reordered(stage, delegateIds)) === JSON.stringify(pick(stage));
}

function pick({ speakers, presentations }: Stage): Stage {
  return { speakers, presentations };
}

/** Sorts those that move among the places that they have; what does not move keeps its place. */
function sortedInPlace<T>(items: T[], moves: (item: T) => boolean, keyOf: (item: T) => number): T[] {
  const moving = items.filter(moves).sort((one, other) => keyOf(one) - keyOf(other));
  return items.map((item) => (moves(item) ? (moving.shift() ?? item) : item));
}
