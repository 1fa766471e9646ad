import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What this process measures; read by Prometheus at /metrics. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

/** Seconds a request took, by method, route pattern and status. */
export const requestSeconds = new Histogram({
  name: 'gapgo_http_request_seconds',
  help: 'Seconds a request took.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Jobs that ended, by queue and outcome (done | failed). */
export const jobsEnded = new Counter({
  name: 'gapgo_jobs_ended_total',
  help: 'Jobs that ended.',
  labelNames: ['queue', 'outcome'],
  registers: [metrics],
});

/** Mails handed to the mail server, by outcome (accepted | deferred | refused). */
export const mailsHandedOver = new Counter({
  name: 'gapgo_mails_total',
  help: 'Mails handed to the mail server.',
  labelNames: ['outcome'],
  registers: [metrics],
});

/** Messages that were given up: refused for good, put off too often, or to a suppressed mailbox. An alert watches it. */
export const mailsGivenUp = new Counter({
  name: 'gapgo_mails_given_up_total',
  help: 'Messages that were given up.',
  registers: [metrics],
});

/** Times that the mail server was found down, its failed probes included. An alert watches it. */
export const mailServerOpenings = new Counter({
  name: 'gapgo_mail_server_down_total',
  help: 'Times that the mail server was found down.',
  registers: [metrics],
});
