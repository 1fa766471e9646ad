import type { Principal } from '../../../access/principal.js';

/** Whom a session's papers concern. */
export interface PaperCircle {
  /** On the stage, or presenting. */
  stageIds: string[];
  /** With a seat. */
  seatedIds: string[];
  interpreterIds: string[];
}

/** What somebody may do with a session's papers. */
export interface PaperRights {
  /** Release papers, take them back, take any away. */
  rules: boolean;
  /** Send papers, and take away one's own that are not released. */
  sends: boolean;
  /** Read those that are released. */
  reads: boolean;
}

/** Organisers do everything; the people on the stage send and read; interpreters of the session and those with a seat read. */
export function paperRights(
  { roles, delegateIds, interpreterIds }: Pick<Principal, 'roles' | 'delegateIds' | 'interpreterIds'>,
  circle: PaperCircle,
): PaperRights {
  const rules = roles.includes('organiser');
  const sends = rules || delegateIds.some((id) => circle.stageIds.includes(id));
  const isSeated = delegateIds.some((id) => circle.seatedIds.includes(id));
  const interprets = interpreterIds.some((id) => circle.interpreterIds.includes(id));
  return { rules, sends, reads: sends || isSeated || interprets };
}
