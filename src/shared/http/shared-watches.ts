import type { MessageEvent } from '@nestjs/common';
import { finalize, shareReplay, type Observable } from 'rxjs';

/** Streams of server-sent events by what they watch: however many readers one has, it is read once for all of them. */
export class SharedWatches {
  private readonly streamByKey = new Map<string, Promise<Observable<MessageEvent>>>();

  /** @param begin makes the stream when nobody follows it yet; who comes later hears first what it said last */
  async of(key: string, begin: () => Promise<Observable<MessageEvent>>): Promise<Observable<MessageEvent>> {
    const known = this.streamByKey.get(key) ?? this.begun(key, begin);
    this.streamByKey.set(key, known);
    return known;
  }

  private async begun(key: string, begin: () => Promise<Observable<MessageEvent>>): Promise<Observable<MessageEvent>> {
    const forget = () => this.streamByKey.delete(key);
    try {
      return (await begin()).pipe(finalize(forget), shareReplay({ bufferSize: 1, refCount: true }));
    } catch (error) {
      forget();
      throw error;
    }
  }
}
