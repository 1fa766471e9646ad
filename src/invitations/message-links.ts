import { Injectable } from '@nestjs/common';
import { Runtime } from '../shared/config/config.module.js';
import { Signing } from '../shared/signing/signing.js';
import type { Invitation } from './invitation.entity.js';

/** The links of one mail; made when it is sent, so that they lead to where people reach the api now. */
export interface MailLinks {
  unsubscribe?: string;
  /** Where an invitation is answered. */
  reply?: string;
}

const subscribed: readonly Invitation['kind'][] = ['digest', 'reminder'];

/** Links that work without signing in, by the message's id; they end with the key that signs them. */
@Injectable()
export class MessageLinks {
  constructor(
    private readonly signing: Signing,
    private readonly runtime: Runtime,
  ) {}

  of({ id, kind, method }: Pick<Invitation, 'id' | 'kind' | 'method'>): MailLinks {
    const token = (purpose: 'unsubscribe' | 'reply') =>
      this.signing.sign(purpose, { subject: id, version: 1, expiresAt: null });
    const { publicUrl } = this.runtime;
    return {
      unsubscribe: subscribed.includes(kind) ? `${publicUrl}/unsubscribe/${token('unsubscribe')}` : undefined,
      reply: method === 'REQUEST' ? `${publicUrl}/reply/${token('reply')}` : undefined,
    };
  }
}
