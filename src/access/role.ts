/** What a person may be in a forum; several at once is normal. */
export const roles = ['organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk'] as const;
export type Role = (typeof roles)[number];

/** Those who may read who is engaged in what. */
export const rolesThatReadEverything: readonly Role[] = ['organiser', 'protocol'];

/** For whom or what a role is held, as a field of its grant; null: for the forum. Constraints of `role_grant` say the same. */
export function scopeFieldOf(role: Role): 'delegationId' | 'delegateId' | 'interpreterId' | null {
  if (role === 'liaison' || role === 'exhibitor') return 'delegationId';
  if (role === 'delegate') return 'delegateId';
  return role === 'interpreter' ? 'interpreterId' : null;
}
