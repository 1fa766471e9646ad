import type { SampleForum } from '../../samples/types.js';
import type { HttpClient } from './http-client.js';
import { Loader, type LoadedForum } from './loader.js';
import { DisruptionAct, type TimedMeeting } from './disruption.js';
import { mailboxesByMeeting, mailsDue } from './mails-due.js';
import { ProgressBar } from './progress-bar.js';
import { dayTable, type DayEntry, type DemoSummary } from './summary.js';

interface PlanState {
  id: string;
  status: string;
  progress: { placed: number; of: number; weight: number; gaps: number } | null;
  score: { placed: number; weight: number; gaps: number } | null;
  bound: { weight: number | null } | null;
  failure: { code: string } | null;
}

interface Counts {
  held: number;
  queued: number;
  sending: number;
  sent: number;
  failed: number;
}

/** What an organiser does on the first day: load the forum, plan, look, apply, send. */
export class Organiser {
  private readonly bar = new ProgressBar();
  private path = '';

  constructor(
    private readonly client: HttpClient,
    private readonly sample: SampleForum,
  ) {}

  /** @param begun when the whole run began, in milliseconds of `performance.now()` */
  async run(begun: number): Promise<{ summary: DemoSummary; day: string; loaded: LoadedForum }> {
    const start = secondsSince(begun);
    const load = await timed(() => new Loader(this.client, this.sample, this.bar).load());
    this.path = `/v1/forums/${load.result.id}`;
    await this.client.post(`${this.path}/releases`, { name: 'First programme' });
    const plan = await timed(() => this.plan());
    const placements = await this.client.all<TimedMeeting>(`${this.path}/plans/${plan.result.id}/placements`);
    const unplaced = await this.client.all<{ meetingCode: string; finding: string; reason: string }>(
      `${this.path}/plans/${plan.result.id}/unplaced`,
    );
    const apply = await timed(() => this.client.post(`${this.path}/plans/${plan.result.id}/apply`));
    const deliver = await timed(() => this.deliver());
    const mailboxes = mailboxesByMeeting(this.sample, load.result);
    const act = new DisruptionAct(
      this.client,
      this.path,
      (id) => mailboxes.get(id) ?? [],
      () => this.deliver(),
    );
    const disruption = await timed(() => act.play(placements, load.result.roomIds));
    const { overlaps } = await this.client.get<{ overlaps: number }>(`${this.path}/ledger/audit`);
    const summary: DemoSummary = {
      forum: load.result.id,
      placed: placements.length,
      of: this.sample.meetings.length,
      weight: plan.result.score?.weight ?? 0,
      bound: plan.result.bound?.weight ?? null,
      gaps: plan.result.score?.gaps ?? 0,
      unplaced: unplaced.map(({ meetingCode, finding, reason }) => ({ meeting: meetingCode, finding, reason })),
      mails: {
        sent: deliver.result.sent,
        failed: deliver.result.failed,
        expected: mailsDue(this.sample, load.result, placements),
      },
      rooms: new Set(placements.map(({ roomCode }) => roomCode)).size,
      interpreters: new Set(
        placements.flatMap(({ interpreters }) => interpreters.map(({ interpreterId }) => interpreterId)),
      ).size,
      disruption: disruption.result,
      overlaps,
      seconds: {
        start,
        load: load.seconds,
        plan: plan.seconds,
        apply: apply.seconds,
        deliver: deliver.seconds,
        disruption: disruption.seconds,
        total: secondsSince(begun),
      },
    };
    return { summary, day: await this.busiestDay(load.result, placements), loaded: load.result };
  }

  private async plan(): Promise<PlanState> {
    const { id } = await this.client.post<{ id: string }>(`${this.path}/plans`, { seed: 1 });
    this.bar.start('plan', this.sample.meetings.length);
    const plan = await this.client.watch<PlanState>(`${this.path}/plans/${id}/events`, ({ progress }) => {
      if (progress) this.bar.update(progress.placed, `weight ${progress.weight}, idle slots ${progress.gaps}`);
    });
    if (plan.score) this.bar.update(plan.score.placed);
    this.bar.stop(plan.status);
    if (plan.status !== 'done') throw new Error(`The plan ended as ${plan.status}: ${plan.failure?.code ?? ''}`);
    return plan;
  }

  private async deliver(): Promise<Counts> {
    const { held } = await this.client.get<Counts>(`${this.path}/invitations/counts`);
    await this.client.post(`${this.path}/invitations/send`, { expectedCount: held });
    this.bar.start('deliver', held);
    const counts = await this.client.watch<Counts>(`${this.path}/invitations/events`, ({ sent, failed }) =>
      this.bar.update(sent + failed),
    );
    this.bar.stop();
    return counts;
  }

  /** The day of the delegate who meets most. */
  private async busiestDay(loaded: LoadedForum, placements: TimedMeeting[]): Promise<string> {
    const placed = new Set(placements.map(({ meetingId }) => meetingId));
    const meetingsByDelegate = new Map<string, number>();
    for (const { code, parties } of this.sample.meetings) {
      if (!placed.has(loaded.meetingIds.get(code) ?? '')) continue;
      for (const ref of parties.flatMap(({ attendees }) => attendees))
        meetingsByDelegate.set(ref, (meetingsByDelegate.get(ref) ?? 0) + 1);
    }
    const [busiest] = [...meetingsByDelegate].sort((a, b) => b[1] - a[1]);
    const id = loaded.delegateIds.get(busiest?.[0] ?? '');
    if (id === undefined) return '';
    const { name, entries } = await this.client.get<{ name: string; entries: DayEntry[] }>(
      `${this.path}/delegates/${id}/day`,
    );
    return dayTable(name, entries);
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: secondsSince(begun) };
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 100) / 10;
}
