import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { AddresseeFacts } from '../../delegations/facts.js';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { Runtime } from '../../shared/config/config.module.js';
import type { Facts } from '../../shared/errors/domain-error.js';
import { bytesOf } from '../../shared/pdf/pdf-document.js';
import { Outbox } from '../outbox.js';
import { Wordings } from '../templates/wordings.js';
import type { Wording } from '../templates/wording.js';
import { LetterBatch } from './letter-batch.entity.js';
import { drawLetter, openLetters } from './letter-document.js';
import type { LetterFacts } from './letter-facts.js';
import { letterMails } from './letter-mails.js';
import { enterLetters, takeNumbers } from './letter-register.js';
import { letterTo } from './write-letter.js';

type Occasion = Parameters<typeof letterMails>[1] & { batchId: string; letterWording: Wording };

/** The run of a batch of letters: one delegation at a time gets its numbers, its letters and its mails, or none of them. */
@Injectable()
export class LetterRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  /** Begun again after a worker died, it goes on with those who have no letter yet. */
  async write(run: RunInHand): Promise<Facts> {
    const { manager } = this.dataSource;
    const batchId = String(run.input.batch);
    const { wish } = await manager.findOneByOrFail(LetterBatch, { id: batchId });
    const people = await this.delegations.addresseesOf(manager, run.forumId, wish);
    const occasion = await this.occasionOf(run.forumId, batchId, wish);
    let done = 0;
    for (const members of byDelegation(people)) {
      run.signal.throwIfAborted();
      await this.writeDelegation(run, members, occasion);
      done += members.length;
      run.report(done, people.length * 2);
    }
    return this.print(run, batchId, people.length);
  }

  private async occasionOf(forumId: string, batchId: string, wish: LetterBatch['wish']): Promise<Occasion> {
    const versions = await this.wordings.versionsNow(this.dataSource.manager, forumId);
    return {
      batchId,
      wish,
      forum: await this.forums.frame(forumId),
      wording: await this.wordings.of(forumId, 'letter-mail', versions.get('letter-mail')),
      letterWording: await this.wordings.of(forumId, 'letter', versions.get('letter')),
      organizerEmail: this.runtime.config.mailFrom,
    };
  }

  /** Its people are read once more when nobody can be erased any more: the run began long ago. */
  private async writeDelegation(run: RunInHand, known: AddresseeFacts[], occasion: Occasion): Promise<void> {
    const { batchId, letterWording: wording, wish, forum } = occasion;
    await run.write(async (manager) => {
      await this.delegations.keep(manager, ...known.map(({ id }) => id)); // before the outbox, as an erasure does
      await this.outbox.enter(manager, run.forumId, 'due');
      const delegation = known[0]?.delegationId;
      const members = await this.delegations.addresseesOf(manager, run.forumId, { ...wish, delegation });
      const ids = members.map(({ id }) => id);
      const numbers = await takeNumbers(manager, run.forumId, ids);
      const letters = members.flatMap((addressee) => {
        const number = numbers.get(addressee.id);
        return number === undefined
          ? []
          : [{ addressee, facts: letterTo(addressee, number, { wish, forum, wording }) }];
      });
      const entries = letters.map(({ addressee, facts }) => ({ delegateId: addressee.id, facts }));
      const letterIds = await enterLetters(manager, run.forumId, batchId, entries);
      if (!wish.mail) return;
      const numbered = letters.map((letter, index) => ({ ...letter, id: letterIds[index] ?? '' }));
      const mails = letterMails(numbered, occasion);
      await this.outbox.write(
        manager,
        mails.map((mail) => ({ forumId: run.forumId, ...mail })),
      );
    });
  }

  /** All letters of the batch in one file, by number. */
  private async print(run: RunInHand, batchId: string, people: number): Promise<Facts> {
    const letters = await this.dataSource.query<{ facts: LetterFacts; reachable: boolean }[]>(
      `SELECT l.facts, d.email IS NOT NULL OR cardinality(g.liaison_emails) > 0 AS reachable
         FROM letter l JOIN delegate d ON d.id = l.delegate_id JOIN delegation g ON g.id = d.delegation_id
        WHERE l.batch_id = $1 AND l.facts IS NOT NULL AND l.revoked_at IS NULL ORDER BY l.number`,
      [batchId],
    );
    const counts = {
      letters: letters.length,
      alreadyServed: people - letters.length,
      withoutMailbox: letters.filter(({ reachable }) => !reachable).length,
    };
    if (letters.length === 0) return { ...counts, pages: 0 };
    const pdf = openLetters(new Date());
    let pages = 0;
    for (const [index, { facts }] of letters.entries()) {
      pages += drawLetter(pdf, facts);
      if (index % 10 !== 9) continue;
      run.signal.throwIfAborted();
      run.report(people + index, people * 2);
      await new Promise(setImmediate);
    }
    await run.keepFile('letters.pdf', 'application/pdf', await bytesOf(pdf));
    return { ...counts, pages };
  }
}

function byDelegation(people: AddresseeFacts[]): AddresseeFacts[][] {
  const groups = new Map<string, AddresseeFacts[]>();
  for (const person of people) {
    const group = groups.get(person.delegationId);
    if (group) group.push(person);
    else groups.set(person.delegationId, [person]);
  }
  return [...groups.values()];
}
