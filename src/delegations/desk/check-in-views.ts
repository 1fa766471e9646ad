import type { EntityManager } from 'typeorm';
import type { DomainError } from '../../shared/errors/domain-error.js';
import { text } from '../../shared/errors/texts.js';
import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../shared/names/person-name.js';
import { withOffset } from '../../shared/time/forum-time.js';
import type { DelegateStatus } from '../delegate.states.js';
import { countingLike, type DeskState } from './check-in-rules.js';
import type { CheckInResultView, DeskDelegateView, UndoResultView } from './dto/check-in-view.dto.js';

/** What answers are made of: the state after all was recorded, and the people in it. */
export interface AnswerSources {
  state: DeskState;
  delegatesById: Map<string, DeskDelegateView>;
  timeZone: string;
}

/** The people of a desk's answer, as a reader of this language sees them; one query. */
export async function deskDelegates(
  manager: EntityManager,
  ids: string[],
  reader: Language,
): Promise<Map<string, DeskDelegateView>> {
  const rows = await manager.query<DeskRow[]>(
    `SELECT d.id, d.name, d.accreditation_class AS "accreditationClass", d.is_head AS "isHead", d.rank, d.status,
            o.name AS organization, o.country
       FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
      WHERE d.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ name, ...row }) => [
      row.id,
      { displayName: renderName(name, reader), ...row } satisfies DeskDelegateView,
    ]),
  );
}

interface DeskRow {
  id: string;
  name: PersonName;
  accreditationClass: string;
  isHead: boolean;
  rank: number;
  status: DelegateStatus;
  organization: LocalizedText;
  country: string;
}

/** What a desk is told of a check-in that was recorded, now or before. */
export function resultOf(id: string, { state, delegatesById, timeZone }: AnswerSources): CheckInResultView {
  const checkIn = state.checkIns.get(id);
  if (!checkIn) throw new Error('A check-in that was recorded is not known.');
  const counting = countingLike(state, checkIn);
  const [first] = counting.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const repeated = counting[0]?.id === id ? 'checked-in' : 'already-checked-in';
  return {
    id,
    outcome: state.undone.has(id) ? 'undone' : repeated,
    at: withOffset(checkIn.at, timeZone),
    firstAt: first ? withOffset(first.at, timeZone) : null,
    firstDesk: first?.desk ?? null,
    delegate: delegatesById.get(checkIn.delegateId) ?? null,
    problem: null,
  };
}

/** What a desk is told of a check-in of a batch that was not recorded. */
export function refusedResult(id: string, { code, facts }: DomainError, reader: Language): CheckInResultView {
  const [title = '', detail = ''] = ['title', 'detail'].map((part) => text(`problems/${code}/${part}`, reader, facts));
  const problem = { code, title, detail };
  return { id, outcome: 'refused', at: null, firstAt: null, firstDesk: null, delegate: null, problem };
}

/** What a desk is told of a check-in that was taken back. */
export function undoResultOf(checkInId: string, { state, delegatesById }: AnswerSources): UndoResultView {
  const checkIn = state.checkIns.get(checkInId);
  if (!checkIn) return { checkInId, outcome: 'not-known-yet', stillCheckedInBy: [], delegate: null };
  return {
    checkInId,
    outcome: 'undone',
    stillCheckedInBy: countingLike(state, checkIn).map(({ id }) => id),
    delegate: delegatesById.get(checkIn.delegateId) ?? null,
  };
}
