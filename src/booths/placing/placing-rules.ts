import type { BoothKind } from '../booth.entity.js';
import { areNeighbours, distanceBetween, type Place } from './neighbours.js';

/** How much a rule of the exhibition is worth: not looked at, a warning, a refusal. */
export const ruleLevels = ['off', 'should', 'must'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** The rules about who stands where. */
export interface PlacingRules {
  rivalsApart: RuleLevel;
  culturalSpacesTogether: RuleLevel;
  kindsKept: RuleLevel;
}

/** Who exhibits, as far as the rules ask. */
export interface PlacedExhibitor {
  delegationId: string;
  organizationKind: string;
  /** The prefecture or province. */
  localityCode: string | null;
  fields: string[];
}

export interface PlannedBooth extends Place {
  id: string;
  number: string;
  zone: string | null;
  kind: BoothKind;
  /** Who holds it; null: it is free. */
  exhibitor: PlacedExhibitor | null;
}

/** A rule that a reservation would break. */
export interface PlacingFault {
  rule: 'booth-beside-rival' | 'booth-apart-from-its-kind' | 'booth-of-another-kind';
  level: 'should' | 'must';
  booth: string;
  /** The booths that make it so. */
  others: string[];
}

/** What an exhibitor would break by having this booth; what they hold now does not count, as they would leave it. */
export function placingFaults(
  booth: PlannedBooth,
  exhibitor: PlacedExhibitor,
  booths: PlannedBooth[],
  rules: PlacingRules,
): PlacingFault[] {
  const others = booths.filter(
    (other) => other.id !== booth.id && other.exhibitor && other.exhibitor.delegationId !== exhibitor.delegationId,
  );
  const broken: [RuleLevel, PlacingFault['rule'], string[] | undefined][] = [
    [rules.kindsKept, 'booth-of-another-kind', isOfKind(booth, exhibitor) ? undefined : []],
    [rules.rivalsApart, 'booth-beside-rival', rivalsBeside(booth, exhibitor, others)],
    [rules.culturalSpacesTogether, 'booth-apart-from-its-kind', culturalSpacesElsewhere(booth, others)],
  ];
  return broken.flatMap(([level, rule, found]) =>
    level === 'off' || found === undefined ? [] : [{ rule, level, booth: booth.number, others: found.sort() }],
  );
}

/** The free booths that break no rule that must be kept, the nearest first. */
export function allowedBooths(
  wanted: PlannedBooth,
  exhibitor: PlacedExhibitor,
  booths: PlannedBooth[],
  rules: PlacingRules,
): PlannedBooth[] {
  const isAllowed = (booth: PlannedBooth) =>
    booth.exhibitor === null &&
    booth.id !== wanted.id &&
    placingFaults(booth, exhibitor, booths, rules).every(({ level }) => level !== 'must');
  const farness = (booth: PlannedBooth) => distanceBetween(wanted, booth) ?? Number.MAX_VALUE;
  return booths.filter(isAllowed).sort((a, b) => farness(a) - farness(b) || (a.number < b.number ? -1 : 1));
}

/** "A locality stands in a locality's booth, a company or an association in a company's; anybody may have a cultural space." */
function isOfKind({ kind }: PlannedBooth, { organizationKind }: PlacedExhibitor): boolean {
  if (kind === 'cultural-space') return true;
  return (kind === 'locality') === ['locality', 'ministry', 'agency'].includes(organizationKind);
}

/** "No two rivals of the same prefecture side by side": companies of one locality that offer the same. */
function rivalsBeside(booth: PlannedBooth, one: PlacedExhibitor, others: PlannedBooth[]): string[] | undefined {
  const beside = others.filter(
    ({ exhibitor, ...other }) => exhibitor && areRivals(one, exhibitor) && areNeighbours(booth, other),
  );
  return beside.length === 0 ? undefined : beside.map(({ number }) => number);
}

function areRivals(one: PlacedExhibitor, other: PlacedExhibitor): boolean {
  return (
    one.organizationKind === 'company' &&
    other.organizationKind === 'company' &&
    one.localityCode !== null &&
    one.localityCode === other.localityCode &&
    one.fields.some((field) => other.fields.includes(field))
  );
}

/** "Cultural spaces together": the next one stands beside one that is taken, or in its zone. */
function culturalSpacesElsewhere(booth: PlannedBooth, others: PlannedBooth[]): string[] | undefined {
  if (booth.kind !== 'cultural-space') return undefined;
  const taken = others.filter(({ kind }) => kind === 'cultural-space');
  const isWith = (other: PlannedBooth) =>
    areNeighbours(booth, other) || (booth.zone !== null && booth.hall === other.hall && booth.zone === other.zone);
  return taken.length === 0 || taken.some(isWith) ? undefined : taken.map(({ number }) => number);
}
