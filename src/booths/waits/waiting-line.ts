import type { BoothKind } from '../booth.entity.js';

/** Somebody in line, and what they would take; null: any. */
export interface WaitingExhibitor {
  id: string;
  delegationId: string;
  kind: BoothKind | null;
  hall: string | null;
  zone: string | null;
  leastSquareMetres: number | null;
}

export interface FreeBooth {
  id: string;
  kind: BoothKind;
  hall: string;
  zone: string | null;
  squareMetres: number;
}

/**
 * Who gets which free booth: in the order of the line, each the smallest that fits, the first among equals.
 * @param free in the order of their numbers
 * @param mayHave whether the rules of the exhibition let this exhibitor have this booth
 */
export function matchWaiting(
  free: FreeBooth[],
  line: WaitingExhibitor[],
  mayHave: (delegationId: string, boothId: string) => boolean = () => true,
): { boothId: string; waitId: string }[] {
  const left = new Set(free);
  return line.flatMap((waiting) => {
    const fitting = [...left].filter((booth) => fits(booth, waiting) && mayHave(waiting.delegationId, booth.id));
    const [first, ...others] = fitting;
    if (!first) return [];
    const booth = others.reduce((best, other) => (other.squareMetres < best.squareMetres ? other : best), first);
    left.delete(booth);
    return [{ boothId: booth.id, waitId: waiting.id }];
  });
}

function fits(booth: FreeBooth, { kind, hall, zone, leastSquareMetres }: WaitingExhibitor): boolean {
  return (
    (kind === null || booth.kind === kind) &&
    (hall === null || booth.hall === hall) &&
    (zone === null || booth.zone === zone) &&
    booth.squareMetres >= (leastSquareMetres ?? 0)
  );
}
