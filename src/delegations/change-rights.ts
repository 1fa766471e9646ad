import type { Principal } from '../access/principal.js';
import { DomainError } from '../shared/errors/domain-error.js';
import type { ChangeDelegateDto } from './dto/change-delegate.dto.js';
import type { ChangeDelegationDto } from './dto/change-delegation.dto.js';
import type { CreateDelegateDto } from './dto/create-delegate.dto.js';

type Holder = 'organiser' | 'protocol' | 'liaison' | 'delegate';
type Rights<Field extends string> = Partial<Record<Holder, readonly Field[]>>;

/** What each may change of a delegate; precedence is the protocol's business, and what a badge opens the organisers'. */
export const delegateFieldsOf: Rights<keyof ChangeDelegateDto> = {
  organiser: [
    'reference',
    'isHead',
    'name',
    'position',
    'rank',
    'languages',
    'email',
    'phone',
    'accreditationClass',
    'attendance',
    'staysFrom',
    'staysUntil',
    'gender',
    'status',
  ],
  protocol: ['isHead', 'name', 'position', 'rank'],
  liaison: [
    'isHead',
    'name',
    'position',
    'languages',
    'email',
    'phone',
    'attendance',
    'staysFrom',
    'staysUntil',
    'status',
  ],
  delegate: ['position', 'languages', 'email', 'phone', 'attendance', 'staysFrom', 'staysUntil', 'gender'],
};

/** What each may change of a delegation. */
export const delegationFieldsOf: Rights<keyof ChangeDelegationDto> = {
  organiser: ['language', 'liaisonEmails', 'quota', 'fieldsOffered', 'fieldsSought', 'status'],
  liaison: ['language', 'liaisonEmails', 'fieldsOffered', 'fieldsSought', 'status'],
};

/** What a liaison does not say of a new delegate. */
const notForLiaisons = [
  'reference',
  'rank',
  'accreditationClass',
  'gender',
] as const satisfies (keyof CreateDelegateDto)[];

/**
 * @param own what the caller is to this delegation or delegate, besides the roles that reach everybody
 * @throws DomainError field-not-yours naming each field sent that the caller may not change
 */
export function requireRights<Field extends string>(
  caller: Principal,
  own: { asLiaison: boolean; asDelegate: boolean },
  rights: Rights<Field>,
  dto: Partial<Record<Field, unknown>>,
): void {
  const held = (['organiser', 'protocol'] as const).filter((role) => caller.roles.includes(role));
  const holders: Holder[] = [
    ...held,
    ...(own.asLiaison ? ['liaison' as const] : []),
    ...(own.asDelegate ? ['delegate' as const] : []),
  ];
  const mine = new Set(holders.flatMap((holder) => rights[holder] ?? []));
  const sent = (Object.keys(dto) as Field[]).filter((field) => dto[field] !== undefined); // a DTO has no other keys
  refuseFields(sent.filter((field) => !mine.has(field)).map((field) => `/${field}`));
}

/** Only an organiser or the desk says that somebody has arrived. */
export function requireArrivalSeen(caller: Principal, status: string | undefined): void {
  if (status === 'arrived' && !caller.roles.includes('organiser')) refuseFields(['/status']);
}

/**
 * @param pointerAt where the request holds the delegate of this index
 * @throws DomainError field-not-yours when a liaison sets what is not a liaison's business
 */
export function requireCreationRights(
  caller: Principal,
  dtos: CreateDelegateDto[],
  pointerAt: (index: number) => string,
): void {
  if (caller.roles.includes('organiser')) return;
  refuseFields(
    dtos.flatMap((dto, index) =>
      notForLiaisons.filter((field) => dto[field] !== undefined).map((field) => `${pointerAt(index)}/${field}`),
    ),
  );
}

function refuseFields(pointers: string[]): void {
  if (pointers.length === 0) return;
  throw new DomainError('field-not-yours', 'forbidden', { fields: pointers, pointer: pointers[0], pointers });
}
