export const delegateStatuses = ['invited', 'confirmed', 'arrived', 'cancelled'] as const;
export type DelegateStatus = (typeof delegateStatuses)[number];

/** From which statuses a delegate comes to each; what was marked by mistake can be taken back one step. */
export const delegateStatusesBefore: Record<DelegateStatus, readonly DelegateStatus[]> = {
  invited: ['confirmed', 'cancelled'],
  confirmed: ['invited', 'arrived', 'cancelled'],
  arrived: ['invited', 'confirmed'],
  cancelled: ['invited', 'confirmed'],
};
