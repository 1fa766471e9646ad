import { DomainError } from '../shared/errors/domain-error.js';

export const nothingToRelease = () => new DomainError('nothing-to-release', 'conflict');
