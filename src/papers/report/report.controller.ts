import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { offerTable } from '../../shared/tables/table-file.js';
import { ReportExportQuery, ReportRowsQuery, ReportRowView, ReportView, type ReportFormat } from './dto/report.dto.js';
import { ReportService } from './report.service.js';
import { reportTable } from './report-table.js';

@ApiTags('papers')
@Controller('v1/forums/:forum/report')
export class ReportController {
  private readonly exports: Record<ReportFormat, (forum: string, language: Language) => Promise<StreamableFile>> = {
    pdf: async (forum, language) => {
      const bytes = await this.report.print(forum, language);
      const disposition = 'attachment; filename="report.pdf"';
      return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
    },
    xlsx: async (forum, language) =>
      offerTable(reportTable((await this.report.get(forum, language)).figures, language), 'xlsx'),
  };

  constructor(private readonly report: ReportService) {}

  /** What came of the forum: delegates, meetings, agreements, booths, visitors, satisfaction; each figure with the list of what it counts. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: ReportView })
  get(@Param('forum') forum: string, @ReaderLanguage() language: Language): Promise<ReportView> {
    return this.report.get(forum, language);
  }

  /** The same as PDF or XLSX, in your language. */
  @Get('export')
  @OpenTo('organiser', 'protocol')
  @ApiProduces('application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(
    @Param('forum') forum: string,
    @Query() { format }: ReportExportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return this.exports[format](forum, language);
  }

  /** What a figure of the report counts, row by row. */
  @Get('rows')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(ReportRowView) })
  rows(
    @Param('forum') forum: string,
    @Query() query: ReportRowsQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page<ReportRowView>> {
    return this.report.rows(forum, query, language);
  }
}
