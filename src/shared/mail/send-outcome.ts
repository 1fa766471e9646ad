import type { NodemailerError } from 'nodemailer';

/**
 * What became of one attempt. `deferred`: try again later; `refused`: the server, or this program, will never take this mail.
 * `code` is the server's three digits, or the name of the fault such as `ETIMEDOUT`; `response` is what the server said.
 */
export type SendOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'deferred'; cause: DeferCause; code: string; response: string }
  | { kind: 'refused'; isMailboxGone: boolean; code: string; response: string };

/**
 * Why a mail was put off. `mail`: the server answered 4xx to this mail, and works; `line`: the conversation broke off, so that
 * the mail may have been taken; `server`: it cannot be spoken to at all (down, wrong certificate, sign-in refused, 421).
 */
export type DeferCause = 'mail' | 'line' | 'server';

/** The SMTP commands whose 5xx answer is about this mail; any other is about the server and passes. */
const commandsAboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** Faults after which the mail may have been taken: the connection stood. */
const brokenLine = new Set(['ECONNECTION', 'ESOCKET']);

/** Reads what nodemailer's error says about the mail, the line and the server. */
export function outcomeOf(error: NodemailerError): SendOutcome {
  const response = error.response ?? error.message;
  const code = String(error.responseCode ?? error.originalCode ?? error.code ?? 'EUNKNOWN');
  if (isAboutTheMail(error)) return { kind: 'refused', isMailboxGone: isMailboxGone(error), code, response };
  return { kind: 'deferred', cause: causeOf(error), code, response };
}

function isAboutTheMail({ code, command, responseCode, permanent }: NodemailerError): boolean {
  if (responseCode !== undefined) return permanent === true && commandsAboutTheMail.has(command ?? '');
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}

/** nodemailer says which time limit it was in a field that its types do not name. */
type Fault = NodemailerError & { timeoutType?: string };

function causeOf({ code, originalCode, command, responseCode, timeoutType }: Fault): DeferCause {
  if (responseCode !== undefined) {
    return responseCode !== 421 && commandsAboutTheMail.has(command ?? '') ? 'mail' : 'server';
  }
  const broke = command !== undefined && brokenLine.has(code ?? '') && (originalCode ?? 'ECONNRESET') === 'ECONNRESET'; // the pool names no command when the line broke before the mail
  return broke || timeoutType === 'SOCKET_TIMEOUT' ? 'line' : 'server'; // the other time limits are before the mail
}

/** 5.1.x but for the sender's: no such mailbox or domain; 5.2.1: closed (RFC 3463). A policy (5.7.x) or a full mailbox may pass. */
const mailboxGone = /^5\.(1\.(1|2|3|6|10)|2\.1)$/;
const codesWithoutStatus = new Set([550, 551, 553]);

function isMailboxGone({ command, responseCode, response = '' }: NodemailerError): boolean {
  if (command !== 'RCPT TO') return false;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return status === undefined ? codesWithoutStatus.has(responseCode ?? 0) : isGoneStatus(status);
}

/** Says whether an enhanced status code (RFC 3463) tells that a mailbox does not exist, or no longer. */
export function isGoneStatus(status: string): boolean {
  return mailboxGone.test(status);
}
