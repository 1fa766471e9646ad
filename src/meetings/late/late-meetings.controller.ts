import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { IdParam } from '../../shared/http/request.js';
import { AppliedLateView, ApplyLateDto, LateProposalView, RunLateDto } from './dto/late.dto.js';
import { LateMeetingsService } from './late-meetings.service.js';

@ApiTags('day')
@Controller('v1/forums/:forum/meetings/:meeting/late')
export class LateMeetingsController {
  constructor(private readonly late: LateMeetingsService) {}

  /** Say that it runs late: what would become of the day, and who would be told; nothing changes. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: LateProposalView })
  propose(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @Body() dto: RunLateDto,
  ): Promise<LateProposalView> {
    return this.late.propose(forum, meeting, dto);
  }

  /** Do what was proposed, in one transaction; refused with what has changed since. */
  @Post('apply')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: AppliedLateView })
  apply(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @Body() dto: ApplyLateDto,
  ): Promise<AppliedLateView> {
    return this.late.apply(forum, meeting, dto);
  }
}
