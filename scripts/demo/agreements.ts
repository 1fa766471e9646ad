import type { Agreement, SampleForum } from '../../samples/types.js';
import type { HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';

interface Register {
  agreements: number;
  values: { currency: string; value: string }[];
  /** The list of what is counted. */
  rows: string;
}

interface Row {
  id: string;
  version: number;
  value: string | null;
  sessionId: string | null;
}

/** What an act of the demo has to say, and what went wrong in it. */
export interface Act {
  lines: string[];
  faults: string[];
}

/** Enters the documents of the sample, has them cleared, signed and exchanged, and holds the register against them. */
export async function exchangeAgreements(
  client: HttpClient,
  { agreements, sessions }: SampleForum,
  { id, delegationIds, delegateIds }: LoadedForum,
): Promise<Act> {
  const path = `/v1/forums/${id}`;
  const known = await client.all<{ id: string; code: string }>(`${path}/sessions`);
  const sessionIds = new Map(known.map((session) => [session.code, session.id]));
  for (const { parties, session, exchangedOn: on, value, ...rest } of agreements) {
    const created = await client.post<Row>(`${path}/agreements`, {
      ...{ ...rest, value, currency: value === null ? null : 'USD' },
      sessionId: session === null ? null : sessionIds.get(session),
      parties: parties.map((code) => ({
        delegationId: delegationIds.get(code),
        signatoryIds: [delegateIds.get(`${code}/01`)],
      })),
    });
    let { version } = created;
    for (const step of [{ action: 'clear' }, { action: 'sign', on }, { action: 'exchange', on }])
      ({ version } = await client.step<Row>(`${path}/agreements/${created.id}/steps`, step, version));
  }
  const ceremony = sessions.find(({ code }) => agreements.some(({ session }) => session === code));
  const groups = [
    { where: `at “${ceremony?.title.en ?? ''}”`, of: agreements.filter(({ session }) => session !== null) },
    { where: 'on other occasions', of: agreements.filter(({ session }) => session === null) },
  ].filter(({ of }) => of.length > 0);
  const whole = await client.get<Register>(`${path}/agreements/totals?signed=true`);
  const atCeremony = `${path}/agreements/totals?session=${sessionIds.get(ceremony?.code ?? '') ?? ''}`;
  const [ceremonial, rows] = [await client.get<Register>(atCeremony), await client.all<Row>(whole.rows)];
  const traced = await client.all<Row>(ceremonial.rows);
  return {
    lines: [
      ...groups.map(({ where, of }) => `${of.length} documents exchanged ${where}, ${dollars(sumOf(of))}`),
      `the register counts ${whole.agreements}, ${dollars(registered(whole))}; its figures name their ${rows.length} rows`,
    ],
    faults: [
      ...differences('the register', whole, rows, agreements),
      ...differences('the ceremony', ceremonial, traced, groups[0]?.of ?? []),
    ],
  };
}

/** A figure must be the sum of the rows that it names, and these what the sample holds. */
function differences(what: string, { agreements, ...register }: Register, rows: Row[], sample: Agreement[]): string[] {
  const told = [agreements, registered(register), rows.length, sumOf(rows)].join();
  const due = [sample.length, sumOf(sample), sample.length, sumOf(sample)].join();
  return told === due ? [] : [`${what} says ${told} where ${due} was exchanged`];
}

const registered = ({ values }: Pick<Register, 'values'>): bigint => sumOf(values);

/** In cents, so that nothing is rounded. */
function sumOf(rows: { value: string | null }[]): bigint {
  return rows.reduce((sum, { value }) => sum + BigInt((value ?? '0.00').replace('.', '')), 0n);
}

function dollars(cents: bigint): string {
  return `USD ${(cents / 100n).toLocaleString('en')}.${String(cents % 100n).padStart(2, '0')}`;
}
