import { isDeepStrictEqual } from 'node:util';
import type { AgendaSessionView, AgendaView } from './dto/agenda-view.dto.js';
import type { PersonChangesView, RoomChangesView, TouchedSessionView } from './dto/release-diff-view.dto.js';

/** A session before and after; one of the two may be missing. */
interface Pair {
  old: AgendaSessionView | undefined;
  session: AgendaSessionView | undefined;
}

interface Person {
  key: string;
  id: string | null;
  name: PersonChangesView['name'];
}

/** Who is on a stage of the sessions that differ: what they lose, get, or must be at another time or place for. By name. */
export function touchedPeople(before: AgendaView, after: AgendaView): PersonChangesView[] {
  const people = new Map<string, PersonChangesView>();
  for (const pair of differingPairs(before, after)) {
    const [was, is] = [peopleOn(pair.old), peopleOn(pair.session)];
    for (const [key, { id, name }] of new Map([...was, ...is])) {
      const entry = people.get(key) ?? { id, name, sessions: [] };
      entry.sessions.push(touched(pair, was.has(key), is.has(key)));
      people.set(key, entry);
    }
  }
  return [...people.values()].sort((one, other) => compare(JSON.stringify(one.name), JSON.stringify(other.name)));
}

/** The rooms of the sessions that differ: what leaves them, comes to them, or is in them at another time. By code. */
export function touchedRooms(before: AgendaView, after: AgendaView): RoomChangesView[] {
  const rooms = new Map<string, RoomChangesView>();
  for (const pair of differingPairs(before, after)) {
    const [was, is] = [pair.old?.room, pair.session?.room];
    for (const { code, name } of new Map([was, is].flatMap((room) => (room ? [[room.code, room]] : []))).values()) {
      const entry = rooms.get(code) ?? { code, name, sessions: [] };
      entry.sessions.push(touched(pair, was?.code === code, is?.code === code));
      rooms.set(code, entry);
    }
  }
  return [...rooms.values()].sort((one, other) => compare(one.code, other.code));
}

/** The sessions that are not the same in both, in the order of the later agenda, then what is gone. */
function differingPairs(before: AgendaView, after: AgendaView): Pair[] {
  const earlier = new Map(before.sessions.map((session) => [session.code, session]));
  const later = new Set(after.sessions.map(({ code }) => code));
  return [
    ...after.sessions.map((session) => ({ old: earlier.get(session.code), session })),
    ...before.sessions.filter(({ code }) => !later.has(code)).map((old) => ({ old, session: undefined })),
  ].filter(({ old, session }) => !isDeepStrictEqual(old, session));
}

function touched({ old, session }: Pair, wasThere: boolean, isThere: boolean): TouchedSessionView {
  const { code = '', title = {} } = session ?? old ?? {};
  return {
    code,
    title,
    from: old && wasThere ? { start: old.start, end: old.end, room: old.room } : null,
    to: session && isThere ? { start: session.start, end: session.end, room: session.room } : null,
  };
}

/** Those on the stage and those who present, each once; who has no id is known by their name. */
function peopleOn(session: AgendaSessionView | undefined): Map<string, Person> {
  const { speakers = [], presentations = [] } = session ?? {};
  const all = [
    ...speakers.map(({ id = null, name }) => ({ id, name })),
    ...presentations.flatMap(({ speakerId = null, speaker }) => (speaker ? [{ id: speakerId, name: speaker }] : [])),
  ];
  return new Map(
    all.map(({ id, name }) => {
      const key = id ?? JSON.stringify(name);
      return [key, { key, id, name }];
    }),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
