import type { Delegate, SampleForum } from '../../samples/types.js';
import { delegateBody } from './delegate-body.js';
import { HttpClient, RefusedError } from './http-client.js';
import { openExhibition } from './exhibition.js';
import { sendPaper } from './papers.js';
import type { ProgressBar } from './progress-bar.js';

/** How many requests are under way at once. */
const atOnce = 8;

/** Who is the host, and how people are seated. */
const protocolRule = { hostCountry: 'VN', hostTurn: 'first', seatingLayout: 'alternate', seatsPerRow: 8 };

/** What the server calls the things that the sample knows by codes. */
export interface LoadedForum {
  id: string;
  roomIds: Map<string, string>;
  interpreterEmails: Map<string, string>;
  delegationIds: Map<string, string>;
  delegateIds: Map<string, string>;
  meetingIds: Map<string, string>;
}

/** Loads a sample through the public API, a few requests at a time. */
export class Loader {
  private readonly loaded: LoadedForum = {
    id: '',
    roomIds: new Map(),
    interpreterEmails: new Map(),
    delegationIds: new Map(),
    delegateIds: new Map(),
    meetingIds: new Map(),
  };

  constructor(
    private readonly client: HttpClient,
    private readonly sample: SampleForum,
    private readonly bar: ProgressBar,
  ) {}

  async load(): Promise<LoadedForum> {
    const { rooms, interpreters, delegations, delegates, delegateBlocks, sessions, halls, booths, meetings } =
      this.sample;
    const reserved = booths.filter(({ exhibitor }) => exhibitor !== null);
    const batches = inBatches(delegates, 200);
    const steps = rooms.length + interpreters.length + delegations.length + batches.length + delegateBlocks.length;
    this.bar.start(
      'load',
      1 + steps + sessions.length + halls.length + booths.length + reserved.length + meetings.length,
    );
    await this.openForum();
    await this.each(
      rooms.filter(({ parts }) => !parts),
      (room) => this.addRoom(room),
    );
    await this.each(
      rooms.filter(({ parts }) => parts),
      (room) => this.addRoom(room),
    );
    await this.each(interpreters, (interpreter) => this.addInterpreter(interpreter));
    await this.each(delegations, (delegation) => this.addDelegation(delegation));
    await this.each(batches, (batch) => this.addDelegates(batch));
    await this.each(sessions, (session) => this.addSession(session));
    await this.each(delegateBlocks, ({ ref, start, end, reason }) =>
      this.post(`/delegates/${this.idOf(this.loaded.delegateIds, ref)}/blocks`, { start, end, reason }),
    );
    await this.each(halls, (hall) => this.post('/halls', hall));
    await this.each(booths, (booth) => this.addBooth(booth));
    await this.edit('/protocol-rule', protocolRule);
    await openExhibition(this.client, this.sample, this.loaded);
    await this.each(meetings, (meeting) => this.addMeeting(meeting));
    this.bar.stop();
    return this.loaded;
  }

  /** Under the sample's own name, or the next one that is free: an earlier forum is left alone. */
  private async openForum(): Promise<void> {
    const { slug, transfers, ...forum } = this.sample.forum;
    for (let edition = 1; ; edition++) {
      const id = edition === 1 ? slug : `${slug}-${edition}`;
      try {
        await this.client.post('/v1/forums', { id, ...forum });
        this.loaded.id = id;
        if (transfers) await this.edit('', { transfers });
        this.bar.step();
        return;
      } catch (error) {
        if (!(error instanceof RefusedError) || error.problem.code !== 'forum-exists') throw error;
      }
    }
  }

  private async addRoom({ closures = [], parts = [], ...room }: SampleForum['rooms'][number]): Promise<void> {
    const partIds = parts.map((code) => this.idOf(this.loaded.roomIds, code));
    const { id } = await this.post('/rooms', { ...room, ...(parts.length > 0 && { partIds }) });
    this.loaded.roomIds.set(room.code, id);
    for (const closure of closures) await this.post(`/rooms/${id}/closures`, closure);
  }

  private async addInterpreter({ family, given, ...rest }: SampleForum['interpreters'][number]): Promise<void> {
    const { id } = await this.post('/interpreters', {
      ...rest,
      name: { native: { family, given }, nativeLanguage: rest.language },
    });
    this.loaded.interpreterEmails.set(id, rest.email);
  }

  private async addDelegation({ code, ...delegation }: SampleForum['delegations'][number]): Promise<void> {
    const organizationId = await this.organizationId(code);
    this.loaded.delegationIds.set(code, (await this.post('/delegations', { ...delegation, organizationId })).id);
  }

  /** Organizations outlive forums: one that an earlier run has added is found again. */
  private async organizationId(code: string): Promise<string> {
    const organization = this.sample.organizations.find((candidate) => candidate.code === code);
    if (!organization) throw new Error(`The sample has no organization ${code}.`);
    const { kind, country, localityCode, nameVi, nameJa, nameEn } = organization;
    try {
      const body = { code, kind, country, localityCode, name: { vi: nameVi, ja: nameJa, en: nameEn } };
      return (await this.client.post<{ id: string }>('/v1/organizations', body)).id;
    } catch (error) {
      if (!(error instanceof RefusedError) || error.problem.code !== 'code-exists') throw error;
      const [known] = await this.client.all<{ id: string }>(`/v1/organizations?code=${encodeURIComponent(code)}`);
      if (!known) throw error;
      return known.id;
    }
  }

  private async addDelegates(batch: Delegate[]): Promise<void> {
    const delegates = batch.map((delegate) =>
      delegateBody(delegate, this.idOf(this.loaded.delegationIds, delegate.delegation)),
    );
    const added = await this.client.post<{ delegates: { id: string }[] }>(
      `/v1/forums/${this.loaded.id}/delegates/batch`,
      { delegates },
    );
    added.delegates.forEach(({ id }, index) => this.loaded.delegateIds.set(batch[index]?.ref ?? '', id));
  }

  private async addSession(session: SampleForum['sessions'][number]): Promise<void> {
    const {
      room,
      confidential = false,
      speakers,
      presentations,
      seats,
      registrations = [],
      cues = [],
      papers = [],
      ...rest
    } = session;
    const { id } = await this.post('/sessions', {
      ...rest,
      isConfidential: confidential,
      roomId: room === null ? null : this.idOf(this.loaded.roomIds, room),
      speakers: speakers.map(({ delegate, role }) => ({
        delegateId: this.idOf(this.loaded.delegateIds, delegate),
        role,
      })),
      presentations: presentations.map(({ speaker, ...presentation }) => ({
        ...presentation,
        speakerId: this.idOf(this.loaded.delegateIds, speaker),
      })),
    });
    if (seats !== undefined) await this.edit(`/sessions/${id}/seating`, { seats });
    for (const ref of registrations) {
      const delegateId = this.idOf(this.loaded.delegateIds, ref);
      await this.post('/seats', { sessionId: id, delegateId, waits: true }); // in turn: the line is in the order of asking
    }
    for (const { delegate, ...cue } of cues)
      await this.post(`/sessions/${id}/cues`, {
        ...cue,
        ...(delegate !== undefined && { delegateId: this.idOf(this.loaded.delegateIds, delegate) }),
      });
    for (const paper of papers) await sendPaper(this.client, `/v1/forums/${this.loaded.id}/sessions/${id}`, paper);
  }

  private async addBooth({ exhibitor, ...booth }: SampleForum['booths'][number]): Promise<void> {
    const { id } = await this.post('/booths', booth);
    if (exhibitor === null) return;
    await this.post('/booth-reservations', {
      boothId: id,
      delegationId: this.idOf(this.loaded.delegationIds, exhibitor),
    });
    this.bar.step();
  }

  private async addMeeting(meeting: SampleForum['meetings'][number]): Promise<void> {
    const { code, subject, parties, durationMinutes, priority, roomClasses, interpretation, windows, pinned } = meeting;
    const { id } = await this.post('/meetings', {
      ...{ code, subject, durationMinutes, priority, roomClasses, interpretation, windows },
      pinned: pinned && { start: pinned.start, roomId: pinned.room && this.idOf(this.loaded.roomIds, pinned.room) },
      parties: parties.map(({ delegation, attendees }) => ({
        delegationId: this.idOf(this.loaded.delegationIds, delegation),
        attendeeIds: attendees.map((ref) => this.idOf(this.loaded.delegateIds, ref)),
      })),
    });
    this.loaded.meetingIds.set(code, id);
  }

  private post(path: string, body: object): Promise<{ id: string }> {
    return this.client.post<{ id: string }>(`/v1/forums/${this.loaded.id}${path}`, body);
  }

  private edit(path: string, body: object): Promise<unknown> {
    return this.client.edit(`/v1/forums/${this.loaded.id}${path}`, body);
  }

  private idOf(ids: Map<string, string>, code: string): string {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`The sample names ${code}, which was not loaded.`);
    return id;
  }

  private async each<T>(things: T[], add: (thing: T) => Promise<unknown>): Promise<void> {
    const waiting = [...things];
    const worker = async () => {
      for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
        await add(thing);
        this.bar.step();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
}

function inBatches<T>(things: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
