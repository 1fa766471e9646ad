import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { shortened, oneLine } from '../shared/mail/plain-text.js';
import type { Language } from '../shared/names/localized-text.js';
import { Signing } from '../shared/signing/signing.js';
import { signInRefused } from './access.errors.js';
import { AccessToken } from './access-token.entity.js';
import type { ConfirmSignInDto, SignedInView, SignInAskedView } from './dto/sign-in.dto.js';
import { signInPage } from './sign-in-page.js';
import { isProofOf, signInMinutes } from './sign-in-secrets.js';
import { inDays, newToken, tokenDays } from './token.js';
import { Tries } from './tries.js';

/** How many codes may be shown for one sign-in. */
const mostTries = 5;

/** Who calls, as far as the connection tells. */
export interface Client {
  address: string;
  /** The header User-Agent. */
  program: string | undefined;
}

@Injectable()
export class SignInsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly signing: Signing,
    private readonly tries: Tries,
  ) {}

  /**
   * Writes the wish down, the same for every address. Nobody is looked up and nothing is sent or queued here:
   * a sweep finds the row within a second, so neither the answer nor its time tells whether an account is there.
   */
  async ask(mailbox: string, language: Language, { address }: Client): Promise<SignInAskedView> {
    await this.tries.countAsking(mailbox, address);
    const [row] = await this.dataSource.query<{ id: string; expires_at: Date }[]>(
      `INSERT INTO sign_in (email, language, expires_at)
       VALUES ($1, $2, date_trunc('second', now()) + make_interval(mins => $3)) RETURNING id, expires_at`,
      [mailbox, language, signInMinutes],
    );
    if (!row) throw new Error('An insert returned no row.');
    return { id: row.id, expiresAt: row.expires_at.toISOString() };
  }

  /** Gives a token for a code or link, once. @throws DomainError sign-in-refused, whatever is wrong */
  async confirm(id: string, proof: ConfirmSignInDto, { address, program }: Client): Promise<SignedInView> {
    await this.tries.countGuess(address);
    const mayTry = await this.takeTry(id);
    if (!isProofOf(this.signing, id, proof) || !mayTry) throw signInRefused();
    const { token, hash } = newToken();
    const expiresAt = inDays(tokenDays['sign-in']);
    await this.transactions.run(async (manager) => {
      const [[row]] = await manager.query<[{ account_id: string }[], number]>(
        `UPDATE sign_in SET confirmed_at = now()
          WHERE id = $1 AND confirmed_at IS NULL AND account_id IS NOT NULL AND expires_at > now() RETURNING account_id`,
        [id],
      );
      if (!row) throw signInRefused();
      const label = shortened(oneLine(program ?? ''), 120) || 'sign-in';
      await manager.insert(AccessToken, { accountId: row.account_id, kind: 'sign-in', label, hash, expiresAt });
    });
    await this.tries.forgiveGuess(address);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** The page behind a link, made from the link alone. @throws DomainError sign-in-refused */
  page(link: string, language: Language): string {
    const claims = this.signing.verify('sign-in-link', link);
    if (!claims) throw signInRefused();
    return signInPage(language, claims.subject, link);
  }

  /** Counted and committed before the code is looked at: guesses at once cannot share a try. */
  private async takeTry(id: string): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE sign_in SET tries = tries + 1
        WHERE id = $1 AND tries < $2 AND confirmed_at IS NULL AND expires_at > now()`,
      [id, mostTries],
    );
    return count === 1;
  }
}
