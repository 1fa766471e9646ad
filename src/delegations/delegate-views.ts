import type { Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateSummaryView, DelegateView } from './dto/delegate-view.dto.js';

/** A delegate as lists show one, for a reader of this language; without what one is reached by. */
export function delegateSummaryOf(delegate: Delegate, reader: Language): DelegateSummaryView {
  const { id, delegationId, isHead, name, position, rank, languages, accreditationClass } = delegate;
  const { attendance, status, version } = delegate;
  return {
    id,
    delegationId,
    isHead,
    displayName: renderName(name, reader),
    name,
    position,
    rank,
    languages,
    accreditationClass,
    attendance,
    status,
    version,
  };
}

/** A delegate with what one is reached by. */
export function delegateViewOf(delegate: Delegate, reader: Language): DelegateView {
  return { ...delegateSummaryOf(delegate, reader), email: delegate.email, phone: delegate.phone };
}
