import type { Texts } from './en.js';
import { access } from './ja/access.js';
import { agreements } from './ja/agreements.js';
import { booths } from './ja/booths.js';
import { delegations } from './ja/delegations.js';
import { followups } from './ja/followups.js';
import { forums } from './ja/forums.js';
import { invitations } from './ja/invitations.js';
import { meetings } from './ja/meetings.js';
import { privacy } from './ja/privacy.js';
import { sessions } from './ja/sessions.js';
import { shared } from './ja/shared.js';
import { validation } from './ja/validation.js';

export const ja: Texts = {
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
