import { DomainError } from '../../shared/errors/domain-error.js';
import type { RankFinding } from './counterpart-ranks.js';

/** The rules of the forum refuse a meeting of these ranks; a waiver lets it pass. */
export const ranksApart = (findings: RankFinding[]) =>
  new DomainError('ranks-apart', 'conflict', { count: findings.length, findings });

/** Organisers and protocol waive, nobody else. */
export const waiverNotYours = () => new DomainError('waiver-not-yours', 'forbidden', { pointer: '/rankWaiver' });
