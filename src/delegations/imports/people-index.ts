import type { KnownDelegate } from './known-delegate.js';
import { lookalikeKey, personKey } from './person-key.js';
import type { ReadRow } from './said.js';

/** Whom a row means: somebody known, nobody yet, or more than one. */
export type Match = { kind: 'known'; delegate: KnownDelegate } | { kind: 'new' } | { kind: 'ambiguous'; count: number };

/** Who is known in the forum, by what a list may tell them by. */
export class PeopleIndex {
  private readonly byId = new Map<string, KnownDelegate>();
  private readonly byReference = new Map<string, KnownDelegate>();
  private readonly byEmail = new Map<string, KnownDelegate[]>();
  private readonly byName = new Map<string, KnownDelegate[]>();
  private readonly byLooks = new Map<string, KnownDelegate[]>();

  /** @param shared addresses that several rows of the file give; they do not tell people apart */
  constructor(
    known: KnownDelegate[],
    private readonly shared: ReadonlySet<string>,
  ) {
    for (const delegate of known) {
      this.byId.set(delegate.id, delegate);
      if (delegate.reference !== null) this.byReference.set(delegate.reference, delegate);
      if (delegate.email !== null) push(this.byEmail, delegate.email.toLowerCase(), delegate);
      push(this.byName, `${delegate.delegationId} ${personKey(nameOf(delegate))}`, delegate);
      push(this.byLooks, `${delegate.delegationId} ${lookalikeKey(nameOf(delegate))}`, delegate);
    }
  }

  /** By id or reference; else by an address of their own; else by the full name, accents included, within the delegation. */
  match({ said, delegationId }: ReadRow): Match {
    const explicit =
      (said.id === undefined ? undefined : this.byId.get(said.id)) ??
      (said.reference === undefined ? undefined : this.byReference.get(said.reference));
    if (explicit) return { kind: 'known', delegate: explicit };
    const isOther = ({ reference }: KnownDelegate) =>
      said.reference !== undefined && reference !== null && reference !== said.reference;
    const name = writtenName(said);
    const withMail = (said.email === undefined ? [] : (this.byEmail.get(said.email.toLowerCase()) ?? [])).filter(
      (one) => !isOther(one),
    );
    const [only] = withMail;
    if (only && withMail.length === 1 && !this.shared.has(said.email?.toLowerCase() ?? '')) return known(only);
    const sameName = withMail.filter((one) => personKey(nameOf(one)) === personKey(name));
    if (sameName[0]) return sameName.length === 1 ? known(sameName[0]) : { kind: 'ambiguous', count: sameName.length };
    const named = (this.byName.get(`${delegationId} ${personKey(name)}`) ?? []).filter(
      (one) => !isOther(one) && (one.email === null || said.email === undefined || !this.hasNamesake(one)),
    );
    if (named.length > 1) return { kind: 'ambiguous', count: named.length };
    return named[0] ? known(named[0]) : { kind: 'new' };
  }

  /** Those of the delegation whose names look like this one without being it. */
  lookalikes({ said, delegationId }: ReadRow): KnownDelegate[] {
    return this.byLooks.get(`${delegationId} ${lookalikeKey(writtenName(said))}`) ?? [];
  }

  /** With two of one name, an address that differs means the other. */
  private hasNamesake(one: KnownDelegate): boolean {
    return (this.byName.get(`${one.delegationId} ${personKey(nameOf(one))}`)?.length ?? 0) > 1;
  }
}

/** A known name as it is told by. */
export function nameOf({ name }: KnownDelegate): string {
  return `${name.native.family} ${name.native.given}`.trim();
}

/** The name in a row as it is told by. */
export function writtenName({ wholeName, name }: ReadRow['said']): string {
  return wholeName ?? `${name?.family ?? ''} ${name?.given ?? ''}`.trim();
}

const known = (delegate: KnownDelegate): Match => ({ kind: 'known', delegate });

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
