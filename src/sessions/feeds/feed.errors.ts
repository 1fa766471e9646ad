import { DomainError } from '../../shared/errors/domain-error.js';

/** For a link that is forged, revoked, or whose delegate does not come any more: nobody learns which. */
export const feedLinkEnded = () => new DomainError('feed-link-ended', 'not-found');
