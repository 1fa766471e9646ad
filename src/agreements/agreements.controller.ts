import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import type { Language } from '../shared/names/localized-text.js';
import { ApiOffersTable } from '../shared/tables/export-query.js';
import { offerTable } from '../shared/tables/table-file.js';
import { AgreementTable } from './agreement-table.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementStepDto, AgreementView, ChangeAgreementDto, CreateAgreementDto } from './dto/agreement.dto.js';
import {
  AgreementsExportQuery,
  AgreementsFilter,
  AgreementsQuery,
  AgreementTotalsView,
} from './dto/agreements-query.dto.js';

@ApiTags('agreements')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly table: AgreementTable,
  ) {}

  /** Enter a document into the register, as a draft. */
  @Post()
  @OpenTo('organiser', 'protocol')
  @ApiCreates()
  @ApiCreatedResponse({ type: AgreementView })
  create(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Body() dto: CreateAgreementDto,
  ): Promise<AgreementView> {
    return this.agreements.create({ forumId, caller, reader }, dto);
  }

  /** The register of the forum; liaisons see the agreements of their delegations. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: PageOf(AgreementView) })
  list(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Query() query: AgreementsQuery,
  ): Promise<Page<AgreementView>> {
    return this.agreements.list({ forumId, caller, reader }, query);
  }

  /** How many documents there are and what they are worth, each figure with the list of what it counts. */
  @Get('totals')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: AgreementTotalsView })
  totals(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Query() filter: AgreementsFilter,
  ): Promise<AgreementTotalsView> {
    return this.agreements.totals({ forumId, caller, reader }, filter);
  }

  /** The register as CSV or XLSX. */
  @Get('export')
  @OpenTo('organiser', 'protocol')
  @ApiOffersTable()
  export(
    @Param('forum') forum: string,
    @ReaderLanguage() reader: Language,
    @Query() { format, ...filter }: AgreementsExportQuery,
  ): StreamableFile {
    return offerTable(this.table.of({ ...filter, forumIds: [forum] }, reader), format);
  }

  /** One document. */
  @Get(':agreement')
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: AgreementView })
  get(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @IdParam('agreement') id: string,
  ): Promise<AgreementView> {
    return this.agreements.get({ forumId, caller, reader }, id);
  }

  /** Change a draft; of what is cleared or signed only its session, its meetings and its outcome. */
  @Patch(':agreement')
  @OpenTo('organiser', 'protocol')
  @ApiEdits()
  @ApiOkResponse({ type: AgreementView })
  change(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @IdParam('agreement') id: string,
    @IfMatch() version: number,
    @Body() dto: ChangeAgreementDto,
  ): Promise<AgreementView> {
    return this.agreements.change({ forumId, caller, reader }, id, version, dto);
  }

  /** The next step of its life: clear, reopen, sign, exchange, bring into force, follow up, withdraw. */
  @Post(':agreement/steps')
  @HttpCode(200)
  @OpenTo('organiser', 'protocol')
  @ApiEdits()
  @ApiOkResponse({ type: AgreementView })
  step(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @IdParam('agreement') id: string,
    @IfMatch() version: number,
    @Body() dto: AgreementStepDto,
  ): Promise<AgreementView> {
    return this.agreements.step({ forumId, caller, reader }, id, version, dto);
  }

  /** Take away a draft that was entered by mistake; anything later is withdrawn, or stays. */
  @Delete(':agreement')
  @HttpCode(204)
  @OpenTo('organiser', 'protocol')
  @ApiEdits()
  @ApiNoContentResponse()
  remove(
    @Param('forum') forumId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @IdParam('agreement') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.agreements.remove({ forumId, caller, reader }, id, version);
  }
}
