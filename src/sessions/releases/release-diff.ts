import { isDeepStrictEqual } from 'node:util';
import type { AgendaSessionView, AgendaView } from './dto/agenda-view.dto.js';
import type { FieldChangeView, SessionPlaceView, ReleaseDiffView } from './dto/release-diff-view.dto.js';

/** The fields of a session beside its code, in the order in which a change of them is told. */
const saidIfAny = ['languages', 'interpretation', 'onlineLink'] as const;
const fields = ['id', 'kind', 'title', 'start', 'end', 'room', 'speakers', 'presentations', ...saidIfAny] as const;
type Field = (typeof fields)[number];
const fieldsOfPlace: readonly Field[] = ['start', 'end', 'room'];

/**
 * What leads from one agenda to another: `applyDiff(before, releaseDiff(before, after))` is `after`, letter for letter.
 * A session is known by its code, which never changes; it is *moved* when it has another time or room, and *changed*
 * when anything else of it differs. It can be both.
 */
export function releaseDiff(before: AgendaView, after: AgendaView): ReleaseDiffView {
  const earlier = new Map(before.sessions.map((session) => [session.code, session]));
  const later = new Set(after.sessions.map(({ code }) => code));
  const kept = after.sessions.flatMap((session): [AgendaSessionView, AgendaSessionView][] => {
    const old = earlier.get(session.code);
    return old ? [[old, session]] : [];
  });
  return {
    release: { from: before.release, to: after.release },
    forum: isDeepStrictEqual(before.forum, after.forum) ? null : { from: before.forum, to: after.forum },
    added: after.sessions.filter(({ code }) => !earlier.has(code)),
    removed: before.sessions.filter(({ code }) => !later.has(code)),
    moved: kept.flatMap(([old, session]) => (isMoved(old, session) ? [moveOf(old, session)] : [])),
    changed: kept.flatMap(([old, session]) => {
      const changes = changedFields(old, session);
      return changes.length > 0 ? [{ code: session.code, title: session.title, fields: changes }] : [];
    }),
  };
}

/** Whether the public would read the same agenda: its name and number do not count. */
export function isUnchanged({ forum, added, removed, moved, changed }: ReleaseDiffView): boolean {
  return forum === null && [added, removed, moved, changed].every(({ length }) => length === 0);
}

/** The later agenda, made from the earlier one and the difference. */
export function applyDiff(before: AgendaView, diff: ReleaseDiffView): AgendaView {
  const removed = new Set(diff.removed.map(({ code }) => code));
  const moves = new Map(diff.moved.map(({ code, to }) => [code, to]));
  const changes = new Map(diff.changed.map(({ code, fields: changed }) => [code, changed]));
  const kept = before.sessions
    .filter(({ code }) => !removed.has(code))
    .map((session) => {
      const changed = (changes.get(session.code) ?? []).map(({ field, to }) => [field, to]);
      const later = { ...session, ...moves.get(session.code), ...Object.fromEntries(changed) } as AgendaSessionView; // a change carries what the field holds
      return withoutUnsaid(later);
    });
  return {
    forum: diff.forum?.to ?? before.forum,
    release: diff.release.to,
    sessions: [...kept, ...diff.added].sort(byStart),
  };
}

/** The order of every agenda: by start, then by code. */
export function byStart(one: AgendaSessionView, other: AgendaSessionView): number {
  return Date.parse(one.start) - Date.parse(other.start) || (one.code < other.code ? -1 : 1);
}

/** The agenda before the first release. */
export function emptyAgenda({ forum }: AgendaView): AgendaView {
  return { forum, release: { number: 0, name: '' }, sessions: [] };
}

/** Whether a session has another time or another room; the same moment written with another offset is no move. */
function isMoved(old: AgendaSessionView, session: AgendaSessionView): boolean {
  return (
    Date.parse(old.start) !== Date.parse(session.start) ||
    Date.parse(old.end) !== Date.parse(session.end) ||
    old.room?.code !== session.room?.code
  );
}

function moveOf(old: AgendaSessionView, session: AgendaSessionView): ReleaseDiffView['moved'][number] {
  return { code: session.code, title: session.title, from: placeOf(old), to: placeOf(session) };
}

function placeOf({ start, end, room }: AgendaSessionView): SessionPlaceView {
  return { start, end, room };
}

/** What differs beside a move, which carries time and room itself. */
function changedFields(old: AgendaSessionView, session: AgendaSessionView): FieldChangeView[] {
  const own = isMoved(old, session) ? fields.filter((field) => !fieldsOfPlace.includes(field)) : fields;
  return own
    .filter((field) => !isDeepStrictEqual(old[field], session[field]))
    .map((field) => ({ field, from: old[field] ?? null, to: session[field] ?? null }));
}

/** What is not said any more is absent, not null. */
function withoutUnsaid(session: AgendaSessionView): AgendaSessionView {
  const unsaid = saidIfAny.filter((field) => (session[field] ?? null) === null);
  return Object.fromEntries(
    Object.entries(session).filter(([field]) => !unsaid.some((one) => one === field)),
  ) as unknown as AgendaSessionView; // all that it must have is left
}
