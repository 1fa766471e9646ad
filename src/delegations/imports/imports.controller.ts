import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates, ApiEdits } from '../../shared/http/api-docs.js';
import { FileBody, TakesTables, type ReceivedFile } from '../../shared/http/file-body.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import type { Language } from '../../shared/names/localized-text.js';
import { ApiOffersTable, ExportQuery } from '../../shared/tables/export-query.js';
import { offerTable } from '../../shared/tables/table-file.js';
import { ImportRowsQuery, RemapImportDto, UploadImportQuery } from '../dto/import.dto.js';
import { ImportRowView, ImportView } from '../dto/import-view.dto.js';
import { ImportRowsService } from './import-rows.service.js';
import { ImportsService } from './imports.service.js';

@ApiTags('imports')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: ImportRowsService,
  ) {}

  /** Send a list of delegates as CSV or XLSX, 25 MB at most; it is checked, and no delegate is written. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser')
  @TakesTables()
  @ApiAcceptedResponse({ type: ImportView })
  create(
    @Param('forum') forum: string,
    @Query() { fileName, delegation }: UploadImportQuery,
    @FileBody() file: ReceivedFile,
    @Caller() { accountId }: Principal,
  ): Promise<ImportView> {
    const upload = { ...file, fileName: fileName ?? `list.${file.format}`, delegationId: delegation ?? null };
    return this.imports.create(forum, upload, accountId);
  }

  /** The lists that were sent in the last week, oldest first. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(ImportView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<ImportView>> {
    return this.imports.list(forum, page);
  }

  /** One list: what its columns are taken for, and how many rows would do what. */
  @Get(':import')
  @OpenTo('organiser')
  @ApiOkResponse({ type: ImportView })
  get(@Param('forum') forum: string, @IdParam('import') id: string): Promise<ImportView> {
    return this.imports.get(forum, id);
  }

  /** Take columns otherwise than was proposed, and check again. */
  @Patch(':import')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ImportView })
  remap(
    @Param('forum') forum: string,
    @IdParam('import') id: string,
    @IfMatch() version: number,
    @Body() dto: RemapImportDto,
    @Caller() { accountId }: Principal,
  ): Promise<ImportView> {
    return this.imports.remap(forum, id, version, dto, accountId);
  }

  /** What would be done with each row: faults with a suggestion, warnings, changes from and to. */
  @Get(':import/rows')
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(ImportRowView) })
  listRows(
    @Param('forum') forum: string,
    @IdParam('import') id: string,
    @Query() query: ImportRowsQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page<ImportRowView>> {
    return this.rows.list(forum, id, query, language);
  }

  /** The faulty rows as a file to correct and send again, with the reasons. */
  @Get(':import/faulty-rows')
  @OpenTo('organiser')
  @ApiOffersTable()
  async faultyRows(
    @Param('forum') forum: string,
    @IdParam('import') id: string,
    @Query() { format }: ExportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return offerTable(await this.rows.faultyRows(forum, id, language), format);
  }

  /** Write the valid rows; a run does it, and the faulty ones are left out. */
  @Post(':import/commit')
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiAcceptedResponse({ type: ImportView })
  commit(
    @Param('forum') forum: string,
    @IdParam('import') id: string,
    @Caller() { accountId }: Principal,
  ): Promise<ImportView> {
    return this.imports.commit(forum, id, accountId);
  }
}
