import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import PostalMime from 'postal-mime';
import { Runtime } from '../shared/config/config.module.js';
import { notFound } from '../shared/errors/domain-error.js';
import { OpenToPublic } from '../shared/http/open-to-public.js';
import { PageQuery } from '../shared/http/page.js';
import { listCaughtMails, readCaughtMail, type CaughtMailPage } from '../shared/mail/caught-mails.js';
import { LoopbackGuard } from './loopback.guard.js';

/** The mails that the embedded catcher keeps; there only with it, and only for this machine. */
@ApiExcludeController()
@OpenToPublic()
@UseGuards(LoopbackGuard)
@Controller('dev/outbox')
export class DevOutboxController {
  constructor(private readonly runtime: Runtime) {}

  @Get()
  list(@Query() { cursor, limit }: PageQuery): Promise<CaughtMailPage> {
    return listCaughtMails(this.folder(), { cursor, limit });
  }

  /** The whole mail as it came, in the words of RFC 5322. */
  @Get(':mail')
  @Header('content-type', 'text/plain; charset=utf-8')
  async get(@Param('mail') id: string): Promise<string> {
    const mail = await readCaughtMail(this.folder(), id);
    if (!mail) throw notFound('mail');
    return mail.raw.toString('utf8');
  }

  /** What a reader without a mail program wants of it: the text, decoded. */
  @Get(':mail/text')
  @Header('content-type', 'text/plain; charset=utf-8')
  async text(@Param('mail') id: string): Promise<string> {
    const mail = await readCaughtMail(this.folder(), id);
    if (!mail) throw notFound('mail');
    return (await PostalMime.parse(mail.raw)).text ?? '';
  }

  private folder(): string {
    if (this.runtime.outboxFolder === undefined) throw notFound('page');
    return this.runtime.outboxFolder;
  }
}
