import type { Facts } from '../shared/errors/domain-error.js';

/** What a worker takes up: the attempt tells its own from those of workers before. */
export interface BegunRun {
  id: string;
  forumId: string;
  kind: string;
  input: Facts;
  attempt: number;
  askedBy: string | null;
}
