import { commitmentWordings } from './commitment-wordings.js';
import { digestWordings } from './digest-wordings.js';
import { dutyWordings } from './duty-wordings.js';
import { letterWordings } from './letter-wordings.js';
import { meetingWordings } from './meeting-wordings.js';
import { noticeWordings } from './notice-wordings.js';
import { reminderWordings } from './reminder-wordings.js';
import { requestWordings } from './request-wordings.js';
import { sessionWordings } from './session-wordings.js';
import type { TemplateKindRules } from './template-kind-rules.js';

/** Every kind of message whose words organisers may choose; another one is a line here. */
const rulesByKind = {
  ...meetingWordings,
  ...sessionWordings,
  ...digestWordings,
  ...letterWordings,
  ...reminderWordings,
  ...noticeWordings,
  ...requestWordings,
  ...commitmentWordings,
  ...dutyWordings,
} satisfies Record<string, TemplateKindRules>;

export type TemplateKind = keyof typeof rulesByKind;

export const templateKinds = Object.keys(rulesByKind) as TemplateKind[]; // its keys are the kinds

/** What the texts of a kind are, may mention, and say unless organisers chose other words. */
export function rulesOf(kind: TemplateKind): TemplateKindRules {
  return rulesByKind[kind];
}

/** Says whether this names a kind of message whose words organisers may choose. */
export function isTemplateKind(name: string): name is TemplateKind {
  return Object.hasOwn(rulesByKind, name);
}
