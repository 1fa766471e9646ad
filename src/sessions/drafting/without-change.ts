import type { DraftFacts, Stop } from './draft-warnings.js';

/**
 * The draft as it now is, but for one change: the sessions changed are as they were before it. What others have done meanwhile
 * stays in, so that nobody is told of it as if it were theirs.
 * @param before as read before the change
 * @param after as read after it
 * @param changedIds the sessions added, changed or removed
 */
export function withoutChange(before: DraftFacts, after: DraftFacts, changedIds: readonly string[]): DraftFacts {
  const changed = new Set(changedIds);
  const isChanged = ({ id }: { id: string }) => changed.has(id);
  const sessions = [
    ...after.sessions.filter((session) => !isChanged(session)),
    ...before.sessions.filter((session) => isChanged(session)),
  ].sort((one, other) => one.start.getTime() - other.start.getTime() || (one.id < other.id ? -1 : 1));
  const people = new Set([...before.stopsByPerson.keys(), ...after.stopsByPerson.keys()]);
  const stopsOf = (person: string) => {
    const [old, now] = [before.stopsByPerson.get(person) ?? [], after.stopsByPerson.get(person)];
    return now ? restored(old, now, changed) : old; // nobody else's session has whom the change left out
  };
  return {
    ...after,
    sessions,
    stayByDelegate: new Map([...before.stayByDelegate, ...after.stayByDelegate]),
    stopsByPerson: new Map([...people].map((person) => [person, stopsOf(person)])),
  };
}

function restored(old: readonly Stop[], now: readonly Stop[], changed: ReadonlySet<string>): Stop[] {
  return [
    ...now.filter(({ sourceId }) => !changed.has(sourceId)),
    ...old.filter(({ sourceId }) => changed.has(sourceId)),
  ].sort((one, other) => one.start.getTime() - other.start.getTime());
}
