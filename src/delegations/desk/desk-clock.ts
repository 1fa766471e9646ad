/** When something happened at a desk, on our clock. */
export interface SettledTime {
  at: Date;
  /** How far our clock was ahead of the device's. */
  clockSkewMilliseconds: number;
}

/**
 * Puts a device's time on our clock. A device that tells when it sends shows by how much its clock differs;
 * nothing happens in the future. One that tells no time means now.
 */
export function settleTime(
  { at, sentAt }: { at: Date | undefined; sentAt: Date | undefined },
  receivedAt: Date,
): SettledTime {
  const skew = sentAt === undefined ? 0 : receivedAt.getTime() - sentAt.getTime();
  const settled = Math.min((at?.getTime() ?? receivedAt.getTime() - skew) + skew, receivedAt.getTime());
  return { at: new Date(settled), clockSkewMilliseconds: skew };
}
