import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ChangeRoomDto } from '../../forums/dto/change-room.dto.js';
import { RoomView } from '../../forums/dto/room-view.dto.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { RoomChanges } from './room-changes.service.js';

@ApiTags('forums')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/rooms')
export class RoomChangesController {
  constructor(private readonly changes: RoomChanges) {}

  /** Change how a room is called, furnished, equipped or open, with a message held for whoever it concerns; refused by name while something stands there that it would not carry any more. */
  @Patch(':room')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: RoomView })
  change(
    @Param('forum') forum: string,
    @IdParam('room') room: string,
    @IfMatch() version: number,
    @Body() dto: ChangeRoomDto,
  ): Promise<RoomView> {
    return this.changes.change(forum, room, version, dto);
  }
}
