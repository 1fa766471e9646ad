import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutNames, writtenNamesOf, type PersonTraces } from '../shared/names/erased-name.js';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** A document that somebody signs, or signed. */
export interface SignedAgreement {
  code: string;
  title: LocalizedText;
  status: string;
  signedOn: string | null;
}

/** What agreements hold about a person: that they sign, and their name where it stands in a title or an outcome. */
@Injectable()
export class AgreementErasure {
  signedBy(manager: EntityManager, forumId: string, delegateId: string): Promise<SignedAgreement[]> {
    return manager.query<SignedAgreement[]>(
      `SELECT a.code, a.title, a.status, a.signed_on::text AS "signedOn" FROM agreement a
        WHERE a.forum_id = $1
          AND EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND $2 = ANY(p.signatory_ids)) ORDER BY a.id`,
      [forumId, delegateId],
    );
  }

  /** The versions rise, so that nobody puts a name back unseen. */
  async erase(manager: EntityManager, forumId: string, traces: PersonTraces): Promise<void> {
    const written = writtenNamesOf(traces);
    const agreements = await manager.query<{ id: string; title: LocalizedText; outcome: string | null }[]>(
      `SELECT id, title, outcome FROM agreement WHERE forum_id = $1`,
      [forumId],
    );
    for (const { id, title, outcome } of agreements) {
      const shorter = withoutNames(title, written);
      const words = outcome === null ? null : withoutNames({ en: outcome }, written).en;
      if (shorter === title && words === outcome) continue;
      await manager.query(`UPDATE agreement SET title = $2, outcome = $3, version = version + 1 WHERE id = $1`, [
        ...[id, shorter, words],
      ]);
    }
  }
}
