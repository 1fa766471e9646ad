import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config/config.js';
import { DomainError } from '../errors/domain-error.js';

/**
 * Slows down who calls without end: REQUESTS_PER_MINUTE for each key, counted in this process alone,
 * so that many copies let that many times as much through. What must be counted exactly is counted in the database.
 */
export class FloodBrake {
  private readonly limiter?: RateLimiterMemory;

  constructor({ rateLimits, requestsPerMinute }: Pick<Config, 'rateLimits' | 'requestsPerMinute'>) {
    if (rateLimits) this.limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  }

  /** Counts a request. @throws DomainError too-many-requests, with the seconds to wait */
  async press(key: string): Promise<void> {
    await this.limiter?.consume(key).catch((reason: unknown) => {
      throw refusalOf(reason);
    });
  }
}

/** What the limiter rejects with, as a refusal; a fault of its store stays one. */
export function refusalOf(reason: unknown): unknown {
  if (!(reason instanceof RateLimiterRes)) return reason;
  const retryAfterSeconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  return new DomainError('too-many-requests', 'too-many', { retryAfterSeconds });
}

/** Whom a client address stands for: one IPv4 address, or the /64 that one IPv6 client has all of. */
export function clientKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.replace(/%.*$/, '').split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
