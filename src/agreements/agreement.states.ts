/**
 * draft → cleared (both sides have read the text) → signed → exchanged → in-force → followed-up; an agreement without an exchange
 * comes into force once it is signed. What is cleared can be opened again; what is not signed can be withdrawn.
 */
export const agreementStatuses = [
  'draft',
  'cleared',
  'signed',
  'exchanged',
  'in-force',
  'followed-up',
  'withdrawn',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** What can be done with an agreement: from which statuses, to which, and the column that keeps the day of it. */
export const agreementActions = {
  clear: { from: ['draft'], to: 'cleared', day: null },
  reopen: { from: ['cleared'], to: 'draft', day: null },
  sign: { from: ['cleared'], to: 'signed', day: 'signedOn' },
  exchange: { from: ['signed'], to: 'exchanged', day: 'exchangedOn' },
  'bring-into-force': { from: ['signed', 'exchanged'], to: 'in-force', day: 'inForceOn' },
  'follow-up': { from: ['in-force'], to: 'followed-up', day: 'followedUpOn' },
  withdraw: { from: ['draft', 'cleared'], to: 'withdrawn', day: null },
} as const satisfies Record<
  string,
  { from: readonly AgreementStatus[]; to: AgreementStatus; day: AgreementDay | null }
>;
export type AgreementAction = keyof typeof agreementActions;
export const agreementActionNames = Object.keys(agreementActions) as AgreementAction[]; // as: keys of the table above

/** The days of an agreement's life, in their order. */
export const agreementDays = ['signedOn', 'exchangedOn', 'inForceOn', 'followedUpOn'] as const;
export type AgreementDay = (typeof agreementDays)[number];

/** The statuses of what was signed, whatever came after. */
export const signedStatuses: readonly AgreementStatus[] = ['signed', 'exchanged', 'in-force', 'followed-up'];
