import { access } from './en/access.js';
import { agreements } from './en/agreements.js';
import { booths } from './en/booths.js';
import { delegations } from './en/delegations.js';
import { followups } from './en/followups.js';
import { forums } from './en/forums.js';
import { invitations } from './en/invitations.js';
import { meetings } from './en/meetings.js';
import { privacy } from './en/privacy.js';
import { sessions } from './en/sessions.js';
import { shared } from './en/shared.js';
import { validation } from './en/validation.js';

/** What a refusal says, per code, each feature in a file of its own. The other languages must have the same keys; the compiler checks it. */
export const en = {
  problems: {
    ...shared,
    ...access,
    ...agreements,
    ...followups,
    ...booths,
    ...delegations,
    ...forums,
    ...invitations,
    ...meetings,
    ...privacy,
    ...sessions,
  },
  validation,
};

export type Texts = typeof en;
