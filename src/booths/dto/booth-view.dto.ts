import { LocalizedTextDto } from '../../shared/http/fields.js';
import type { BoothKind } from '../booth.entity.js';
import type { BoothState } from './booths-query.dto.js';

/** Who holds a booth. */
export class ExhibitorView {
  delegationId: string;
  /** The organization's. */
  code: string;
  name: LocalizedTextDto;
}

export class BoothView {
  id: string;
  number: string;
  hall: string;
  zone: string | null;
  kind: BoothKind;
  widthMetres: number;
  depthMetres: number;
  xMetres: number | null;
  yMetres: number | null;
  powerKilowatts: number | null;
  fittings: string[];
  state: BoothState;
  /** Null: the booth is free, or whose it is is not the reader’s business. */
  exhibitor: ExhibitorView | null;
  version: number;
}
