import { Logger, type INestApplicationContext } from '@nestjs/common';
import { SignInDelivery } from './access/sign-in-delivery.service.js';
import { Tries } from './access/tries.js';
import { BoothSweep } from './booths/booth-sweep.js';
import { BoothPassesService } from './booths/fit-outs/passes/booth-passes.service.js';
import { PrintRunner } from './delegations/desk/print-runner.js';
import { ImportChecker } from './delegations/imports/import-checker.js';
import { ImportCommitter } from './delegations/imports/import-committer.js';
import { ImportSweep } from './delegations/imports/import-sweep.js';
import { CommitmentSweep } from './followups/commitments/commitment-sweep.js';
import { DeliveryService } from './invitations/delivery/delivery.service.js';
import { LetterRunner } from './invitations/letters/letter-runner.js';
import { ReminderSweep } from './invitations/reminders/reminder-sweep.js';
import { Dispatch } from './invitations/sending/dispatch.js';
import { BookingSweep } from './meetings/bookings/booking-sweep.js';
import { PlanRunner } from './meetings/plans/plan-runner.js';
import { RequestSweep } from './meetings/requests/request-sweep.js';
import { BinderRunner } from './papers/binder/binder-runner.js';
import { binderKind } from './papers/binder/binders.service.js';
import { DoorSignRunner } from './papers/signs/door-sign-runner.js';
import { RetentionService } from './privacy/retention.service.js';
import { RunRunner } from './runs/run-runner.js';
import { RunSheetRunner } from './sessions/protocol/run-sheets/run-sheet-runner.js';
import { SeatSweep } from './sessions/seats/seat-sweep.js';
import { actAs } from './shared/database/actor.js';
import { IdempotencySweep } from './shared/http/idempotency-sweep.js';
import { Queues } from './shared/queue/queues.js';
import { NoticeSweep } from './timetable/notices/notice-sweep.js';
import { SheetRunner } from './timetable/sheets/sheet-runner.js';

const second = 1_000;
/** Runs at a time in one process: a long import does not keep a page of badges waiting. */
const runsAtOnce = 2;

/** While one ends, the next has begun; how many mails are on their way, DELIVERY_CONCURRENCY says. */
const deliveryJobsAtOnce = 3;

/** Few, and each waits for the mail server. */
const signInsAtOnce = 2;

/** Everything a worker does: its queues, and the sweeps that find what a lost job or a dead worker left behind. */
export async function startWorker(app: INestApplicationContext): Promise<() => Promise<void>> {
  const queues = app.get(Queues);
  const plans = app.get(PlanRunner);
  const delivery = app.get(DeliveryService);
  const dispatch = app.get(Dispatch);
  const reminders = app.get(ReminderSweep);
  const runs = app.get(RunRunner);
  const signIns = app.get(SignInDelivery);
  const tries = app.get(Tries);
  const prints = app.get(PrintRunner);
  const idempotency = app.get(IdempotencySweep);
  const retention = app.get(RetentionService);
  const booths = app.get(BoothSweep);
  const seats = app.get(SeatSweep);
  const requests = app.get(RequestSweep);
  const bookings = app.get(BookingSweep);
  const commitments = app.get(CommitmentSweep);

  runs.handle('prints', (run) => prints.print(run));
  const [checker, committer, imports] = [app.get(ImportChecker), app.get(ImportCommitter), app.get(ImportSweep)];

  runs.handle('import-check', (run) => checker.check(run));
  runs.handle('import-commit', (run) => committer.commit(run));
  const letters = app.get(LetterRunner);
  runs.handle('letters', (run) => letters.write(run));
  const sheets = app.get(SheetRunner);
  const notices = app.get(NoticeSweep);
  runs.handle('sheets', (run) => sheets.print(run));
  const runSheets = app.get(RunSheetRunner);
  runs.handle('run-sheets', (run) => runSheets.print(run));
  const signs = app.get(DoorSignRunner);
  const binders = app.get(BinderRunner);
  runs.handle(binderKind, (run) => binders.make(run));
  runs.handle('door-signs', (run) => signs.print(run));
  const passes = app.get(BoothPassesService);
  runs.handle('booth-passes', (run) => passes.print(run));
  await queues.work('plans', 1, ({ id }) => asWorker(() => plans.run(id)));
  await queues.work('deliveries', deliveryJobsAtOnce, (job) => asWorker(() => delivery.deliver(job)));
  await queues.work('runs', runsAtOnce, ({ id }) => asWorker(() => runs.run(id)));
  await queues.work('sign-ins', signInsAtOnce, ({ id }) => asWorker(() => signIns.deliver(id)));
  const sweeps = [
    every(1 * second, 'plans', () => plans.sweep()),
    every(1 * second, 'dispatch', () => dispatch.sweep()),
    every(5 * second, 'reminders', () => reminders.sweep()),
    every(1 * second, 'deliveries', () => delivery.sweep()),
    every(1 * second, 'runs', () => runs.sweep()),
    every(1 * second, 'booths', () => booths.sweep()),
    every(1 * second, 'seats', () => seats.sweep()),
    every(2 * second, 'meeting requests', () => requests.sweep()),
    every(1 * second, 'meeting bookings', () => bookings.sweep()),
    every(1 * second, 'sign-ins', () => signIns.sweep()),
    every(60 * second, 'ended sign-ins', () => signIns.forget()),
    every(600 * second, 'counted tries', () => tries.sweep()),
    every(5 * second, 'notices', () => notices.sweep()),
    every(1 * second, 'commitments', () => commitments.sweep()),
    every(20 * second, 'retention', () => retention.sweep()),
    every(600 * second, 'imports', () => imports.sweep()),
    every(600 * second, 'idempotency keys', () => idempotency.sweep()),
  ];
  return async () => {
    await Promise.all(sweeps.map((stop) => stop()));
    delivery.stop();
    await queues.finishWork();
  };
}

/** A job that knows who asked for it says so itself. */
function asWorker<T>(work: () => T): T {
  return actAs({ kind: 'worker' }, work);
}

/** Runs a sweep now and again, never two at once; a failed one is tried again at the next turn. */
function every(milliseconds: number, name: string, sweep: () => Promise<void>): () => Promise<void> {
  const logger = new Logger('sweep');
  let running: Promise<void> = Promise.resolve();
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    running = asWorker(sweep)
      .catch((error: unknown) => logger.warn({ error, sweep: name }))
      .finally(() => (isIdle = true));
  }, milliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
