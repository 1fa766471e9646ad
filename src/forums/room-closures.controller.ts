import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { ClosureView, CreateClosureDto } from './dto/room-closure.dto.js';
import { RoomClosuresService } from './room-closures.service.js';

@ApiTags('forums')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/rooms/:room/closures')
export class RoomClosuresController {
  constructor(private readonly closures: RoomClosuresService) {}

  /** Close a room for a time; refused while something stands there, naming what. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: ClosureView })
  create(
    @Param('forum') forum: string,
    @IdParam('room') room: string,
    @Body() dto: CreateClosureDto,
  ): Promise<ClosureView> {
    return this.closures.create(forum, room, dto);
  }

  /** When a room is closed. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: PageOf(ClosureView) })
  list(
    @Param('forum') forum: string,
    @IdParam('room') room: string,
    @Query() page: PageQuery,
  ): Promise<Page<ClosureView>> {
    return this.closures.list(forum, room, page);
  }

  /** Open a room again. */
  @Delete(':closure')
  @HttpCode(204)
  @OpenTo('organiser')
  @ApiNoContentResponse()
  remove(
    @Param('forum') forum: string,
    @IdParam('room') room: string,
    @IdParam('closure') closure: string,
  ): Promise<void> {
    return this.closures.remove(forum, room, closure);
  }
}
