import { DomainError } from '../shared/errors/domain-error.js';

export const boothExists = (number: string) =>
  new DomainError('code-exists', 'conflict', { taken: number, pointer: '/number' });

export const boothTaken = (booth: string) => new DomainError('booth-taken', 'conflict', { booth, pointer: '/boothId' });

export const boothsFull = () => new DomainError('booths-full', 'conflict');

export const exhibitorHasBooth = (delegation: string) =>
  new DomainError('exhibitor-has-booth', 'conflict', { delegation, pointer: '/delegationId' });

export const exhibitorWaits = (delegation: string) =>
  new DomainError('exhibitor-waits', 'conflict', { delegation, pointer: '/delegationId' });

export const hallExists = (code: string) =>
  new DomainError('code-exists', 'conflict', { taken: code, pointer: '/code' });

export const boothOutside = (booth: string, hall: string, widthMetres: number, depthMetres: number) =>
  new DomainError('booth-outside', 'conflict', { booth, hall, widthMetres, depthMetres });

export const boothOverlaps = (booth: string, hall: string) =>
  new DomainError('booth-overlaps', 'conflict', { booth, hall });

/** The rule that must be kept, all rules that would be broken, and the nearest booths that would do. */
export const placingRefused = (
  { rule, booth, others }: { rule: string; booth: string; others: string[] },
  broken: string[],
  allowed: string[],
) => new DomainError(rule, 'conflict', { booth, others, broken, allowed, pointer: '/boothId' });
