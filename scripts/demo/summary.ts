import type { DisruptionStory, Proposal } from './disruption.js';

/** What a demo run did; `--json` prints it. */
export interface DemoSummary {
  forum: string;
  placed: number;
  of: number;
  weight: number;
  bound: number | null;
  gaps: number;
  unplaced: { meeting: string; finding: string; reason: string }[];
  mails: { sent: number; failed: number; expected: number };
  rooms: number;
  interpreters: number;
  disruption: DisruptionStory;
  overlaps: number;
  seconds: Record<'start' | 'load' | 'plan' | 'apply' | 'deliver' | 'disruption' | 'total', number>;
}

/** An entry of a delegate's day, as the API answers it. */
export interface DayEntry {
  start: string;
  end: string;
  kind: string;
  title: Record<string, string> | null;
  room: Record<string, string> | null;
}

/** What did not work; nothing when all of it did. */
export function faultsOf({ placed, of, unplaced, mails, disruption, overlaps }: DemoSummary): string[] {
  return [
    ...(placed > 0 && placed + unplaced.length === of
      ? []
      : [`${of - placed - unplaced.length} meeting(s) have neither a place nor a reason`]),
    ...(unplaced.some(({ finding, reason }) => !finding || !reason) ? ['a meeting was left out without a reason'] : []),
    ...(mails.failed === 0 ? [] : [`${mails.failed} mail(s) failed`]),
    ...(mails.sent === mails.expected ? [] : [`${mails.sent} mails were delivered, ${mails.expected} were due`]),
    ...disruptionFaults(disruption),
    ...(overlaps === 0 ? [] : [`the ledger holds ${overlaps} overlap(s)`]),
  ];
}

function disruptionFaults({
  displaced,
  taken,
  mails: { sent, expected, strangers, missed },
}: DisruptionStory): string[] {
  return [
    ...(displaced > 0 && taken.changed > 0 ? [] : ['the lost room disturbed no meeting']),
    ...(sent === expected ? [] : [`${sent} mails told of the changes, ${expected} were foreseen`]),
    ...(strangers === 0 ? [] : [`${strangers} mail(s) are about meetings that did not change`]),
    ...(missed === 0 ? [] : [`${missed} of those concerned did not get exactly one mail about a change`]),
  ];
}

/** The summary as people read it. */
export function summaryText(summary: DemoSummary): string {
  const { placed, of, weight, bound, gaps, unplaced, mails, rooms, interpreters, disruption, overlaps, seconds } =
    summary;
  const line = (label: string, value: string) => `  ${label.padEnd(14)} ${value}`;
  return [
    '',
    line('Meetings', `${placed} of ${of} placed in ${rooms} rooms with ${interpreters} interpreters`),
    line('Weight', `${weight}${bound === null ? '' : ` of at most ${bound}`}, ${gaps} idle slots between meetings`),
    ...unplaced.map(({ meeting, finding, reason }, index) =>
      line(index === 0 ? 'Without place' : '', `${meeting}: ${reason} (${finding})`),
    ),
    line('Ledger', `${overlaps} overlaps`),
    line(
      'Mails',
      `${mails.sent} delivered, ${mails.failed} failed; ${mails.expected} were due: one for each meeting or session and mailbox, and digests`,
    ),
    ...disruptionLines(disruption).map((text, index) => line(index === 0 ? 'Disruption' : '', text)),
    line(
      'Seconds',
      Object.entries(seconds)
        .map(([stage, value]) => `${stage} ${value.toFixed(1)}`)
        .join(' · '),
    ),
    '',
  ].join('\n');
}

function disruptionLines({ room, from, until, displaced, proposals, taken, mails }: DisruptionStory): string[] {
  const limit = ({ moves }: Proposal) =>
    moves === 0 ? 'nobody else moves' : moves === null ? 'as many as pay' : `at most ${moves} others move`;
  return [
    `${room} is lost on ${from.slice(0, 10)} from ${from.slice(11, 16)} to ${until.slice(11, 16)}; ${displaced} meetings lose their place`,
    ...proposals.map(
      (proposal) =>
        `${proposal === taken ? '→' : ' '} ${limit(proposal)}: ${proposal.placed} of ${displaced} placed again, ${proposal.changed} meetings change, ${proposal.told} mails`,
    ),
    `${mails.sent} mails sent of ${mails.expected} foreseen, and ${mails.digests} digests; ${mails.strangers} about other meetings, ${mails.missed} people missed`,
  ];
}

/** Mails as they are read, between rules. */
export function mailsText(mails: string[]): string {
  const rule = `  ${'─'.repeat(76)}\n`;
  const lines = (mail: string) => mail.replaceAll('\r', '').trimEnd().split('\n');
  return (
    mails
      .map(
        (mail) =>
          `${rule}${lines(mail)
            .map((text) => `  ${text}\n`)
            .join('')}`,
      )
      .join('') + rule
  );
}

/** A day as a table; times are as the forum's clocks show them. */
export function dayTable(name: string, entries: DayEntry[]): string {
  const rows = entries.map(({ start, end, kind, title, room }) => [
    `${start.slice(11, 16)}–${end.slice(11, 16)}`,
    kind,
    title?.en ?? 'private',
    room?.en ?? '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [`  The day of ${name}:`, ...lines, ''].join('\n');
}
