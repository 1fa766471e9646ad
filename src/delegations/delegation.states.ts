export const delegationStatuses = ['invited', 'confirmed', 'arrived'] as const;
export type DelegationStatus = (typeof delegationStatuses)[number];

/** From which statuses a delegation comes to each; what was marked by mistake can be taken back one step. */
export const delegationStatusesBefore: Record<DelegationStatus, readonly DelegationStatus[]> = {
  invited: ['confirmed'],
  confirmed: ['invited', 'arrived'],
  arrived: ['invited', 'confirmed'],
};
