import { LocalizedTextDto } from '../../../shared/http/fields.js';

export class ReleaseView {
  id: string;
  /** 1, 2, 3 … within the forum. */
  number: number;
  name: string;
  /** What is new, a line for each change. */
  changelog: LocalizedTextDto[];
  /** The public reads the same as in the release before. */
  isUnchanged: boolean;
  /** The number of the release that it brings back. */
  restores: number | null;
  createdAt: string;
  /** Of the changelog, which alone is edited. */
  version: number;
}

/** A release just made. */
export class MadeReleaseView extends ReleaseView {
  /** How many messages it left in the outbox for those to whom it says something new. */
  messages: number;
}

/** A release as everybody may know it. */
export class PublicReleaseView {
  number: number;
  name: string;
  changelog: LocalizedTextDto[];
  createdAt: string;
}
