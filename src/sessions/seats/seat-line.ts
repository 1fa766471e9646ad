/** Somebody in the line for a seat. */
export interface WaitingDelegate {
  id: string;
  delegationId: string;
}

/**
 * Who gets the free seats: in the order of the line, passing over those whose delegation has its quota.
 * @param seatsByDelegation what each delegation has already
 * @param quota of each delegation; null: none
 */
export function nextInLine(
  line: WaitingDelegate[],
  free: number,
  seatsByDelegation: ReadonlyMap<string, number>,
  quota: number | null,
): WaitingDelegate[] {
  const counts = new Map(seatsByDelegation);
  const next: WaitingDelegate[] = [];
  for (const waiting of line) {
    if (next.length >= free) break;
    const count = counts.get(waiting.delegationId) ?? 0;
    if (quota !== null && count >= quota) continue;
    counts.set(waiting.delegationId, count + 1);
    next.push(waiting);
  }
  return next;
}
