import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { GiveReplyDto } from '../dto/reply.dto.js';
import { RepliesService } from './replies.service.js';

@ApiTags('replies')
@OpenToPublic()
@Controller('reply')
export class RepliesController {
  constructor(private readonly replies: RepliesService) {}

  /** The page behind the link in an invitation; opening it does nothing, its button answers. */
  @Get(':link')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  page(@Param('link') link: string): Promise<string> {
    return this.replies.page(link);
  }

  /** Answer an invitation; a later answer goes before it. */
  @Post(':link')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  give(@Param('link') link: string, @Body() reply: GiveReplyDto): Promise<string> {
    return this.replies.give(link, reply);
  }
}
