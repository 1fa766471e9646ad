/** How a refusal is meant; the filter alone knows which HTTP status that is. */
export type ErrorKind =
  | 'invalid' // the request is not well formed
  | 'unauthenticated' // nobody is signed in
  | 'forbidden' // the caller sees it, but this part is not theirs to change
  | 'not-found' // there is no such thing, or it is not yours
  | 'conflict' // true, but not now: somebody or something is in the way
  | 'stale' // decided on an older version than there is
  | 'precondition-required' // the version decided on was not named
  | 'unprocessable' // well formed, but it contradicts itself or the forum
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export type Facts = Record<string, unknown>;

/** Who is told of a refusal. */
export interface Reader {
  /** Organisers and protocol read who is engaged in what; to others it says `busy`. */
  readsEverything: boolean;
}

/**
 * A rule that says no. The code is stable and is the key of its text in every language;
 * the facts are fields of the problem document and fill the text's placeholders.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly facts: Facts = {},
  ) {
    super(code);
  }

  /** The facts that this reader may know; all of them unless the error says otherwise. */
  factsFor(_reader: Reader): Facts {
    return this.facts;
  }
}

/** The refusal for what does not exist and for what is not yours alike. */
export function notFound(resource: string): DomainError {
  return new DomainError('not-found', 'not-found', { resource });
}

/** The refusal of a step that a state machine does not have: what was tried, the state it is in, the states that would do. */
export function illegalTransition(action: string, current: string, allowed: readonly string[]): DomainError {
  return new DomainError('illegal-transition', 'conflict', { action, current, allowed });
}
