import type { DomainError } from '../shared/errors/domain-error.js';
import {
  agreementFixed,
  foreignSignatory,
  nobodySigns,
  partyNotNamedOnce,
  partyTwice,
  valueWithoutCurrency,
} from './agreement.errors.js';
import type { AgreementStatus } from './agreement.states.js';

/** A side of an agreement as somebody wants it. */
export interface WantedParty {
  delegationId?: string;
  name?: object;
  signatoryIds?: string[];
}

/** Somebody who may sign. */
export interface Signatory {
  id: string;
  delegationId: string;
  status: string;
}

/** Why these cannot be the parties. */
export function refusalOfParties(parties: WantedParty[], signatories: Signatory[]): DomainError | undefined {
  const seen = new Set<string>();
  for (const [index, { delegationId, name, signatoryIds = [] }] of parties.entries()) {
    const pointer = `/parties/${index}`;
    if ((delegationId === undefined) === (name === undefined)) return partyNotNamedOnce(pointer);
    if (delegationId === undefined) continue;
    if (seen.has(delegationId)) return partyTwice(`${pointer}/delegationId`);
    seen.add(delegationId);
    const foreign = signatoryIds.findIndex(
      (id) => signatories.find((signatory) => signatory.id === id)?.delegationId !== delegationId,
    );
    if (foreign >= 0) return foreignSignatory(`${pointer}/signatoryIds/${foreign}`);
  }
  return undefined;
}

/** A value says in which money it is, and money says how much. */
export function refusalOfValue(value: string | null, currency: string | null): DomainError | undefined {
  return (value === null) === (currency === null) ? undefined : valueWithoutCurrency();
}

/** What may be changed of an agreement whatever its status: where it is signed, from which meetings it came, what came of it. */
const looseFields: readonly string[] = ['sessionId', 'meetingIds', 'outcome'];

/** Why these fields cannot be changed now. */
export function refusalToChange(status: AgreementStatus, fields: string[]): DomainError | undefined {
  const fixed = fields.filter((field) => !looseFields.includes(field));
  return status === 'draft' || fixed.length === 0 ? undefined : agreementFixed(status, fixed);
}

/** Why it cannot be signed: each delegation that is a party has somebody who comes and signs. */
export function refusalToSign(
  parties: { delegationId: string | null; signatoryIds: string[] }[],
  signatories: Signatory[],
): DomainError | undefined {
  const coming = new Set(signatories.filter(({ status }) => status !== 'cancelled').map(({ id }) => id));
  const without = parties.findIndex(
    ({ delegationId, signatoryIds }) => delegationId !== null && !signatoryIds.some((id) => coming.has(id)),
  );
  return without < 0 ? undefined : nobodySigns(without + 1);
}
