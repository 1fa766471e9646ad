import type { SampleForum } from '../../samples/types.js';
import type { Act } from './agreements.js';
import type { HttpClient } from './http-client.js';
import type { LoadedForum } from './loader.js';

interface Request {
  id: string;
  status: string;
  meetingId: string | null;
}

interface Slot {
  start: string;
}

/** Two requests, one accepted and one declined, and a side meeting at the first place that both sides have in common. */
export async function askForMeetings(
  client: HttpClient,
  { delegations, organizations, meetings }: SampleForum,
  { id, delegationIds }: LoadedForum,
): Promise<Act> {
  const path = `/v1/forums/${id}`;
  const roomClasses = [...new Set(meetings.flatMap((meeting) => meeting.roomClasses))];
  await client.edit(`${path}/meeting-rules`, { roomClasses });
  const of = (country: string) =>
    delegations.filter(({ code }) =>
      organizations.some((one) => one.code === code && one.country === country && one.kind === 'company'),
    );
  const [[seller, supplier, newcomer], [buyer, maker, partner]] = [of('VN'), of('JP')];
  const sides = (from?: { code: string }, to?: { code: string }) => ({
    fromDelegationId: delegationIds.get(from?.code ?? ''),
    toDelegationId: delegationIds.get(to?.code ?? ''),
  });
  const terms = {
    subject: { vi: 'Hợp tác công nghiệp hỗ trợ', ja: '裾野産業における協力', en: 'Supporting industries' },
    ...{ wish: 'would-like', durationMinutes: 20 },
  };
  const ask = (from?: { code: string }, to?: { code: string }) =>
    client.post<Request>(`${path}/meeting-requests`, { ...terms, ...sides(from, to) });
  const [one, other] = [await ask(seller, buyer), await ask(supplier, maker)];
  const accepted = await client.post<Request>(`${path}/meeting-requests/${one.id}/accept`);
  const declined = await client.post<Request>(`${path}/meeting-requests/${other.id}/decline`, {
    reason: 'Lịch làm việc đã kín',
  });
  const wanted = sides(newcomer, partner);
  const query = new URLSearchParams({
    parties: `${wanted.fromDelegationId ?? ''},${wanted.toDelegationId ?? ''}`,
    ...{ durationMinutes: '20', only: 'free', limit: '3' },
  });
  const { items: slots } = await client.get<{ items: Slot[] }>(`${path}/meeting-slots?${query.toString()}`);
  const start = slots[0]?.start;
  if (start === undefined) return { lines: [], faults: ['two companies have no free place in common'] };
  const request = { ...terms, ...wanted };
  const { id: booking } = await client.post<{ id: string }>(`${path}/meeting-bookings`, { request, start });
  const { meetingId } = await client.post<Request>(`${path}/meeting-bookings/${booking}/accept`);
  const meeting = await client.get<{ status: string; number: number }>(`${path}/meetings/${meetingId ?? ''}`);
  const { overlaps } = await client.get<{ overlaps: number }>(`${path}/ledger/audit`);
  return {
    lines: [
      `one of 2 is ${accepted.status} and waits for its place, one is ${declined.status}`,
      `side meeting No. ${meeting.number} is ${meeting.status} at ${start.slice(0, 16)}, the first of the free places; ${overlaps} overlaps`,
    ],
    faults: [
      ...(accepted.meetingId === null ? ['an accepted request became no meeting'] : []),
      ...(meeting.status === 'placed' && overlaps === 0 ? [] : ['the side meeting has no place of its own']),
    ],
  };
}
