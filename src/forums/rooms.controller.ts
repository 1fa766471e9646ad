import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { CreateRoomDto } from './dto/create-room.dto.js';
import { RoomView } from './dto/room-view.dto.js';
import { RoomsService } from './rooms.service.js';

@ApiTags('forums')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/rooms')
export class RoomsController {
  constructor(private readonly rooms: RoomsService) {}

  /** Add a room of the venue. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: RoomView })
  create(@Param('forum') forum: string, @Body() dto: CreateRoomDto): Promise<RoomView> {
    return this.rooms.create(forum, dto);
  }

  /** The rooms of the venue. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: PageOf(RoomView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<RoomView>> {
    return this.rooms.list(forum, page);
  }

  /** One room. */
  @Get(':room')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: RoomView })
  get(@Param('forum') forum: string, @IdParam('room') room: string): Promise<RoomView> {
    return this.rooms.get(forum, room);
  }
}
