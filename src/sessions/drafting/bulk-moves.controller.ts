import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { BulkMovesService } from './bulk-moves.service.js';
import { BulkMoveView, MoveBlockDto, ShiftDto, SwapRoomsDto } from './dto/bulk-move.dto.js';

/** Many sessions of the draft at once, all or nothing. */
@ApiTags('sessions')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/bulk-moves')
export class BulkMovesController {
  constructor(private readonly moves: BulkMovesService) {}

  /** Everything from a moment on, of that day, by some minutes. */
  @Post('shift')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiOkResponse({ type: BulkMoveView })
  shift(@Param('forum') forum: string, @Body() dto: ShiftDto): Promise<BulkMoveView> {
    return this.moves.shift(forum, dto);
  }

  /** What lies within an interval, on another day at the same times. */
  @Post('day')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiOkResponse({ type: BulkMoveView })
  moveBlock(@Param('forum') forum: string, @Body() dto: MoveBlockDto): Promise<BulkMoveView> {
    return this.moves.moveBlock(forum, dto);
  }

  /** The sessions of two rooms change places. */
  @Post('room-swap')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiOkResponse({ type: BulkMoveView })
  swapRooms(@Param('forum') forum: string, @Body() dto: SwapRoomsDto): Promise<BulkMoveView> {
    return this.moves.swapRooms(forum, dto);
  }
}
