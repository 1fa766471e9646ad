/** What the process is for: everything, only HTTP, or only jobs. */
export type Role = 'all' | 'api' | 'worker';

/** Every setting of a process, parsed once at start. `.env.example` explains each variable. */
export interface Config {
  role: Role;
  host: string;
  port: number;
  dataDir: string;
  /** A real PostgreSQL server; absent: the embedded one under `dataDir`. */
  databaseUrl?: string;
  databasePoolSize: number;
  /** The queues' store; absent: PostgreSQL. */
  redisUrl?: string;
  /** A real mail server; absent: the embedded catcher. */
  smtpUrl?: string;
  mailFrom: string;
  /** Of silence of the mail server within a conversation. */
  smtpTimeoutSeconds: number;
  /** Signs mails; absent: they are not signed. */
  dkim?: { domain: string; selector: string; keyFile: string };
  /** Where people reach the api, without a slash at the end; absent: where it listens. */
  publicUrl?: string;
  /** Signs links; absent: a file under `dataDir`, with the embedded database alone. */
  secretKey?: string;
  deliveryConcurrency: number;
  /** Of all workers together; 0: as fast as the mail server takes them. */
  mailsPerMinute: number;
  plannerSeconds: number;
  /** Whether anything is limited at all; off for load tests. */
  rateLimits: boolean;
  /** Of one account, and of one client address, in one process. */
  requestsPerMinute: number;
  /** Of one client address in 15 minutes. */
  signInsPerAddress: number;
  /** Days after a forum's last day until its people are erased; 0: never. */
  retentionDays: number;
  corsOrigins: string[];
  trustProxy: boolean;
  logLevel: string;
}

/** What a key that signs links must be. */
export const leastSecretLength = 32;
export const secretKeyWanted = `a secret text of at least ${leastSecretLength} characters, the same for every process; "openssl rand -hex 32" makes one`;

/** One line for each setting that is missing or wrong: the variable, what it got, what it wants. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

type Environment = Record<string, string | undefined>;

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/**
 * Reads the settings from the environment.
 * @throws ConfigError naming every variable that is wrong, not only the first.
 */
export function loadConfig(environment: Environment): Config {
  const read = new SettingReader(environment);
  const role = read.oneOf('ROLE', ['all', 'api', 'worker'], 'all');
  const host = read.text('HOST', '127.0.0.1');
  const port = read.integer('PORT', 3000, 0, 65535);
  const config: Config = {
    role,
    host,
    port,
    dataDir: read.text('DATA_DIR', '.data'),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePoolSize: read.integer('DATABASE_POOL', 20, 2, 500),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.email('MAIL_FROM', 'no-reply@gapgo.example'),
    smtpTimeoutSeconds: read.integer('SMTP_TIMEOUT_SECONDS', 120, 1, 600),
    dkim: readDkim(read),
    publicUrl: read.url('PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, ''),
    secretKey: read.secret('SECRET_KEY', leastSecretLength, secretKeyWanted, role !== 'all'),
    deliveryConcurrency: read.integer('DELIVERY_CONCURRENCY', 8, 1, 200),
    mailsPerMinute: read.integer('MAILS_PER_MINUTE', 0, 0, 1_000_000),
    plannerSeconds: read.integer('PLANNER_SECONDS', 8, 1, 600),
    rateLimits: read.oneOf('RATE_LIMITS', ['on', 'off'], 'on') === 'on',
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', 6000, 60, 1_000_000),
    signInsPerAddress: read.integer('SIGN_INS_PER_ADDRESS', 10, 1, 10_000),
    retentionDays: read.integer('RETENTION_DAYS', 0, 0, 36_500),
    corsOrigins: read.list('CORS_ORIGINS'),
    trustProxy: read.oneOf('TRUST_PROXY', ['true', 'false'], 'false') === 'true',
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (role !== 'all' && !config.databaseUrl) {
    read.fault(
      'DATABASE_URL',
      'the address of a PostgreSQL server that the api and the workers share, because ROLE is not "all"',
    );
  }
  if (role !== 'all' && !config.smtpUrl) {
    read.fault('SMTP_URL', 'the address of a mail server, because the embedded catcher runs only with ROLE=all');
  }
  if (role !== 'all' && !config.publicUrl) {
    read.fault(
      'PUBLIC_URL',
      'the address under which people reach the api, because a worker of its own cannot know it',
    );
  }
  if (read.faults.length > 0) throw new ConfigError(read.faults);
  return config;
}

/** The three settings make sense only together. */
function readDkim(read: SettingReader): Config['dkim'] {
  const keyFile = read.optional('DKIM_KEY_FILE');
  const domain = read.optional('DKIM_DOMAIN');
  const selector = read.optional('DKIM_SELECTOR');
  if (keyFile !== undefined && domain !== undefined && selector !== undefined) return { domain, selector, keyFile };
  const missing = Object.entries({ DKIM_KEY_FILE: keyFile, DKIM_DOMAIN: domain, DKIM_SELECTOR: selector });
  const unset = missing.filter(([, value]) => value === undefined).map(([name]) => name);
  if (unset.length < missing.length)
    for (const name of unset) read.fault(name, 'set together with the other two of DKIM');
  return undefined;
}

class SettingReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** An empty value counts as absent, as docker compose writes it. */
  private raw(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  fault(name: string, wanted: string): void {
    const got = this.raw(name);
    this.faults.push(
      `${name} ${got === undefined ? 'is not set' : `is ${JSON.stringify(withoutPassword(got))}`}; it must be ${wanted}.`,
    );
  }

  /** A value that no message shows. */
  secret(name: string, leastLength: number, wanted: string, isRequired: boolean): string | undefined {
    const got = this.raw(name);
    if (got === undefined ? !isRequired : got.length >= leastLength) return got;
    this.faults.push(
      `${name} ${got === undefined ? 'is not set' : `has ${got.length} characters`}; it must be ${wanted}.`,
    );
    return undefined;
  }

  text(name: string, fallback: string): string {
    return this.raw(name) ?? fallback;
  }

  optional(name: string): string | undefined {
    return this.raw(name);
  }

  list(name: string): string[] {
    return (this.raw(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const got = this.raw(name);
    if (got === undefined) return fallback;
    const value = Number(got);
    if (/^\d+$/.test(got) && value >= least && value <= most) return value;
    this.fault(name, `a whole number from ${least} to ${most}`);
    return fallback;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const got = this.raw(name);
    if (got === undefined) return fallback;
    const value = allowed.find((candidate) => candidate === got);
    if (value === undefined) this.fault(name, `one of ${allowed.join(', ')}`);
    return value ?? fallback;
  }

  url(name: string, protocols: string[]): string | undefined {
    const got = this.raw(name);
    if (got === undefined) return undefined;
    if (URL.canParse(got) && protocols.includes(new URL(got).protocol)) return got;
    this.fault(name, `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    return undefined;
  }

  email(name: string, fallback: string): string {
    const got = this.raw(name) ?? fallback;
    if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(got)) this.fault(name, 'one e-mail address, without a name');
    return got;
  }
}

function withoutPassword(value: string): string {
  return value.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:***@');
}
