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
  overlaps: number;
  seconds: { start: number; load: number; plan: number; apply: number; deliver: number; total: number };
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
export function faultsOf({ placed, of, unplaced, mails, overlaps }: DemoSummary): string[] {
  return [
    ...(placed > 0 && placed + unplaced.length === of
      ? []
      : [`${of - placed - unplaced.length} meeting(s) have neither a place nor a reason`]),
    ...(unplaced.some(({ finding, reason }) => !finding || !reason) ? ['a meeting was left out without a reason'] : []),
    ...(mails.failed === 0 ? [] : [`${mails.failed} mail(s) failed`]),
    ...(mails.sent === mails.expected ? [] : [`${mails.sent} mails were delivered, ${mails.expected} were due`]),
    ...(overlaps === 0 ? [] : [`the ledger holds ${overlaps} overlap(s)`]),
  ];
}

/** The summary as people read it. */
export function summaryText(summary: DemoSummary): string {
  const { placed, of, weight, bound, gaps, unplaced, mails, rooms, interpreters, overlaps, seconds } = summary;
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
    line(
      'Seconds',
      Object.entries(seconds)
        .map(([stage, value]) => `${stage} ${value.toFixed(1)}`)
        .join(' · '),
    ),
    '',
  ].join('\n');
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
