import { leaseSeconds, type ClaimedMessage, type Claims } from './claims.js';

const beatMilliseconds = 3_000;

/** The messages of one job, held until each has its outcome or is given back. */
export class BatchInHand {
  private readonly held: Map<string, ClaimedMessage>;
  private validUntil: number;
  private isOver = false;
  private readonly beat = setInterval(() => void this.renew(), beatMilliseconds);

  constructor(
    private readonly claims: Claims,
    messages: ClaimedMessage[],
    claimedAt: number,
  ) {
    this.held = new Map(messages.map((message) => [message.id, message]));
    this.validUntil = claimedAt + leaseSeconds * 1000;
  }

  /** Says whether to send it still: not when the lease has run out, by whatever kept this process from renewing it. */
  holds({ id }: ClaimedMessage): boolean {
    return !this.isOver && this.held.has(id) && Date.now() < this.validUntil;
  }

  /** It has its outcome. */
  letGo({ id }: ClaimedMessage): void {
    this.held.delete(id);
  }

  /** Nothing more of it is begun. */
  stop(): void {
    this.isOver = true;
  }

  /** Gives back what was not begun. */
  async end(): Promise<void> {
    clearInterval(this.beat);
    await this.claims.release([...this.held.values()]);
  }

  private async renew(): Promise<void> {
    const askedAt = Date.now();
    const ours = await this.claims.renew([...this.held.values()]).catch(() => undefined); // the lease runs on; the next beat tells
    if (!ours) return;
    const known = new Set(ours);
    for (const id of [...this.held.keys()]) if (!known.has(id)) this.held.delete(id);
    this.validUntil = askedAt + leaseSeconds * 1000;
  }
}
