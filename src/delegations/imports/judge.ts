import { delegateStatusesBefore } from '../delegate.states.js';
import type { DelegationLookup } from './delegation-lookup.js';
import { fault, type Fault, type Warning } from './fault.js';
import type { ImportedDelegate, KnownDelegate } from './known-delegate.js';
import { changesOf, merged, type Change } from './merge.js';
import { nameOf, PeopleIndex, writtenName } from './people-index.js';
import { lookalikeKey, personKey } from './person-key.js';
import type { ReadRow } from './said.js';

export const outcomes = ['create', 'update', 'unchanged', 'faulty'] as const;
export type Outcome = (typeof outcomes)[number];

/** What an import would do with a row. */
export interface JudgedRow {
  number: number;
  outcome: Outcome;
  /** Whom it means, in the version that it was compared with. */
  delegateId: string | null;
  version: number | null;
  faults: Fault[];
  warnings: Warning[];
  changes: Change[];
  /** What is to be written; null when nothing is. */
  next: ImportedDelegate | null;
}

/** Judges the rows of a file one after the other: against who is known, and against the rows before. */
export class Judge {
  private readonly people: PeopleIndex;
  private readonly rowByKey = new Map<string, number>();
  private readonly lookalikeRow = new Map<string, { number: number; name: string }>();
  private readonly headInFile = new Map<string, string>();
  private readonly room = new Map<string, number>();
  private readonly headOf: Map<string, KnownDelegate>;

  constructor(
    rows: ReadRow[],
    known: KnownDelegate[],
    private readonly delegations: DelegationLookup,
  ) {
    this.people = new PeopleIndex(known, sharedMailboxes(rows));
    this.headOf = new Map(known.filter(({ isHead }) => isHead).map((head) => [head.delegationId, head]));
    for (const row of rows) this.letGoOfHead(row);
  }

  judge(row: ReadRow): JudgedRow {
    const delegation = row.delegationId === undefined ? undefined : this.delegations.get(row.delegationId);
    if (row.faults.length > 0 || !delegation) return faulty(row, row.faults);
    const match = this.people.match(row);
    if (match.kind === 'ambiguous')
      return faulty(row, [fault('ambiguous-delegate', 'fullName', writtenName(row.said), { count: match.count })]);
    const known = match.kind === 'known' ? match.delegate : undefined;
    const next = merged(row.said, known, delegation.id, delegation.language);
    const faults = [
      ...this.sameRow(row, known),
      ...otherDelegation(row, known, this.delegations),
      ...wrongStatus(row, known),
      ...this.secondHead(row, known, next),
    ];
    if (faults.length === 0) faults.push(...this.overQuota(delegation.id, known, next));
    if (faults.length > 0) return faulty(row, faults);
    this.remember(row, known, next);
    return this.outcome(row, known, next);
  }

  /** A file may name another head, if it says that the one before is none any more. */
  private letGoOfHead(row: ReadRow): void {
    if (row.said.isHead !== false || row.faults.length > 0) return;
    const match = this.people.match(row);
    if (match.kind === 'known' && match.delegate.isHead) this.headOf.delete(match.delegate.delegationId);
  }

  private outcome(row: ReadRow, known: KnownDelegate | undefined, next: ImportedDelegate): JudgedRow {
    const { number } = row;
    const changes = known ? changesOf(known, next) : [];
    const outcome = known ? (changes.length > 0 ? 'update' : 'unchanged') : 'create';
    const warnings = known ? row.warnings : [...row.warnings, ...this.lookalikes(row)];
    this.lookalikeRow.set(`${row.delegationId} ${lookalikeKey(writtenName(row.said))}`, {
      number,
      name: writtenName(row.said),
    });
    return {
      number,
      outcome,
      delegateId: known?.id ?? null,
      version: known?.version ?? null,
      faults: [],
      warnings,
      changes,
      next: outcome === 'unchanged' ? null : next,
    };
  }

  private sameRow(row: ReadRow, known: KnownDelegate | undefined): Fault[] {
    const [first] = keysOf(row, known).unlike.flatMap((key) => this.rowByKey.get(key) ?? []);
    return first === undefined ? [] : [fault('duplicate-row', null, writtenName(row.said), { row: first })];
  }

  private secondHead(row: ReadRow, known: KnownDelegate | undefined, next: ImportedDelegate): Fault[] {
    if (!next.isHead) return [];
    const headNow = this.headOf.get(next.delegationId);
    const head =
      this.headInFile.get(next.delegationId) ?? (headNow && headNow.id !== known?.id ? nameOf(headNow) : undefined);
    return head === undefined ? [] : [fault('two-heads', 'isHead', 'yes', { head }, 'no')];
  }

  private overQuota(delegationId: string, known: KnownDelegate | undefined, next: ImportedDelegate): Fault[] {
    const isOneMore = next.status !== 'cancelled' && (!known || known.status === 'cancelled');
    if (!isOneMore) return [];
    const { quota = 0, delegates = 0, code = '' } = this.delegations.get(delegationId) ?? {};
    const room = this.room.get(delegationId) ?? quota - delegates;
    if (room <= 0) return [fault('quota-exceeded', 'delegation', code, { quota })];
    this.room.set(delegationId, room - 1);
    return [];
  }

  private lookalikes(row: ReadRow): Warning[] {
    const value = writtenName(row.said);
    const warn = (args: Warning['args']): Warning => ({
      code: 'possible-duplicate',
      field: 'fullName',
      value,
      args,
      suggestion: null,
    });
    const [candidate] = this.people.lookalikes(row);
    if (candidate) return [warn({ candidate: nameOf(candidate), id: candidate.id })];
    const earlier = this.lookalikeRow.get(`${row.delegationId} ${lookalikeKey(value)}`);
    return earlier ? [warn({ candidate: earlier.name, row: earlier.number })] : [];
  }

  private remember(row: ReadRow, known: KnownDelegate | undefined, next: ImportedDelegate): void {
    for (const key of keysOf(row, known).own) this.rowByKey.set(key, row.number);
    if (next.isHead) this.headInFile.set(next.delegationId, writtenName(row.said));
  }
}

/**
 * By what a row is told from others, and what no row before may have had. Namesakes are told apart by references, or by
 * addresses when both have one.
 */
function keysOf(
  { said, delegationId }: ReadRow,
  known: KnownDelegate | undefined,
): { own: string[]; unlike: string[] } {
  const id = known ? [`id ${known.id}`] : [];
  if (said.reference !== undefined) {
    const reference = `reference ${said.reference}`;
    return { own: [...id, reference], unlike: [...id, reference] };
  }
  const key = personKey(writtenName(said));
  const [any, withoutMail] = [`any ${delegationId} ${key}`, `without mail ${delegationId} ${key}`];
  if (said.email === undefined) return { own: [...id, any, withoutMail], unlike: [...id, any] };
  const mail = `mail ${said.email.toLowerCase()} ${key}`;
  return { own: [...id, any, mail], unlike: [...id, withoutMail, mail] };
}

function otherDelegation(row: ReadRow, known: KnownDelegate | undefined, delegations: DelegationLookup): Fault[] {
  if (!known || known.delegationId === row.delegationId) return [];
  const code = (id: string | undefined) => (id === undefined ? '' : (delegations.get(id)?.code ?? ''));
  return [
    fault(
      'other-delegation',
      'delegation',
      code(row.delegationId),
      { delegation: code(known.delegationId) },
      code(known.delegationId),
    ),
  ];
}

/** An import brings people to a forum; who came and who cancelled is told elsewhere. */
function wrongStatus({ said: { status } }: ReadRow, known: KnownDelegate | undefined): Fault[] {
  if (status === undefined || status === known?.status) return [];
  const isReachable = !known || delegateStatusesBefore[status].includes(known.status);
  if ((status === 'invited' || status === 'confirmed') && isReachable) return [];
  return [fault('status-not-importable', 'status', status, {}, known?.status ?? 'invited')];
}

function faulty({ number, warnings }: ReadRow, faults: Fault[]): JudgedRow {
  return { number, outcome: 'faulty', delegateId: null, version: null, faults, warnings, changes: [], next: null };
}

function sharedMailboxes(rows: ReadRow[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { said } of rows) {
    const mailbox = said.email?.toLowerCase();
    if (mailbox === undefined) continue;
    if (seen.has(mailbox)) shared.add(mailbox);
    seen.add(mailbox);
  }
  return shared;
}
