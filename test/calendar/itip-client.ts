/**
 * A calendar as a client keeps it from the mails it gets (RFC 5546), read by hand from the letters of the objects.
 * It shares no code with the product: lines are unfolded and split here.
 */
export interface Entry {
  start: string;
  end: string;
  location: string;
}

interface Known extends Entry {
  sequence: number;
  dtstamp: string;
  isCancelled: boolean;
}

export class ItipClient {
  private readonly knownByUid = new Map<string, Known>();

  /** Takes in one object; what is older than what it has, is ignored. */
  receive(ics: string): void {
    const fields = fieldsOf(ics);
    const uid = fields.get('UID') ?? '';
    const next = {
      sequence: Number(fields.get('SEQUENCE')),
      dtstamp: fields.get('DTSTAMP') ?? '',
      start: fields.get('DTSTART') ?? '',
      end: fields.get('DTEND') ?? '',
      location: fields.get('LOCATION') ?? '',
      isCancelled: fields.get('METHOD') === 'CANCEL',
    };
    const known = this.knownByUid.get(uid);
    if (known && (next.sequence < known.sequence || (next.sequence === known.sequence && next.dtstamp < known.dtstamp)))
      return;
    this.knownByUid.set(uid, next);
  }

  /** What stands in the calendar, by UID. */
  entries(): Record<string, Entry> {
    const standing = [...this.knownByUid].filter(([, { isCancelled }]) => !isCancelled).sort();
    return Object.fromEntries(standing.map(([uid, { start, end, location }]) => [uid, { start, end, location }]));
  }
}

function fieldsOf(ics: string): Map<string, string> {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      return [line.slice(0, colon).split(';')[0] ?? '', line.slice(colon + 1)];
    }),
  );
}
