import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToPublic } from '../../shared/http/open-to-public.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { DirectoryQuery, ListedExhibitorView } from '../dto/directory.dto.js';
import { ExhibitorDirectory } from './exhibitor-directory.js';

@ApiTags('booths')
@Controller('v1/forums/:forum/exhibitors')
export class ExhibitorsController {
  constructor(private readonly directory: ExhibitorDirectory) {}

  /** Who exhibits what and where, for everybody, once the organisers have opened the directory. */
  @Get()
  @OpenToPublic()
  @ApiOkResponse({ type: PageOf(ListedExhibitorView) })
  list(@Param('forum') forum: string, @Query() query: DirectoryQuery): Promise<Page<ListedExhibitorView>> {
    return this.directory.list(forum, query);
  }
}
