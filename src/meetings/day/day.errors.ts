import { DomainError } from '../../shared/errors/domain-error.js';
import type { DayAction } from './day-actions.js';

/** It begins when every party is marked, and two of them are there. */
export const partiesMissing = (delegations: string[]) =>
  new DomainError('parties-missing', 'conflict', { delegations });

/** Nobody has missed what has not begun, by the database's clock. */
export const notYetDue = (start: string) => new DomainError('meeting-not-due', 'conflict', { start });

/** Begun at the desk on a day before its own: another line was meant, or it is moved first. */
export const notItsDay = (start: string) => new DomainError('meeting-not-its-day', 'conflict', { start });

export const organisersUndo = (action: DayAction) => new DomainError('organisers-undo', 'forbidden', { action });
