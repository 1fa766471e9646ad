import type { Texts } from './en.js';
import { access } from './vi/access.js';
import { agreements } from './vi/agreements.js';
import { booths } from './vi/booths.js';
import { delegations } from './vi/delegations.js';
import { followups } from './vi/followups.js';
import { forums } from './vi/forums.js';
import { invitations } from './vi/invitations.js';
import { meetings } from './vi/meetings.js';
import { privacy } from './vi/privacy.js';
import { sessions } from './vi/sessions.js';
import { shared } from './vi/shared.js';
import { validation } from './vi/validation.js';

export const vi: Texts = {
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
