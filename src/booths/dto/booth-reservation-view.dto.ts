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
