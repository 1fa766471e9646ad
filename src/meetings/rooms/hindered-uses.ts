import type { RoomOffer } from '../../forums/rooms.service.js';
import type { BusyInterval } from '../../shared/calendar/busy-interval.js';
import { encloses } from '../../shared/time/interval.js';

/** What a room is used for that it would not carry any more. */
export interface HinderedUse {
  /** What stands there; its id is that of the session, meeting or booking. */
  with: BusyInterval['reason'];
  id: string;
  start: string;
  end: string;
  breaks: ('hours' | 'class' | 'equipment' | 'capacity' | 'transfer')[];
}

/** What a meeting needs of its room. */
export interface RoomNeed {
  /** Accepted classes; empty: it is pinned to this room, whatever that is; null: nobody says, so the class that it has. */
  roomClasses: string[] | null;
  /** What must be in it; null: nothing. */
  equipment: string | null;
  /** Who sits there, interpreters too; not who takes part from elsewhere. */
  people: number;
}

/**
 * What was carried and would not be. What stood outside of the hours before, or in a room that did not suit, is not in the way.
 * @param needs of meetings, and of what is held for them; who has none needs the hours alone
 * @param unreached of these somebody would not come in time any more, or not come away
 */
export function hinderedUses(
  engagements: BusyInterval[],
  needs: ReadonlyMap<string, RoomNeed>,
  before: RoomOffer,
  after: RoomOffer,
  unreached: ReadonlySet<string> = new Set(),
): HinderedUse[] {
  return engagements.flatMap(({ reason, sourceId, start, end }): HinderedUse[] => {
    if (reason === 'block') return [];
    const need = needs.get(sourceId) ?? { roomClasses: [], equipment: null, people: 0 };
    const loses = (isCarried: (room: RoomOffer) => boolean) => isCarried(before) && !isCarried(after);
    const breaks = [
      ...(loses(({ open }) => open.some((one) => encloses(one, { start, end }))) ? ['hours' as const] : []),
      ...(loses((room) => suits(room.class, need.roomClasses ?? [before.class])) ? ['class' as const] : []),
      ...(loses((room) => need.equipment === null || room.equipment.includes(need.equipment))
        ? ['equipment' as const]
        : []),
      ...(loses(({ seats }) => seats >= need.people) ? ['capacity' as const] : []),
      ...(unreached.has(sourceId) ? ['transfer' as const] : []),
    ];
    if (breaks.length === 0) return [];
    return [{ with: reason, id: sourceId, start: start.toISOString(), end: end.toISOString(), breaks }];
  });
}

function suits(roomClass: string, accepted: string[]): boolean {
  return accepted.length === 0 || accepted.includes(roomClass);
}
