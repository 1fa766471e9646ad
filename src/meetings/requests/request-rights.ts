import type { Principal } from '../../access/principal.js';
import { waiverNotYours } from '../protocol/protocol.errors.js';
import type { Role } from '../../access/role.js';

const rolesThatSeeAll: readonly Role[] = ['organiser', 'protocol'];

/** For which delegations a caller speaks: all of them, or their own. */
export interface Voice {
  isOrganiser: boolean;
  seesAll: boolean;
  delegationIds: string[];
}

/** @param delegationsOfDelegates those of the delegates that the caller is */
export function voiceOf({ roles, delegationIds }: Principal, delegationsOfDelegates: string[]): Voice {
  return {
    isOrganiser: roles.includes('organiser'),
    seesAll: roles.some((role) => rolesThatSeeAll.includes(role)),
    delegationIds: [...new Set([...delegationIds, ...delegationsOfDelegates])],
  };
}

/** Whether somebody may act for a delegation. */
export function speaksFor({ isOrganiser, delegationIds }: Voice, delegationId: string): boolean {
  return isOrganiser || delegationIds.includes(delegationId);
}

/** Ranks are waived by organisers and protocol. @throws DomainError waiver-not-yours */
export function requireMayWaive(rankWaiver: string | undefined, { seesAll }: Pick<Voice, 'seesAll'>): void {
  if (rankWaiver !== undefined && !seesAll) throw waiverNotYours();
}
