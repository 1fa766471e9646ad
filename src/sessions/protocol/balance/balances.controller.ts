import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { Caller, type Principal } from '../../../access/principal.js';
import { ReaderLanguage } from '../../../shared/http/request.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { ApiOffersTable } from '../../../shared/tables/export-query.js';
import { offerTable } from '../../../shared/tables/table-file.js';
import { BalanceExportQuery, BalanceQuery, BalanceView } from './balance.dto.js';
import { BalancesService } from './balances.service.js';

@ApiTags('protocol')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/speaking-balance')
export class BalancesController {
  constructor(private readonly balances: BalancesService) {}

  /** How many minutes who speaks: by country, kind of organization, gender as far as it is said (organisers alone), delegation and session, each figure with its talks. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: BalanceView })
  report(
    @Param('forum') forum: string,
    @Query() { release }: BalanceQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<BalanceView> {
    return this.balances.report({ forumId: forum, release, caller, language });
  }

  /** The figures, or the talks of which they are made, as CSV or XLSX. */
  @Get('export')
  @OpenTo('organiser', 'protocol')
  @ApiOffersTable()
  async export(
    @Param('forum') forum: string,
    @Query() { release, part, format }: BalanceExportQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const asked = { forumId: forum, release, caller, language };
    const tables = {
      figures: async () => offerTable(await this.balances.figures(asked), format),
      talks: async () => offerTable(await this.balances.talks(asked), format),
    };
    return tables[part]();
  }
}
