/** What a refusal of `shared` says, per code. */
export const shared = {
  'validation-failed': {
    title: 'The request has faults',
    detail: '{{count}} field(s) cannot be accepted; each is listed in "errors".',
  },
  'malformed-json': {
    title: 'The body is not JSON',
    detail: 'The body cannot be read as JSON. Check quotes, commas and braces.',
  },
  'malformed-request': { title: 'The request cannot be read', detail: 'The request is not well formed: {{reason}}.' },
  'body-too-large': {
    title: 'The body is too large',
    detail: 'The body is larger than {{limitBytes}} bytes. Send it in parts.',
  },
  'unsupported-media-type': {
    title: 'This media type is not understood',
    detail: 'Send the body as application/json.',
  },
  'not-found': {
    title: 'There is no such {{resource}}',
    detail: 'There is no such {{resource}}, or it is not open to you.',
  },
  'no-such-route': {
    title: 'There is no such page',
    detail: 'Nothing answers {{method}} at this address. The API is described at /docs.',
  },
  'version-required': {
    title: 'Say which version you are changing',
    detail: 'Send the header If-Match with the ETag that you read.',
  },
  'version-stale': {
    title: 'Somebody has changed it meanwhile',
    detail: 'You are changing version {{expected}}, but it is at another version now. Read it again, then decide.',
  },
  'idempotency-key-reused': {
    title: 'This Idempotency-Key was used for another request',
    detail: 'Use a new key for a new request.',
  },
  'idempotency-key-in-flight': {
    title: 'The same request is still being worked on',
    detail: 'Wait a moment, then send it again with the same key.',
  },
  'too-many-requests': { title: 'Too many requests', detail: 'Please wait {{retryAfterSeconds}} seconds.' },
  'internal-error': {
    title: 'Something went wrong on our side',
    detail: 'The fault is recorded under {{requestId}}. Nothing was changed; please try again.',
  },
  'run-broke-off': {
    title: 'The work broke off',
    detail: 'It was begun several times and broke off each time. What it had finished stays; please ask for it again.',
  },
  unavailable: { title: 'Not available at the moment', detail: 'Please try again in a moment.' },
  'engagement-clash': {
    title: 'Somebody or something is already engaged',
    detail: '{{count}} engagement(s) are in the way; each is listed in "clashes".',
  },
  'still-in-use': { title: 'It is still in use', detail: 'It cannot be removed while {{usedBy}} refer to it.' },
  'illegal-transition': {
    title: 'That is not possible in this state',
    detail: 'It is "{{current}}"; {{action}} needs one of: {{allowed}}.',
  },
};
