/** Deliveries begun before a message is given up: with the waits below that is about two days. */
export const maxAttempts = 14;

const waitsSeconds = [15, 60, 300, 900, 1800, 3600, 7200];
const longestWaitSeconds = 6 * 3600;

/** How long to wait after so many deliveries were begun, in seconds. */
export function backoffSeconds(attempts: number): number {
  return waitsSeconds[attempts - 1] ?? longestWaitSeconds;
}
