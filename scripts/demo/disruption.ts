import { isDeepStrictEqual } from 'node:util';
import { RefusedError, type HttpClient } from './http-client.js';
import type { PlacedMeeting } from './mails-due.js';

/** A placed meeting with its time, as the plan names it. */
export interface TimedMeeting extends PlacedMeeting {
  start: string;
  end: string;
}

/** One way out of a disruption, and what it would cost. */
export interface Proposal {
  plan: string;
  /** Placed meetings that may move besides; null: as many as pay. */
  moves: number | null;
  placed: number;
  changed: number;
  told: number;
}

/** What happened when a room was lost, and who heard of it. */
export interface DisruptionStory {
  room: string;
  from: string;
  until: string;
  /** Meetings that lost their place. */
  displaced: number;
  proposals: Proposal[];
  /** The proposal taken: the gentlest of those that place most. */
  taken: Proposal;
  /** About meetings; digests in words are counted apart. */
  mails: { sent: number; expected: number; digests: number; strangers: number; missed: number };
  /** Two of the mails, whole. */
  samples: string[];
}

/** With the same time and room on both sides it has other interpreters, of which people are told, or another place within the room, of which nobody is. */
interface Change {
  meetingId: string;
  from: object | null;
  to: object | null;
}

interface Message {
  id: string;
  about: string | null;
  kind: string;
  mailbox: string;
  language: string;
  method: string | null;
  createdAt: string;
}

/** About so many meetings are to lose their room. */
const displacedWished = 7;
const limits = [0, 3, null];

/** Takes a room away after everybody has been told, looks at the ways out, takes one, and tells those whom it concerns. */
export class DisruptionAct {
  constructor(
    private readonly client: HttpClient,
    private readonly path: string,
    /** By the server's id of the meeting: everybody at its table who has an address. */
    private readonly mailboxesOf: (meetingId: string) => string[],
    private readonly deliver: () => Promise<unknown>,
  ) {}

  async play(placements: TimedMeeting[], roomIds: Map<string, string>): Promise<DisruptionStory> {
    const before = await this.messages();
    const { room, from, until, displaced } = await this.loseRoom(placements, roomIds);
    const proposals: Proposal[] = [];
    for (const moves of limits) proposals.push(await this.propose(moves));
    const most = Math.max(...proposals.map(({ placed }) => placed));
    const taken = proposals.find(({ placed }) => placed === most);
    if (!taken) throw new Error('No proposal came back.');
    const changes = await this.client.all<Change>(`${this.path}/plans/${taken.plan}/changes`);
    const foreseen = await this.client.all<{ kind: string }>(`${this.path}/plans/${taken.plan}/messages`);
    const due = foreseen.filter(({ kind }) => kind !== 'digest');
    await this.client.post(`${this.path}/plans/${taken.plan}/apply`);
    const placedAgain = new Set(changes.map(({ meetingId }) => meetingId));
    const homeless = displaced.filter((id) => !placedAgain.has(id));
    const held = await this.client.all<Message>(`${this.path}/invitations?status=held&kind=meeting`);
    await this.deliver();
    const known = new Set(before.map(({ id }) => id));
    const all = (await this.messages()).filter(({ id }) => !known.has(id));
    const sent = all.filter(({ kind }) => kind !== 'digest');
    const changed = new Set([...placedAgain, ...homeless]);
    const sameTable = changes.filter(({ from, to }) => isDeepStrictEqual(from, to)).map(({ meetingId }) => meetingId);
    const untold = new Set(sameTable.filter((id) => !sent.some(({ about }) => about === id)));
    return {
      ...{ room, from, until, displaced: displaced.length, proposals, taken },
      mails: {
        sent: sent.length,
        expected: due.length + held.filter(({ about }) => homeless.includes(about ?? '')).length,
        digests: all.length - sent.length,
        strangers: sent.filter(({ about }) => !changed.has(about ?? '')).length,
        missed: this.missedBy(
          sent,
          [...changed].filter((id) => !untold.has(id)),
        ),
      },
      samples: await this.samplesOf(sent),
    };
  }

  /** The room and day with about as many meetings as wished; a room that a session needs then is left alone. */
  private async loseRoom(placements: TimedMeeting[], roomIds: Map<string, string>) {
    const groups = new Map<string, TimedMeeting[]>();
    for (const placement of placements) {
      const key = `${placement.roomCode} ${placement.start.slice(0, 10)}`;
      groups.set(key, [...(groups.get(key) ?? []), placement]);
    }
    const distance = (group: TimedMeeting[]) => Math.abs(group.length - displacedWished);
    const candidates = [...groups.entries()].sort(
      ([oneKey, one], [otherKey, other]) => distance(one) - distance(other) || (oneKey < otherKey ? -1 : 1),
    );
    for (const [key, group] of candidates) {
      const room = key.split(' ')[0] ?? '';
      const from = group.map(({ start }) => start).sort()[0] ?? '';
      const until =
        group
          .map(({ end }) => end)
          .sort()
          .at(-1) ?? '';
      try {
        const { displaced } = await this.client.post<{ displaced: { id: string }[] }>(`${this.path}/disruptions`, {
          ...{ lost: 'room', lostId: roomIds.get(room), start: from, end: until },
        });
        return { room, from, until, displaced: displaced.map(({ id }) => id) };
      } catch (error) {
        if (!(error instanceof RefusedError) || error.status !== 409) throw error;
      }
    }
    throw new Error('Every room is needed by a session while meetings are in it.');
  }

  private async propose(moves: number | null): Promise<Proposal> {
    const { id } = await this.client.post<{ id: string }>(`${this.path}/plans`, { seed: 1, seconds: 0.8, moves });
    const plan = await this.client.watch<{ status: string; score: { placed: number } | null }>(
      `${this.path}/plans/${id}/events`,
      () => undefined,
    );
    if (plan.status !== 'done') throw new Error(`A proposal ended as ${plan.status}.`);
    const changes = await this.client.all<Change>(`${this.path}/plans/${id}/changes`);
    const told = await this.client.all<object>(`${this.path}/plans/${id}/messages`);
    const [gained, lost] = [changes.filter(({ from, to }) => !from && to), changes.filter(({ to }) => !to)];
    return { plan: id, moves, placed: gained.length - lost.length, changed: changes.length, told: told.length };
  }

  private messages(): Promise<Message[]> {
    return this.client.all<Message>(`${this.path}/invitations?status=sent`);
  }

  /** People at the table of a changed meeting who did not get exactly one mail about it. */
  private missedBy(sent: Message[], meetingIds: string[]): number {
    return meetingIds
      .flatMap((id) => this.mailboxesOf(id).map((mailbox) => ({ id, mailbox })))
      .filter(({ id, mailbox }) => sent.filter((one) => one.about === id && one.mailbox === mailbox).length !== 1)
      .length;
  }

  private async samplesOf(sent: Message[]): Promise<string[]> {
    const moved = sent.filter(({ kind, method }) => kind === 'meeting' && method === 'REQUEST');
    const chosen = [
      moved.find(({ language }) => language === 'vi'),
      moved.find(({ language }) => language === 'ja') ?? moved.at(-1),
    ];
    const samples: string[] = [];
    for (const message of chosen) {
      if (!message) continue;
      const { items } = await this.client.get<{ items: { subject: string; text: string; ics: string | null }[] }>(
        `${this.path}/invitations/${message.id}/preview`,
      );
      const [first] = items;
      if (first)
        samples.push(`To: ${message.mailbox}\nSubject: ${first.subject}\n\n${first.text}\n\n${first.ics ?? ''}`);
    }
    return samples;
  }
}
