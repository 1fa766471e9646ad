import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Signed agreements that two organizations have with each other. */
export interface AgreementTie {
  agreementId: string;
  one: string;
  other: string;
  /** Country and code of their localities, such as JP-10; null: one of them is of no locality. */
  localities: [string, string] | null;
}

/** Who has signed with whom. */
@Injectable()
export class AgreementTies {
  /** Of all forums, each pair in both orders; one query. */
  all(manager: EntityManager): Promise<AgreementTie[]> {
    return manager.query<AgreementTie[]>(
      `SELECT a.id AS "agreementId", o.id AS one, u.id AS other,
              CASE WHEN num_nulls(o.locality_code, u.locality_code) = 0
                   THEN jsonb_build_array(o.country || '-' || o.locality_code, u.country || '-' || u.locality_code) END AS localities
         FROM agreement a
         JOIN agreement_party p ON p.agreement_id = a.id JOIN delegation g ON g.id = p.delegation_id JOIN organization o ON o.id = g.organization_id
         JOIN agreement_party q ON q.agreement_id = a.id AND q.position <> p.position JOIN delegation h ON h.id = q.delegation_id JOIN organization u ON u.id = h.organization_id
        WHERE a.status IN ('signed', 'exchanged', 'in-force', 'followed-up') AND o.id <> u.id`,
    );
  }
}
