import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { PrecedenceFacts } from '../../delegations/precedence.js';
import { ForumsService } from '../../forums/forums.service.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import type { SessionView } from '../dto/session-view.dto.js';
import { SessionsService } from '../sessions.service.js';
import type { SpeakingOrderView, SpeakingPlaceView } from './dto/speaking-order.dto.js';
import { reasonOf } from './order-texts.js';
import { orderIncomplete } from './protocol.errors.js';
import { ProtocolRulesService } from './protocol-rules.service.js';
import { isInOrder, reordered, whoSpeaks } from './reordering.js';
import { inOrder, type OrderedPlace } from './speaking-order.js';

@Injectable()
export class SpeakingOrdersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly sessions: SessionsService,
    private readonly rules: ProtocolRulesService,
  ) {}

  /** In which order those of a session would speak by protocol; nothing is changed. */
  async propose(forumId: string, sessionId: string, language: Language): Promise<SpeakingOrderView> {
    const session = await this.sessions.get(forumId, sessionId);
    return viewOf(session, await this.orderOf(forumId, session), language);
  }

  /** Lets the session have this order, or the proposed one. @throws DomainError order-incomplete */
  async take(
    forumId: string,
    sessionId: string,
    { version, delegateIds }: { version: number; delegateIds: string[] | undefined },
    language: Language,
  ): Promise<SpeakingOrderView> {
    const session = await this.sessions.get(forumId, sessionId);
    const proposed = await this.orderOf(forumId, session);
    const wanted = delegateIds ?? proposed.map(({ person }) => person.id);
    requireEverybody(wanted, whoSpeaks(session));
    const { speakers, presentations } = reordered(session, wanted);
    const changed = await this.sessions.change(forumId, sessionId, version, {
      speakers,
      presentations: presentations.map(({ id: _id, ...presentation }) => presentation),
    });
    return viewOf(changed, proposed, language);
  }

  private async orderOf(forumId: string, session: SessionView): Promise<OrderedPlace<PrecedenceFacts>[]> {
    const { manager } = this.dataSource;
    const { timeZone } = await this.forums.frame(forumId);
    const people = await this.delegations.precedenceOf(manager, forumId, whoSpeaks(session));
    return inOrder(people, await this.rules.ruleOf(manager, forumId, timeZone));
  }
}

function requireEverybody(wanted: string[], speaking: string[]): void {
  const missing = speaking.filter((id) => !wanted.includes(id));
  const unknown = wanted.filter((id) => !speaking.includes(id));
  if (missing.length + unknown.length > 0) throw orderIncomplete(missing, unknown);
}

function viewOf(session: SessionView, order: OrderedPlace<PrecedenceFacts>[], language: Language): SpeakingOrderView {
  const ids = order.map(({ person }) => person.id);
  return {
    sessionId: session.id,
    isTaken: isInOrder(session, ids),
    places: order.map((place) => placeView(place, session, language)),
    version: session.version,
  };
}

function placeView(
  ordered: OrderedPlace<PrecedenceFacts>,
  { presentations }: SessionView,
  language: Language,
): SpeakingPlaceView {
  const { place, person, isHost, turn, measure } = ordered;
  return {
    place,
    delegateId: person.id,
    name: renderName(person.name, language),
    organization: textFor(person.organization, language),
    country: person.country,
    isHost,
    rank: person.rank,
    presentationIds: presentations.filter(({ speakerId }) => speakerId === person.id).map(({ id }) => id),
    turn,
    measure,
    reason: reasonOf(ordered, language),
  };
}
