export class ReleaseView {
  id: string;
  /** 1, 2, 3 … within the forum. */
  number: number;
  name: string;
  createdAt: string;
}
