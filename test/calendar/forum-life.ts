import type { Api } from '../harness/api.js';
import { aDelegate, aDelegation, aForum, aMeeting, anInterpreter, aRoom, type Created } from '../harness/builders.js';
import { aPlan, planAndApply } from '../harness/plans.js';
import { eventually } from '../harness/wait.js';
import type { Entry } from './itip-client.js';

interface Person {
  id: string;
  /** Where mails for them go. */
  mailbox: string;
}
interface MeetingSeen {
  id: string;
  status: string;
  parties: { attendeeIds: string[] }[];
  place: { start: string; end: string; roomId: string; interpreters: { interpreterId: string }[] } | null;
}
interface SessionSeen {
  id: string;
  start: string;
  end: string;
  roomId: string;
  isPublic: boolean;
  speakers: { delegateId: string }[];
  interpreterIds: string[];
}

/** What may happen; who is named more than once happens more often. */
const changes = [
  ...(['meet', 'cancel', 'cancel', 'depart', 'block', 'block', 'plan'] as const),
  ...(['moveSession', 'moveSession', 'hideSession', 'recast', 'interpret', 'interpret', 'release', 'release'] as const),
];

const day = '2025-11-25';
const clock = (halfHours: number) =>
  `${day}T${String(8 + Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 === 0 ? '00' : '30'}`;

/** A forum whose timetable changes by chance, through the public API alone. */
export class ForumLife {
  readonly taken: Record<string, number> = {};
  private readonly delegations: Created[] = [];
  private readonly delegates: Person[] = [];
  private readonly mailboxById = new Map<string, string>();
  private readonly roomNameById = new Map<string, string>();
  private readonly interpreters: string[] = [];
  private readonly meetings: string[] = [];
  private readonly sessions: string[] = [];

  private constructor(
    private readonly api: Api,
    readonly forum: string,
    private readonly chance: (below: number) => number,
  ) {}

  /** Opens a forum with a first plan that nobody has been told of. */
  static async begin(api: Api, meetings: number, chance: (below: number) => number): Promise<ForumLife> {
    const { id } = await aForum(api);
    const life = new ForumLife(api, id, chance);
    for (const name of ['Phòng A', 'Phòng B', 'Phòng C', 'Phòng D'])
      life.roomNameById.set((await aRoom(api, id, { name: { vi: name }, places: 3 })).id, name);
    for (let index = 0; index < 8; index += 1) await life.addDelegation(index);
    for (const email of ['dich1@life.example', 'dich2@life.example'])
      life.interpreters.push(await life.addInterpreter(email));
    for (let index = 0; index < meetings; index += 1) await life.meet();
    for (let index = 0; index < 4; index += 1) await life.openSession(index);
    await life.release();
    await planAndApply(api, id);
    return life;
  }

  /** Lets something happen; what the product refuses has not happened. */
  async happen(): Promise<void> {
    const before = this.count();
    while (this.count() === before) {
      const name = this.oneOf(changes);
      if ((await this[name]()) < 300) this.taken[name] = (this.taken[name] ?? 0) + 1;
    }
  }

  count(): number {
    return Object.values(this.taken).reduce((sum, count) => sum + count, 0);
  }

  /** Everything that is held leaves. */
  async sendAll(): Promise<void> {
    const path = `/v1/forums/${this.forum}/invitations`;
    const { body } = await this.api.get<{ held: number }>(`${path}/counts`);
    await this.api.create(`${path}/send`, { expectedCount: body.held });
    await eventually(
      async () => (await this.api.get<{ queued: number; sending: number }>(`${path}/counts`)).body,
      ({ queued, sending }) => queued + sending === 0,
      60,
    );
  }

  async release(): Promise<number> {
    return (await this.api.post(`/v1/forums/${this.forum}/releases`, { name: 'Chương trình' })).status;
  }

  /** What each mailbox's calendar ought to show, as the API tells it. @param uidById of the meetings */
  async timetable(uidById: ReadonlyMap<string, string>): Promise<Record<string, Record<string, Entry>>> {
    const [meetings, sessions] = [
      await this.all<MeetingSeen>('meetings'),
      (await this.all<SessionSeen>('sessions')).filter(({ isPublic }) => isPublic),
    ];
    const days: Record<string, Record<string, Entry>> = {};
    const add = (uid: string, { start, end, roomId }: Omit<SessionSeen, 'id'>, people: string[]) => {
      const location = `${this.roomNameById.get(roomId) ?? ''}\\, Hạ Long`;
      for (const mailbox of people.map((id) => this.mailboxById.get(id) ?? id))
        days[mailbox] = { ...days[mailbox], [uid]: { start: stamp(start), end: stamp(end), location } };
    };
    for (const { id, place, parties } of meetings) {
      const people = parties.flatMap(({ attendeeIds }) => attendeeIds);
      const interpreters = place?.interpreters.map(({ interpreterId }) => interpreterId) ?? [];
      if (place)
        add(uidById.get(id) ?? id, { ...place, isPublic: true, speakers: [], interpreterIds: [] }, [
          ...people,
          ...interpreters,
        ]);
    }
    for (const session of sessions)
      add(`${session.id}@gapgo`, session, [
        ...session.speakers.map(({ delegateId }) => delegateId),
        ...session.interpreterIds,
      ]);
    return days;
  }

  private async all<T>(things: string): Promise<T[]> {
    return (await this.api.get<{ items: T[] }>(`/v1/forums/${this.forum}/${things}?limit=200`)).body.items;
  }

  /** Three people: with an address of their own, with one that two share, with none. */
  private async addDelegation(index: number): Promise<void> {
    const liaison = `lien-lac${index}@life.example`;
    const delegation = await aDelegation(this.api, this.forum, { liaisonEmails: [liaison] });
    this.delegations.push(delegation);
    const emails = [`p${index}@life.example`, `chung${Math.floor(index / 2)}@life.example`, null];
    for (const [position, email] of emails.entries()) {
      const { id } = await aDelegate(this.api, this.forum, delegation.id, { isHead: position === 0, email });
      this.delegates.push({ id, mailbox: email ?? liaison });
      this.mailboxById.set(id, email ?? liaison);
    }
  }

  private async addInterpreter(email: string): Promise<string> {
    const { id } = await anInterpreter(this.api, this.forum, { email });
    this.mailboxById.set(id, email);
    return id;
  }

  private async meet(): Promise<number> {
    const one = this.chance(this.delegations.length);
    const other = (one + 1 + this.chance(this.delegations.length - 1)) % this.delegations.length;
    const parties = [one, other].map((index) => ({
      delegationId: this.delegations[index]?.id,
      attendeeIds: [0, 1, 2]
        .filter((position) => position === this.chance(3) || this.chance(2) === 0)
        .concat(0)
        .filter((position, at, all) => all.indexOf(position) === at)
        .map((position) => this.delegates[index * 3 + position]?.id),
    }));
    const interpretation = this.chance(3) === 0 ? ['vi-ja'] : [];
    try {
      this.meetings.push((await aMeeting(this.api, this.forum, [], { parties, interpretation })).id);
      return 201;
    } catch {
      return 409; // somebody of them does not come
    }
  }

  private async cancel(): Promise<number> {
    const path = `/v1/forums/${this.forum}/meetings/${this.oneOf(this.meetings)}`;
    const etag = (await this.api.get(path)).headers.get('etag') ?? '';
    return (await this.api.post(`${path}/cancel`, {}, { 'if-match': etag })).status;
  }

  private async plan(): Promise<number> {
    const { id, status } = await aPlan(this.api, this.forum);
    if (status !== 'done') return 409; // there is nothing to place
    return (await this.api.post(`/v1/forums/${this.forum}/plans/${id}/apply`)).status;
  }

  private async depart(): Promise<number> {
    if (this.chance(2) === 0) return 409; // rarer than the others
    const path = `/v1/forums/${this.forum}/delegates/${this.oneOf(this.delegates).id}`;
    return this.change(path, { status: this.chance(3) === 0 ? 'invited' : 'cancelled' });
  }

  private async block(): Promise<number> {
    const start = this.chance(19);
    const path = `/v1/forums/${this.forum}/delegates/${this.oneOf(this.delegates).id}/blocks`;
    return (await this.api.post(path, { start: clock(start), end: clock(start + 1) })).status;
  }

  private async openSession(index: number): Promise<void> {
    const { id } = await this.api.create<Created>(`/v1/forums/${this.forum}/sessions`, {
      ...{ code: `S${index}`, kind: 'thematic', title: { vi: `Phiên ${index}` } },
      ...{ start: clock(index), end: clock(index + 1), roomId: this.oneOf([...this.roomNameById.keys()]) },
      speakers: this.cast(),
    });
    this.sessions.push(id);
  }

  private cast(): { delegateId: string; role: string }[] {
    const ids = new Set([this.oneOf(this.delegates).id, this.oneOf(this.delegates).id]);
    return [...ids].map((delegateId) => ({ delegateId, role: 'speaker' }));
  }

  private moveSession(): Promise<number> {
    const start = this.chance(19);
    const roomId = this.oneOf([...this.roomNameById.keys()]);
    return this.change(this.someSession(), { start: clock(start), end: clock(start + 1), roomId });
  }

  private hideSession(): Promise<number> {
    return this.change(this.someSession(), { isPublic: this.chance(3) > 0 });
  }

  private recast(): Promise<number> {
    return this.change(this.someSession(), { speakers: this.cast() });
  }

  private interpret(): Promise<number> {
    const interpreterIds = this.interpreters.filter(() => this.chance(2) === 0);
    return this.change(this.someSession(), {
      interpreterIds,
      interpretation: interpreterIds.length > 0 ? ['vi-ja'] : [],
    });
  }

  private someSession(): string {
    return `/v1/forums/${this.forum}/sessions/${this.oneOf(this.sessions)}`;
  }

  private async change(path: string, dto: object): Promise<number> {
    const { headers } = await this.api.get(path);
    return (await this.api.patch(path, dto, Number(/\d+/.exec(headers.get('etag') ?? '')?.[0]))).status;
  }

  private oneOf<T>(all: readonly T[]): T {
    return all[this.chance(all.length)] as T; // within its bounds
  }
}

function stamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
