import { ONLINE } from './organizations.js';
import { inventName } from './people.js';
import { positionOf } from './positions.js';
import type { Random } from './random.js';
import type { Country, Delegate, Delegation, Language, Organization, OrganizationKind } from './types.js';

/** Relative sizes of delegations. */
const SIZES: Record<OrganizationKind, number> = {
  locality: 80,
  ministry: 90,
  agency: 50,
  association: 50,
  company: 40,
};
const HOST_SIZE = 200;
/** Reserved by RFC 2606: no mail to them ever leaves. */
const MAIL_DOMAINS: Record<OrganizationKind, string> = {
  locality: 'example.org',
  ministry: 'example.org',
  agency: 'example.org',
  association: 'example.net',
  company: 'example.com',
};

function mailDomainOf({ code, kind }: Organization): string {
  return `${code.toLowerCase()}.${MAIL_DOMAINS[kind]}`;
}

export function buildDelegations(
  random: Random,
  organizations: Organization[],
  delegates: Delegate[],
  fieldCodes: string[],
): Delegation[] {
  return organizations.map((organization) => {
    const domain = mailDomainOf(organization);
    const fields = random.shuffled(fieldCodes);
    const members = delegates.filter((delegate) => delegate.delegation === organization.code).length;
    return {
      code: organization.code,
      language: workingLanguage(random, organization),
      liaisonEmails: random.chance(40) ? [`liaison@${domain}`, `liaison2@${domain}`] : [`liaison@${domain}`],
      quota: members + random.whole(3),
      fieldsOffered: fields.slice(0, 2 + random.whole(2)),
      fieldsSought: fields.slice(3, 5 + random.whole(3)),
    };
  });
}

/** Who comes: how many, how many of them from Japan if that is known, from where most, and in which share from afar. */
export interface Attendance {
  delegates: number;
  japanese: number | null;
  host: string;
  onlinePercent: number;
}

/** Exactly `delegates` people, at least one for each organization, and one for each that takes part from afar; numbered through. */
export function buildDelegates(random: Random, organizations: Organization[], attendance: Attendance): Delegate[] {
  const digits = Math.max(3, String(attendance.delegates).length);
  const seatsOf = apportion(random, organizations, attendance);
  return organizations
    .flatMap((organization) =>
      Array.from({ length: seatsOf.get(organization.code) ?? 1 }, (_, order) => ({ organization, order })),
    )
    .map(({ organization, order }, at) =>
      inventDelegate(random, organization, { order, number: String(at + 1).padStart(digits, '0') }, attendance),
    );
}

function inventDelegate(
  random: Random,
  organization: Organization,
  { order, number }: { order: number; number: string },
  { onlinePercent }: Attendance,
): Delegate {
  const { rank, vi, ja, en } = positionOf(organization, order);
  const home: Language = organization.country === 'VN' ? 'vi' : 'ja';
  const nativeLanguage = organization.kind === 'company' && order > 0 && random.chance(6) ? 'en' : home;
  const isLeader = rank <= 2;
  return {
    ref: `${organization.code}/${String(order + 1).padStart(2, '0')}`,
    delegation: organization.code,
    isHead: order === 0,
    nativeLanguage,
    ...inventName(random, nativeLanguage, number, rank),
    positionVi: vi,
    positionJa: ja,
    positionEn: en,
    rank,
    languages: spokenLanguages(random, home, nativeLanguage),
    email: random.chance(isLeader ? 15 : 92) ? `d${number}@${mailDomainOf(organization)}` : null,
    attendance: isOnline(organization) || (!isLeader && random.chance(onlinePercent)) ? 'online' : 'onsite',
    country: organization.country,
  };
}

function spokenLanguages(random: Random, home: Language, native: Language): Language[] {
  const others: [Language, number][] = [
    [home, 60],
    ['en', 35],
    [home === 'vi' ? 'ja' : 'vi', 6],
  ];
  const learnt = others.filter(([, percent]) => random.chance(percent)).map(([language]) => language);
  return [...new Set([native, ...learnt])];
}

function workingLanguage(random: Random, { kind, country }: Organization): Language {
  if (kind === 'company' && random.chance(25)) return 'en';
  return country === 'VN' ? 'vi' : 'ja';
}

function isOnline({ code }: Organization): boolean {
  return code.startsWith(`${ONLINE}-`);
}

/** By organization: how many of those who come on site are its own; of Japan and of Viet Nam apart where both are known. */
function apportion(
  random: Random,
  organizations: Organization[],
  { delegates, japanese, host }: Attendance,
): Map<string, number> {
  const coming = organizations.filter((organization) => !isOnline(organization));
  if (japanese === null) return share(random, coming, delegates, host);
  const of = (country: Country) => coming.filter((organization) => organization.country === country);
  return new Map([...share(random, of('VN'), delegates - japanese, host), ...share(random, of('JP'), japanese, host)]);
}

/** Shares `count` by size, largest remainder last; nobody gets none. */
function share(random: Random, organizations: Organization[], count: number, host: string): Map<string, number> {
  const sizes = organizations.map(({ code, kind }) =>
    code === host ? HOST_SIZE : SIZES[kind] + random.whole(SIZES[kind]) - SIZES[kind] / 2,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const toShare = count - organizations.length;
  const shares = sizes.map((size) => 1 + Math.floor((toShare * size) / total));
  const remainders = sizes.map((size, at) => ({ at, left: (toShare * size) % total }));
  remainders.sort((a, b) => b.left - a.left || a.at - b.at);
  const missing = count - shares.reduce((sum, each) => sum + each, 0);
  for (const { at } of remainders.slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1;
  return new Map(organizations.map(({ code }, at) => [code, shares[at] ?? 1]));
}
