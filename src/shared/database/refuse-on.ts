import type { DomainError } from '../errors/domain-error.js';
import { violatedConstraint } from './transactions.js';

/** Turns the violation of a named constraint into the refusal it means: `.catch(refuseOn({ forum_pkey: () => forumExists(id) }))`. */
export function refuseOn(refusals: Record<string, () => DomainError>): (error: unknown) => never {
  return (error) => {
    const refusal = refusals[violatedConstraint(error) ?? ''];
    throw refusal ? refusal() : error;
  };
}
