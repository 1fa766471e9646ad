import { DomainError } from '../../shared/errors/domain-error.js';

/** The deadline is over by the database's clock; organisers alone change the sheet now. */
export const fitOutClosed = (until: string) => new DomainError('fit-out-closed', 'conflict', { until });

export const loadInFull = (dock: string) => new DomainError('load-in-full', 'conflict', { dock, pointer: '/slotId' });

export const loadInOverlaps = (dock: string) => new DomainError('load-in-overlaps', 'conflict', { dock });
