import { DomainError } from '../shared/errors/domain-error.js';

export const agreementExists = (agreement: string) =>
  new DomainError('agreement-exists', 'conflict', { agreement, pointer: '/code' });

export const partyTwice = (pointer: string) => new DomainError('agreement-party-twice', 'unprocessable', { pointer });

export const partyNotNamedOnce = (pointer: string) =>
  new DomainError('agreement-party-unclear', 'unprocessable', { pointer });

/** Who signs for a delegation belongs to it. */
export const foreignSignatory = (pointer: string) =>
  new DomainError('signatory-of-another', 'unprocessable', { pointer });

export const valueWithoutCurrency = () => new DomainError('value-and-currency', 'unprocessable', { pointer: '/value' });

/** What both sides have read stays as it is, until it is opened again. */
export const agreementFixed = (status: string, fields: string[]) =>
  new DomainError('agreement-fixed', 'conflict', { status, fields: fields.join(', ') });

/** @param party its place among the parties, from 1 */
export const nobodySigns = (party: number) => new DomainError('nobody-signs', 'conflict', { party });

export const daysOutOfOrder = () => new DomainError('agreement-days-out-of-order', 'unprocessable', { pointer: '/on' });
