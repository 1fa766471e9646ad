import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { FileBody, TakesTables, type ReceivedFile } from '../../shared/http/file-body.js';
import { ArrangeMeetingsDto, MeetingsArrangedView } from './dto/arrange-meetings.dto.js';
import { MeetingArrangements } from './meeting-arrangements.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings')
export class MeetingArrangementsController {
  constructor(private readonly arrangements: MeetingArrangements) {}

  /** Arrange up to 200 meetings at once: all of them, or none and every fault with its pointer. */
  @Post('batch')
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingsArrangedView })
  arrange(@Param('forum') forum: string, @Body() { meetings }: ArrangeMeetingsDto): Promise<MeetingsArrangedView> {
    return this.arrangements.arrange(forum, meetings);
  }

  /** Arrange the meetings of a CSV or XLSX list with the columns of the export, up to 500: all of them, or none and every fault with its row. */
  @Post('import')
  @OpenTo('organiser')
  @TakesTables()
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingsArrangedView })
  arrangeFile(@Param('forum') forum: string, @FileBody() file: ReceivedFile): Promise<MeetingsArrangedView> {
    return this.arrangements.arrangeFile(forum, file);
  }
}
