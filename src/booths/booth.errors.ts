import { DomainError } from '../shared/errors/domain-error.js';

export const boothExists = (number: string) =>
  new DomainError('code-exists', 'conflict', { taken: number, pointer: '/number' });

export const boothTaken = (booth: string) => new DomainError('booth-taken', 'conflict', { booth, pointer: '/boothId' });

export const boothsFull = () => new DomainError('booths-full', 'conflict');

export const exhibitorHasBooth = (delegation: string) =>
  new DomainError('exhibitor-has-booth', 'conflict', { delegation, pointer: '/delegationId' });

export const exhibitorWaits = (delegation: string) =>
  new DomainError('exhibitor-waits', 'conflict', { delegation, pointer: '/delegationId' });
