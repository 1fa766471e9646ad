/** What a person may be in a forum; several at once is normal. */
export const roles = ['organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk'] as const;
export type Role = (typeof roles)[number];

/** Those who may read who is engaged in what. */
export const rolesThatReadEverything: readonly Role[] = ['organiser', 'protocol'];
