import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ForumFrame } from '../../forums/forums.service.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { DelegateStatus } from '../delegate.states.js';
import type { BadgesService } from './badges.service.js';
import type { PrintedDocument } from './delegate-print.entity.js';
import { languageOfZone, type PrintFacts } from './print-facts.js';
import type { PrintKind } from './printed-matter.js';

/** For whom something is printed; each condition narrows the others. Nobody who has cancelled is among them. */
export interface PrintFilter {
  delegateIds?: string[];
  delegation?: string;
  country?: string;
  status?: DelegateStatus;
  accreditationClass?: string;
  /** Those of this run alone: a worker began it before and died. */
  runId?: string;
}

/** What is printed, in which language beside the delegations', and for whom. */
export interface PrintWish {
  document: PrintedDocument;
  hostLanguage: Language;
  filter: PrintFilter;
}

/** One person's print. */
export interface PrintContent {
  facts: PrintFacts;
  /** SHA-256 of all that stands on it. */
  hash: Buffer;
  /** Whether the last print of this document says the same. */
  isPrinted: boolean;
}

export const documentByKind: Record<PrintKind, PrintedDocument> = {
  badges: 'badge',
  'badge-sheets': 'badge',
  'tent-cards': 'tent-card',
  'seat-labels': 'seat-label',
};

/** In which language the forum itself speaks on prints, unless the caller wants another one. */
export function hostLanguageOf({ timeZone }: ForumFrame, wanted?: Language): Language {
  return wanted ?? languageOfZone(timeZone);
}

/** What is to be printed, by country, organization and rank; one query. */
export async function printContents(
  manager: EntityManager,
  badges: BadgesService,
  forum: ForumFrame,
  { document, hostLanguage, filter }: PrintWish,
): Promise<PrintContent[]> {
  const rows = await manager.query<PrintRow[]>(
    `SELECT d.id AS "delegateId", d.name, d.position, d.accreditation_class AS "accreditationClass", g.language,
            o.name AS organization, o.country, coalesce(s.serial, 1) AS serial,
            (SELECT p.content_hash FROM delegate_print p WHERE p.delegate_id = d.id AND p.document = $2
              ORDER BY p.id DESC LIMIT 1) AS "lastHash"
       FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
       LEFT JOIN badge_serial s ON s.delegate_id = d.id
      WHERE d.forum_id = $1 AND d.status <> 'cancelled'
        AND ($3::uuid[] IS NULL OR d.id = ANY($3)) AND ($4::uuid IS NULL OR d.delegation_id = $4)
        AND ($5::text IS NULL OR o.country = $5) AND ($6::text IS NULL OR d.status = $6)
        AND ($7::text IS NULL OR d.accreditation_class = $7)
        AND ($8::uuid IS NULL OR EXISTS (SELECT FROM delegate_print p WHERE p.run_id = $8 AND p.delegate_id = d.id))
      ORDER BY o.country, o.code, d.rank, d.id`,
    [forum.id, document, ...parametersOf(filter)],
  );
  return rows.map(({ serial, lastHash, ...row }) => {
    const facts = { ...row, forumName: forum.name, token: badges.tokenFor({ delegateId: row.delegateId, serial }) };
    const hash = hashOf(facts, document, hostLanguage);
    return { facts, hash, isPrinted: lastHash !== null && hash.equals(lastHash) };
  });
}

interface PrintRow extends Omit<PrintFacts, 'forumName' | 'token'> {
  serial: number;
  lastHash: Buffer | null;
}

function parametersOf({ delegateIds, delegation, country, status, accreditationClass, runId }: PrintFilter): unknown[] {
  return [delegateIds, delegation, country, status, accreditationClass, runId].map((value) => value ?? null);
}

/** SHA-256 of what stands on a print. Tent cards and seat labels carry no position, class or code: these do not make them old. */
export function hashOf(facts: PrintFacts, document: PrintedDocument, hostLanguage: Language): Buffer {
  const { name, organization, language, forumName, position, country, accreditationClass, token } = facts;
  const face = [hostLanguage, language, name.native, name.nativeLanguage, name.kana, name.romaji, organization];
  const badge = [forumName, position, country, accreditationClass, token];
  return createHash('sha256')
    .update(JSON.stringify(document === 'badge' ? [face, badge] : face))
    .digest();
}
