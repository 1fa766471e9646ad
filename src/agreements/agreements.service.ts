import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Role } from '../access/role.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound, type DomainError } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import type { Language } from '../shared/names/localized-text.js';
import { AgreementMeeting } from './agreement-meeting.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { agreementIn, agreementsIn, requireThings, type AgreementScope } from './agreement-rows.js';
import {
  refusalOfParties,
  refusalOfValue,
  refusalToChange,
  refusalToSign,
  type WantedParty,
} from './agreement-rules.js';
import { totalsOf } from './agreement-totals.js';
import { viewOf } from './agreement-views.js';
import { Agreement } from './agreement.entity.js';
import { agreementExists, daysOutOfOrder } from './agreement.errors.js';
import { agreementActions } from './agreement.states.js';
import type { AgreementStepDto, AgreementView, ChangeAgreementDto, CreateAgreementDto } from './dto/agreement.dto.js';
import type { AgreementsFilter, AgreementsQuery, AgreementTotalsView } from './dto/agreements-query.dto.js';

/** Who asks, in which forum and language. */
export interface Asked {
  forumId: string;
  caller: Principal;
  reader: Language;
}

const rolesThatSeeAll: readonly Role[] = ['organiser', 'protocol'];

/** The documents of a forum, from draft to outcome. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
  ) {}

  async create(asked: Asked, { parties, meetingIds = [], ...dto }: CreateAgreementDto): Promise<AgreementView> {
    const { forumId } = asked;
    return this.transactions.run(async (manager) => {
      const { value = null, currency = null, sessionId = null, fields = [], languages = [] } = dto;
      refuse(refusalOfValue(value, currency));
      await requireThings(manager, forumId, { sessionId, meetingIds });
      const agreement = manager.create(Agreement, { ...dto, value, currency, sessionId, fields, languages, forumId });
      await manager.insert(Agreement, agreement).catch(refuseOn(refusals(dto.code)));
      await this.writeParties(manager, agreement, parties);
      await writeMeetings(manager, agreement.id, meetingIds);
      return this.viewIn(manager, asked, agreement.id);
    });
  }

  /** By when they were entered; liaisons see those of their delegations. */
  async list(asked: Asked, { cursor, limit, ...filter }: AgreementsQuery): Promise<Page<AgreementView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const rows = await agreementsIn(this.dataSource.manager, { ...filter, ...scopeOf(asked) }, after, limit + 1);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, asked.reader)) };
  }

  get(asked: Asked, id: string): Promise<AgreementView> {
    return this.viewIn(this.dataSource.manager, asked, id);
  }

  /** Each figure with the address that lists what it counts. */
  totals(asked: Asked, filter: AgreementsFilter): Promise<AgreementTotalsView> {
    const path = `/v1/forums/${asked.forumId}/agreements`;
    return totalsOf(this.dataSource.manager, { ...filter, ...scopeOf(asked) }, filter, path);
  }

  async change(asked: Asked, id: string, version: number, dto: ChangeAgreementDto): Promise<AgreementView> {
    const { parties, meetingIds, ...columns } = dto;
    return this.transactions.run(async (manager) => {
      const agreement = await this.lock(manager, asked, id, version);
      const given = Object.entries(dto).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      refuse(refusalToChange(agreement.status, given));
      const { value, currency, sessionId } = { ...agreement, ...columns };
      refuse(refusalOfValue(value, currency));
      await requireThings(manager, asked.forumId, { sessionId, meetingIds });
      Object.assign(agreement, columns);
      await manager.save(Agreement, agreement).catch(refuseOn(refusals(agreement.code)));
      if (parties) await this.writeParties(manager, agreement, parties);
      if (meetingIds) await writeMeetings(manager, id, meetingIds);
      return this.viewIn(manager, asked, id);
    });
  }

  /** One step of its life, on a day. @throws DomainError illegal-transition, nobody-signs or agreement-days-out-of-order */
  async step(asked: Asked, id: string, version: number, { action, on }: AgreementStepDto): Promise<AgreementView> {
    const { from, to, day } = agreementActions[action];
    return this.transactions.run(async (manager) => {
      const agreement = await this.lock(manager, asked, id, version);
      if (!from.some((status) => status === agreement.status)) throw illegalTransition(action, agreement.status, from);
      if (action === 'sign') refuse(await this.refusalToSign(manager, agreement));
      agreement.status = to;
      if (day) agreement[day] = on ?? (await today(manager, asked.forumId));
      await manager.save(Agreement, agreement).catch(refuseOn(refusals(agreement.code)));
      return this.viewIn(manager, asked, id);
    });
  }

  /** @throws DomainError agreement-fixed for what is no draft any more */
  async remove(asked: Asked, id: string, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { status } = await this.lock(manager, asked, id, version);
      if (status !== 'draft') throw illegalTransition('remove', status, ['draft']);
      await manager.delete(Agreement, { id });
    });
  }

  private async viewIn(manager: EntityManager, asked: Asked, id: string): Promise<AgreementView> {
    return viewOf(await agreementIn(manager, scopeOf(asked), id), asked.reader);
  }

  private async lock(manager: EntityManager, { forumId }: Asked, id: string, version: number): Promise<Agreement> {
    const agreement = await manager.findOne(Agreement, { where: { id, forumId }, lock: { mode: 'pessimistic_write' } });
    if (!agreement) throw notFound('agreement');
    if (agreement.version !== version) throw staleVersion(version);
    return agreement;
  }

  private async refusalToSign(manager: EntityManager, { id, forumId }: Agreement) {
    const parties = await manager.find(AgreementParty, { where: { agreementId: id }, order: { position: 'ASC' } });
    const ids = parties.flatMap(({ signatoryIds }) => signatoryIds);
    return refusalToSign(parties, await this.delegations.delegatesAmong(manager, forumId, ids));
  }

  /** Replaces its parties. */
  private async writeParties(
    manager: EntityManager,
    { id, forumId }: Agreement,
    parties: WantedParty[],
  ): Promise<void> {
    const signatoryIds = [...new Set(parties.flatMap((party) => party.signatoryIds ?? []))];
    const signatories = await this.delegations.attendeesOf(manager, forumId, signatoryIds, '/parties');
    refuse(refusalOfParties(parties, signatories));
    const delegationIds = parties.flatMap(({ delegationId }) => delegationId ?? []);
    await this.delegations.partiesOf(manager, forumId, delegationIds, '/parties');
    await manager.delete(AgreementParty, { agreementId: id });
    const rows = parties.map((party, index) => ({
      ...{ agreementId: id, position: index + 1, delegationId: party.delegationId ?? null, name: party.name ?? null },
      signatoryIds: party.signatoryIds ?? [],
    }));
    await manager.insert(AgreementParty, rows);
  }
}

/** What the caller may see in the forum. */
function scopeOf({ forumId, caller }: Asked): AgreementScope {
  const seesAll = caller.roles.some((role) => rolesThatSeeAll.includes(role));
  return { forumIds: [forumId], ...(!seesAll && { delegationIds: caller.delegationIds }) };
}

async function writeMeetings(manager: EntityManager, agreementId: string, meetingIds: string[]): Promise<void> {
  await manager.delete(AgreementMeeting, { agreementId });
  await manager.insert(
    AgreementMeeting,
    meetingIds.map((meetingId) => ({ agreementId, meetingId })),
  );
}

async function today(manager: EntityManager, forumId: string): Promise<string> {
  const [row] = await manager.query<{ today: string }[]>(
    `SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM forum WHERE id = $1`,
    [forumId],
  );
  if (!row) throw notFound('forum');
  return row.today;
}

const refusals = (code: string) => ({
  agreement_forum_code_key: () => agreementExists(code),
  agreement_days_in_order: daysOutOfOrder,
});

function refuse(refusal: DomainError | undefined): void {
  if (refusal) throw refusal;
}
