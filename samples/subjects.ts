import type { Reference } from './reference.js';
import type { Localized, Organization, Party } from './types.js';

interface Naming {
  reference: Reference;
  organizations: Organization[];
}

/** "Tỉnh Quảng Ninh – Tỉnh Gunma: Du lịch", in three languages. */
export function subjectOf(parties: Party[], field: string, { reference, organizations }: Naming): Localized {
  const fieldName = reference.fieldNames.get(field);
  if (fieldName === undefined) throw new Error(`No field of cooperation has the code ${field}.`);
  const named = parties.map(({ delegation }) => organizations.find(({ code }) => code === delegation));
  const join = (nameOf: (organization: Organization) => string): string =>
    named.map((organization) => organization && nameOf(organization)).join(' – ');
  return {
    vi: `${join(({ nameVi }) => nameVi)}: ${fieldName.vi}`,
    ja: `${join(({ nameJa }) => nameJa)}:${fieldName.ja}`,
    en: `${join(({ nameEn }) => nameEn)}: ${fieldName.en}`,
  };
}
