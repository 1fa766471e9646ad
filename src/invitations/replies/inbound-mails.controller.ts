import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { MailBody, TakesMails } from '../../shared/http/mail-body.js';
import { InboundMailView } from '../dto/inbound-mail-view.dto.js';
import { InboundMailsService } from './inbound-mails.service.js';

@ApiTags('replies')
@ForIntegrations('inbound-mail')
@Controller('v1/forums/:forum/inbound-mails')
export class InboundMailsController {
  constructor(private readonly mails: InboundMailsService) {}

  /** Hand over a whole mail as it came to the organizer's mailbox: a reply of a calendar program, or a report of failure. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser')
  @TakesMails()
  @ApiOkResponse({ type: InboundMailView })
  take(@Param('forum') forum: string, @MailBody() mail: Uint8Array): Promise<InboundMailView> {
    return this.mails.take(forum, mail);
  }
}
