import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { AttendeeFacts, PartyFacts } from '../../delegations/facts.js';
import { ForumsService } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import type { RecipientFacts } from '../../invitations/invitation-facts.js';
import { lockOutbox } from '../../invitations/outbox-locks.js';
import { Outbox } from '../../invitations/outbox.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { Runtime } from '../../shared/config/config.module.js';
import { Transactions } from '../../shared/database/transactions.js';
import { commitmentMail } from './commitment-mail.js';
import { commitmentOccasions, CommitmentReminder, type CommitmentOccasion } from './commitment-reminder.entity.js';
import {
  dueCommitments,
  forgetTakenBack,
  forumsWithDue,
  idsOfDue,
  remindedForNothing,
  takeBackReminders,
  type DueCommitment,
} from './due-commitments.js';

/** A mailbox, and of which promises of one delegation it is reminded. */
interface Target {
  recipient: RecipientFacts;
  owner: PartyFacts;
  told: DueCommitment[];
}

/** Reminds delegations of what they have promised; the database's clock decides. */
@Injectable()
export class CommitmentSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  /** One forum in a transaction: whoever dies in it has told nobody, and two who look at once tell once. */
  async sweep(): Promise<void> {
    for (const forumId of await this.transactions.look(forumsWithDue))
      await this.transactions.run(async (manager) => {
        await lockOutbox(manager, forumId);
        await takeBackReminders(manager, this.outbox, forumId, await remindedForNothing(manager, forumId));
        const due = await this.dueIn(manager, forumId);
        for (const occasion of commitmentOccasions) {
          const told = due.filter((commitment) => commitment.occasion === occasion);
          if (told.length > 0) await this.remind(manager, forumId, occasion, told);
        }
      });
  }

  /** What was written of them before and is still held says less than what is written now. */
  private async dueIn(manager: EntityManager, forumId: string): Promise<DueCommitment[]> {
    const ids = await idsOfDue(manager, forumId);
    if (ids.length === 0) return [];
    await takeBackReminders(manager, this.outbox, forumId, ids);
    return dueCommitments(manager, ids);
  }

  private async remind(manager: EntityManager, forumId: string, occasion: CommitmentOccasion, due: DueCommitment[]) {
    await forgetTakenBack(
      manager,
      occasion,
      due.map(({ id }) => id),
    );
    const forum = forumFactsOf(await this.forums.frame(forumId, manager), this.runtime.config.mailFrom);
    const wording = await this.wordings.now(manager, forumId, `commitment-${occasion}`);
    const targets = await this.targetsOf(manager, forumId, due);
    const messages = targets.map(({ recipient, owner, told }) => {
      const facts = commitmentMail({ forum, recipient, wording }, occasion, owner.name, told);
      return { forumId, aboutId: null, facts };
    });
    const written = await this.outbox.write(manager, messages);
    const rows = due.flatMap((commitment) => {
      const copies = targets.flatMap(({ told }, index) =>
        told.includes(commitment) ? [written[index]?.id ?? null] : [],
      );
      const { id: commitmentId, nextCopy, toldTo } = commitment;
      const isForNobody = copies.length === 0 && toldTo.length === 0;
      return (isForNobody ? [null] : copies).map((messageId, index) => ({
        ...{ commitmentId, occasion, copy: nextCopy + index, messageId },
      }));
    });
    await manager.insert(CommitmentReminder, rows);
  }

  private async targetsOf(manager: EntityManager, forumId: string, due: DueCommitment[]): Promise<Target[]> {
    const ownerIds = [...new Set(due.map(({ delegationId }) => delegationId))];
    const owners = await this.delegations.partiesOf(manager, forumId, ownerIds);
    const ownerById = new Map(owners.map((owner) => [owner.id, owner]));
    const without = due.filter(({ delegationId }) => ownerById.get(delegationId)?.liaisonEmails.length === 0);
    const attendeeIds = [...new Set(without.flatMap((commitment) => commitment.attendeeIds))];
    const people = await this.delegations.attendeesOf(manager, forumId, attendeeIds);
    const targets = new Map<string, Target>();
    for (const commitment of due) {
      const owner = ownerById.get(commitment.delegationId);
      if (!owner) continue;
      for (const recipient of recipientsOf(commitment, owner, people)) {
        if (commitment.toldTo.includes(recipient.mailbox.toLowerCase())) continue;
        const key = `${owner.id} ${recipient.mailbox.toLowerCase()}`;
        const known = targets.get(key) ?? { recipient, owner, told: [] };
        const readers = [...new Set([...known.recipient.people, ...recipient.people])];
        const told = [...new Set([...known.told, commitment])]; // once, also where several share a mailbox
        targets.set(key, { recipient: { ...known.recipient, people: readers }, owner, told });
      }
    }
    return [...targets.values()];
  }
}

/** The liaisons of the owner; who has none is written to through those who were in the meeting, and nobody else. */
function recipientsOf(
  { attendeeIds }: DueCommitment,
  { liaisonEmails, language }: PartyFacts,
  people: AttendeeFacts[],
): RecipientFacts[] {
  if (liaisonEmails.length > 0)
    return [...new Set(liaisonEmails)].map((mailbox) => ({ mailbox, language, people: [] }));
  return people.flatMap(({ id, email, name, status }) =>
    attendeeIds.includes(id) && email !== null && status !== 'cancelled'
      ? [{ mailbox: email, language, people: [name] }]
      : [],
  );
}
