import type { Language } from '../shared/names/localized-text.js';
import type { Principal } from '../access/principal.js';
import { renderName } from '../shared/names/person-name.js';
import type { Delegate } from './delegate.entity.js';
import { seesContact, seesGender } from './reach.js';
import type { DelegateSummaryView, DelegateView } from './dto/delegate-view.dto.js';

/** A delegate as lists show one, for a reader of this language; without what one is reached by. */
export function delegateSummaryOf(delegate: Delegate, reader: Language): DelegateSummaryView {
  const { id, delegationId, reference, isHead, name, position, rank, languages, accreditationClass } = delegate;
  const { attendance, staysFrom, staysUntil, status, version } = delegate;
  return {
    id,
    delegationId,
    reference,
    isHead,
    displayName: renderName(name, reader),
    name,
    position,
    rank,
    languages,
    accreditationClass,
    attendance,
    staysFrom,
    staysUntil,
    status,
    version,
  };
}

/** A delegate as this caller may see one. */
export function delegateViewFor(caller: Principal, delegate: Delegate, reader: Language): DelegateView {
  const { email, phone, gender } = delegate;
  return {
    ...delegateSummaryOf(delegate, reader),
    ...(seesContact(caller, delegate) && { email, phone }),
    ...(seesGender(caller, delegate) && { gender }),
  };
}
