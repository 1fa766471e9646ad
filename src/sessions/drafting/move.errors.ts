import { ClashError, type Clash } from '../../shared/calendar/clash.js';
import { DomainError, type Facts, type Reader } from '../../shared/errors/domain-error.js';

/** Nothing of the draft is meant by the move. */
export const nothingToMove = () => new DomainError('nothing-to-move', 'unprocessable');

/** The session of a move that would leave the forum's days. */
export const movedOutside = (code: string) =>
  new DomainError('moved-outside-forum', 'unprocessable', { session: code });

/** Of many sessions that move at once, some would clash: each clash says whose it is. */
export class MoveClashError extends ClashError {
  constructor(
    clashes: Clash[],
    private readonly codeById: ReadonlyMap<string, string>,
  ) {
    super(clashes);
  }

  override factsFor(reader: Reader): Facts {
    const facts = super.factsFor(reader);
    const clashes = (facts.clashes as object[]).map((clash, index) => ({
      session: this.codeById.get(this.clashes[index]?.wantedBy ?? ''),
      ...clash,
    })); // as: one for each clash, in their order
    return { ...facts, clashes };
  }
}
