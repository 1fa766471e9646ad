import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { UnsubscribeService } from './unsubscribe.service.js';

@ApiTags('invitations')
@OpenToPublic()
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly subscriptions: UnsubscribeService) {}

  /** The page behind the link in digests and reminders; opening it does nothing, its button ends them. */
  @Get(':link')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  page(@Param('link') link: string): Promise<string> {
    return this.subscriptions.page(link);
  }

  /** End digests and reminders to the mailbox; mail programs post here by themselves (RFC 8058). */
  @Post(':link')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  unsubscribe(@Param('link') link: string): Promise<string> {
    return this.subscriptions.unsubscribe(link);
  }
}
