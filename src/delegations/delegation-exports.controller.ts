import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo, OpenToSignedIn } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { ApiOffersTable } from '../shared/tables/export-query.js';
import { offerTable } from '../shared/tables/table-file.js';
import { DelegationTables } from './delegation-tables.js';
import { DelegatesExportQuery, DelegationsExportQuery, OrganizationsExportQuery } from './dto/exports.dto.js';

@ApiTags('exports')
@ForIntegrations('delegations:write')
@Controller('v1')
export class DelegationExportsController {
  constructor(private readonly tables: DelegationTables) {}

  /** The delegates as CSV or XLSX; contact data for those who see it. The file can be imported again. */
  @Get('forums/:forum/delegates/export')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison')
  @ApiOffersTable()
  delegates(
    @Param('forum') forum: string,
    @Query() query: DelegatesExportQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return offerTable(this.tables.delegates(forum, query, caller, language), query.format);
  }

  /** The delegations as CSV or XLSX; the liaisons' mailboxes for organisers. */
  @Get('forums/:forum/delegations/export')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison')
  @ApiOffersTable()
  delegations(
    @Param('forum') forum: string,
    @Query() query: DelegationsExportQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return offerTable(this.tables.delegations(forum, query, caller, language), query.format);
  }

  /** The organizations of this installation as CSV or XLSX. */
  @Get('organizations/export')
  @OpenToSignedIn()
  @ApiOffersTable()
  organizations(@Query() query: OrganizationsExportQuery, @ReaderLanguage() language: Language): StreamableFile {
    return offerTable(this.tables.organizations(query, language), query.format);
  }
}
