import type { BoothReservationStatus } from '../booth-reservation.states.js';
import { ExhibitorView } from './booth-view.dto.js';

export class BoothReservationView {
  id: string;
  boothId: string;
  boothNumber: string;
  exhibitor: ExhibitorView;
  status: BoothReservationStatus;
  reservedAt: string;
  /** When a hold ends unless it is confirmed before. */
  expiresAt: string | null;
  releasedAt: string | null;
}

/** A rule of the exhibition that should be kept, and is not. */
export class PlacingWarningView {
  code: 'booth-beside-rival' | 'booth-apart-from-its-kind' | 'booth-of-another-kind';
  booth: string;
  /** The numbers of the booths that make it so. */
  others: string[];
  title: string;
  detail: string;
}

/** A booth that was just given, and what speaks against it. */
export class PlacedReservationView extends BoothReservationView {
  warnings: PlacingWarningView[];
}

/** What moved: one reservation, or two that changed places. */
export class MovedReservationsView {
  items: PlacedReservationView[];
}
