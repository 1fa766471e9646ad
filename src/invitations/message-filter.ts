import type { InvitationKind } from './invitation-facts.js';

/** Which messages are meant; what is absent does not matter. */
export interface MessageFilter {
  kind?: InvitationKind;
  mailbox?: string;
  about?: string;
}

/** The filter as a condition of SQL on `invitation`, its values from `$first` on. */
export function conditionOf(
  { kind, mailbox, about }: MessageFilter,
  first: number,
): { condition: string; values: string[] } {
  const parts = [
    { column: 'kind', value: kind },
    { column: 'mailbox', value: mailbox?.toLowerCase() },
    { column: 'about_id', value: about },
  ].filter((part): part is { column: string; value: string } => part.value !== undefined);
  return {
    condition: parts.map(({ column }, index) => ` AND ${column} = $${first + index}`).join(''),
    values: parts.map(({ value }) => value),
  };
}
