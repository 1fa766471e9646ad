/** A delegation as others look for somebody to meet. */
export interface Side {
  id: string;
  organizationId: string;
  country: string;
  /** Its organization's; null: it is no locality. */
  localityCode: string | null;
  fieldsOffered: string[];
  fieldsSought: string[];
  /** In which it is written to, and which its heads speak. */
  languages: string[];
}

/** What is known of two delegations besides what they say of themselves. */
export interface Past {
  /** Agreements that their organizations have signed with each other, in any forum. */
  agreements: number;
  /** Signed agreements between other organizations of their localities. */
  localityAgreements: number;
  /** Their meetings in former forums. */
  meetings: number;
}

/** Why two should meet, strongest first. */
export type Reason =
  | { code: 'they-offer'; fields: string[] }
  | { code: 'they-seek'; fields: string[] }
  | { code: 'agreements'; count: number }
  | { code: 'locality-agreements'; count: number }
  | { code: 'met-before'; count: number }
  | { code: 'common-language'; languages: string[] }
  /** So that everybody is found by somebody. */
  | { code: 'seldom-shown' };

/** How much two have to say to each other, and why. */
export interface Affinity {
  score: number;
  reasons: Reason[];
}

/** What is rare among those who come says more than what all say: the part of a whole point that a field is worth. */
export type Rarity = (field: string) => number;

const points = { field: 10, bothWays: 5, agreements: 9, localityAgreements: 6, metBefore: 4, commonLanguage: 2 };
export const noPast: Past = { agreements: 0, localityAgreements: 0, meetings: 0 };

/** From 1 for a field that one delegation names to 0.3 for one that all name. */
export function rarityAmong(sides: Side[]): Rarity {
  const countByField = new Map<string, number>();
  for (const { fieldsOffered, fieldsSought } of sides)
    for (const field of new Set([...fieldsOffered, ...fieldsSought]))
      countByField.set(field, (countByField.get(field) ?? 0) + 1);
  return (field) => 1 - 0.7 * (((countByField.get(field) ?? 1) - 1) / Math.max(1, sides.length - 1));
}

/** What `other` is to `own`: the fields that fit, ties, history and languages. */
export function affinityOf(own: Side, other: Side, past: Past, rarity: Rarity): Affinity {
  const theyOffer = common(other.fieldsOffered, own.fieldsSought);
  const theySeek = common(other.fieldsSought, own.fieldsOffered);
  const languages = common(own.languages, other.languages);
  const worthOf = (fields: string[]) => fields.reduce((worth, field) => worth + points.field * rarity(field), 0);
  const found: [number, Reason][] = [
    [worthOf(theyOffer), { code: 'they-offer', fields: theyOffer }],
    [worthOf(theySeek), { code: 'they-seek', fields: theySeek }],
    [grown(points.agreements, past.agreements), { code: 'agreements', count: past.agreements }],
    [
      grown(points.localityAgreements, past.localityAgreements),
      { code: 'locality-agreements', count: past.localityAgreements },
    ],
    [grown(points.metBefore, past.meetings), { code: 'met-before', count: past.meetings }],
    [languages.length > 0 ? points.commonLanguage : 0, { code: 'common-language', languages }],
  ];
  const given = found.filter(([worth]) => worth > 0).sort(([one], [another]) => another - one);
  const bothWays = theyOffer.length > 0 && theySeek.length > 0 ? points.bothWays : 0;
  const score = given.reduce((sum, [worth]) => sum + worth, bothWays);
  return { score: Math.round(score * 100) / 100, reasons: given.map(([, reason]) => reason) };
}

/** More of the same is worth more, but never twice as much. */
function grown(worth: number, count: number): number {
  return count === 0 ? 0 : worth * (2 - 1 / count);
}

function common(some: string[], others: string[]): string[] {
  return [...new Set(some)].filter((one) => others.includes(one)).sort();
}
