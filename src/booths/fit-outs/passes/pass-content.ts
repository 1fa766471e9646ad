import type { LocalizedText } from '../../../shared/names/localized-text.js';
import type { PersonName } from '../../../shared/names/person-name.js';
import { localFromInstant } from '../../../shared/time/local-time.js';
import type { FitOutRow } from '../fit-out-rows.js';
import type { BoothPass } from './booth-pass.js';

/** Somebody whom a sheet may name as staff. */
export interface StaffMember {
  id: string;
  name: PersonName;
  status: string;
}

/** The passes of these sheets, booth by booth: staff in the order of the sheet but for who no longer comes, then vehicles. */
export function passesOf(
  sheets: FitOutRow[],
  people: ReadonlyMap<string, StaffMember>,
  forum: { name: LocalizedText; timeZone: string },
): BoothPass[] {
  return sheets
    .filter(({ isReserved }) => isReserved)
    .toSorted((one, other) => one.boothNumber.localeCompare(other.boothNumber, 'en', { numeric: true }))
    .flatMap((sheet) => {
      const { name: exhibitor, boothNumber, hall, dock } = sheet;
      const frame = { forumName: forum.name, exhibitor, boothNumber, hall };
      const staff = sheet.staffDelegateIds.flatMap((id) => people.get(id) ?? []);
      const loadIn = loadInText(sheet, forum.timeZone);
      return [
        ...staff.filter(({ status }) => status !== 'cancelled').map(({ name }) => ({ ...frame, bearer: { name } })),
        ...sheet.vehicles.map((plate) => ({ ...frame, bearer: { plate, dock, loadIn } })),
      ];
    });
}

/** As the forum's clocks show it: `2025-11-24 08:00–08:30`. */
function loadInText({ loadInStart, loadInEnd }: FitOutRow, timeZone: string): string | null {
  if (loadInStart === null || loadInEnd === null) return null;
  const [start, end] = [loadInStart, loadInEnd].map((instant) => localFromInstant(instant, timeZone));
  return `${start?.replace('T', ' ')}–${end?.slice(11)}`;
}
