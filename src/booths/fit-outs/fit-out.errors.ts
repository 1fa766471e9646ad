import { DomainError } from '../../shared/errors/domain-error.js';

/** The deadline is over by the database's clock; organisers alone change the sheet now. */
export const fitOutClosed = (until: string) => new DomainError('fit-out-closed', 'conflict', { until });

/** A booth that is only held may yet be somebody else's: its passes are printed once it is reserved. */
export const boothNotReserved = (booth: string) => new DomainError('booth-not-reserved', 'conflict', { booth });

/** The sheet names nobody who comes, and no vehicle. */
export const passesEmpty = (booth: string) => new DomainError('passes-empty', 'conflict', { booth });

export const loadInFull = (dock: string) => new DomainError('load-in-full', 'conflict', { dock, pointer: '/slotId' });

export const loadInOverlaps = (dock: string) => new DomainError('load-in-overlaps', 'conflict', { dock });
