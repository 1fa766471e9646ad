import type { Reference } from './reference.js';
import type { Agreement, Organization, Session } from './types.js';

interface Inputs {
  organizations: Organization[];
  sessions: Session[];
  reference: Reference;
}

/** What a memorandum is worth that names a value: every second one does. */
const VALUES = ['120000000.00', null, '45500000.00', null];

/** A memorandum of each pair that signs, exchanged at the ceremony. */
export function buildAgreements(signatories: string[], { organizations, sessions, reference }: Inputs): Agreement[] {
  const ceremony = sessions.find(({ kind }) => kind === 'signing');
  const pairs = Array.from({ length: Math.floor(signatories.length / 2) }, (_, index) =>
    signatories.slice(2 * index, 2 * index + 2),
  );
  return pairs.map((parties, index) => {
    const field = reference.fieldCodes[(3 * index) % reference.fieldCodes.length] ?? '';
    return {
      code: `A-${String(index + 1).padStart(2, '0')}`,
      ...{ kind: 'memorandum', title: titleOf('memorandum', parties, field, { organizations, reference }) },
      parties,
      fields: [field],
      languages: ['vi', 'ja', 'en'],
      value: VALUES[index % VALUES.length] ?? null,
      session: ceremony?.code ?? null,
      exchangedOn: ceremony?.start.slice(0, 10) ?? '',
    };
  });
}

const DOCUMENTS = {
  memorandum: { vi: 'Biên bản ghi nhớ', ja: '覚書', en: 'Memorandum' },
  contract: { vi: 'Hợp đồng', ja: '契約書', en: 'Contract' },
};

/** "Biên bản ghi nhớ về hợp tác … giữa … và …", in three languages. */
export function titleOf(
  kind: keyof typeof DOCUMENTS,
  parties: string[],
  field: string,
  { organizations, reference }: Pick<Inputs, 'organizations' | 'reference'>,
): Agreement['title'] {
  const [one, other] = parties.map((party) => organizations.find(({ code }) => code === party));
  const name = reference.fieldNames.get(field);
  if (!one || !other || !name) throw new RangeError(`No document of ${parties.join(' and ')} about ${field}.`);
  const { vi, ja, en } = DOCUMENTS[kind];
  return {
    vi: `${vi} về hợp tác ${lowered(name.vi)} giữa ${one.nameVi} và ${other.nameVi}`,
    ja: `${one.nameJa}と${other.nameJa}との${name.ja}分野における協力に関する${ja}`,
    en: `${en} on cooperation in ${lowered(name.en)} between ${one.nameEn} and ${other.nameEn}`,
  };
}

/** A field within a phrase; abbreviations stay as they are. */
function lowered(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
