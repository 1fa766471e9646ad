import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IfMatch } from '../../shared/http/version.js';
import { languages } from '../../shared/names/localized-text.js';
import {
  ChangeMessageTemplateDto,
  MessagePreviewView,
  MessageTemplateView,
  TemplateKindsView,
} from './dto/message-template.dto.js';
import { templateKinds } from './template-kinds.js';
import { TemplatesService, type TemplateAddress } from './templates.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/message-templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  /** Every kind of message: whose words it says in each language, and which translations are missing. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: TemplateKindsView })
  list(@Param('forum') forum: string): Promise<TemplateKindsView> {
    return this.templates.list(forum);
  }

  /** The words of one kind of message in one language, and what they may mention. */
  @Get(':kind/:language')
  @OpenTo('organiser')
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiParam({ name: 'language', enum: languages })
  @ApiOkResponse({ type: MessageTemplateView })
  get(@Param() address: TemplateParams): Promise<MessageTemplateView> {
    return this.templates.get(addressOf(address));
  }

  /** Choose other words for what is written from now on; a fault is refused with its place. */
  @Put(':kind/:language')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiParam({ name: 'language', enum: languages })
  @ApiOkResponse({ type: MessageTemplateView })
  change(
    @Param() address: TemplateParams,
    @IfMatch() version: number,
    @Body() { texts }: ChangeMessageTemplateDto,
    @Caller() caller: Principal,
  ): Promise<MessageTemplateView> {
    return this.templates.change(addressOf(address), version, texts, caller);
  }

  /** Go back to the program's own words. */
  @Delete(':kind/:language')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiParam({ name: 'language', enum: languages })
  @ApiOkResponse({ type: MessageTemplateView })
  reset(
    @Param() address: TemplateParams,
    @IfMatch() version: number,
    @Caller() caller: Principal,
  ): Promise<MessageTemplateView> {
    return this.templates.reset(addressOf(address), version, caller);
  }

  /** How a message would read with these words, of sample facts; nothing is kept. */
  @Post(':kind/:language/preview')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiParam({ name: 'kind', enum: templateKinds })
  @ApiParam({ name: 'language', enum: languages })
  @ApiOkResponse({ type: MessagePreviewView })
  preview(@Param() address: TemplateParams, @Body() { texts }: ChangeMessageTemplateDto): Promise<MessagePreviewView> {
    return this.templates.preview(addressOf(address), texts);
  }
}

interface TemplateParams {
  forum: string;
  kind: string;
  language: string;
}

function addressOf({ forum, kind, language }: TemplateParams): TemplateAddress {
  return { forumId: forum, kind, language };
}
