import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { RunView } from '../../runs/dto/run-view.dto.js';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import type { Language } from '../../shared/names/localized-text.js';
import { bytesOf } from '../../shared/pdf/pdf-document.js';
import type { CreateLettersDto, LetterView } from './dto/letter.dto.js';
import { LetterBatch } from './letter-batch.entity.js';
import { drawLetter, openLetters } from './letter-document.js';
import { Letter } from './letter.entity.js';

/** Formal invitations: asked for many at once, numbered, printed again as they were. */
@Injectable()
export class LettersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly runs: RunsService,
  ) {}

  /** Asks for the letters of everybody meant who has none; a run writes them. */
  async ask(
    forumId: string,
    { mail = true, ...dto }: CreateLettersDto,
    caller: Principal,
    language: Language,
  ): Promise<RunView> {
    return this.transactions.run(async (manager) => {
      if (dto.delegation) await this.delegations.partiesOf(manager, forumId, [dto.delegation], '/delegation');
      const wish = { ...dto, mail };
      const batch = await manager.save(manager.create(LetterBatch, { forumId, wish, createdBy: caller.accountId }));
      const run = { forumId, kind: 'letters', input: { batch: batch.id }, askedBy: caller.accountId };
      return this.runs.get(forumId, await this.runs.ask(manager, run), { caller, language }, manager);
    });
  }

  /** The register, by number. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<LetterView>> {
    const after = readCursor(cursor, (part) => /^\d{1,9}$/.test(part));
    const letters = await this.dataSource.manager
      .createQueryBuilder(Letter, 'letter')
      .where('letter.forumId = :forumId AND letter.number > :after', { forumId, after: Number(after?.[0] ?? 0) })
      .orderBy('letter.number')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(letters, limit, ({ number }) => [String(number)]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** @throws DomainError not-found, also when the person was erased */
  async pdf(forumId: string, id: string): Promise<Buffer> {
    return pdfOf(await find(this.dataSource.manager, forumId, id));
  }

  /** The letter as it is attached to its mail. @throws DomainError not-found */
  async attachment(id: string): Promise<Buffer> {
    const letter = await this.dataSource.manager.findOneBy(Letter, { id });
    if (!letter) throw notFound('letter');
    return pdfOf(letter);
  }

  /** It does not count any more, its number stays taken, and mails with it that have not left do not leave. */
  async revoke(forumId: string, id: string): Promise<LetterView> {
    return this.transactions.run(async (manager) => {
      await find(manager, forumId, id);
      await manager.query(`UPDATE letter SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1`, [id]);
      await manager.query(
        `UPDATE invitation SET status = 'superseded'
          WHERE forum_id = $1 AND kind = 'letter' AND status IN ('draft', 'held', 'queued')
            AND facts -> 'attachments' @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
        [forumId, id],
      );
      return viewOf(await find(manager, forumId, id));
    });
  }
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<Letter> {
  const letter = await manager.findOneBy(Letter, { id, forumId });
  if (!letter) throw notFound('letter');
  return letter;
}

function pdfOf({ facts, createdAt }: Letter): Promise<Buffer> {
  if (!facts) throw notFound('letter');
  const pdf = openLetters(createdAt);
  drawLetter(pdf, facts);
  return bytesOf(pdf);
}

function viewOf({ id, number, delegateId, facts, revokedAt }: Letter): LetterView {
  return {
    id,
    number,
    delegateId,
    addressee: facts?.addressee.name ?? null,
    language: facts?.language ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
