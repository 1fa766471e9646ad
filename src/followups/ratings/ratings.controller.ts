import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { RateMeetingDto, RatingView } from './dto/rating.dto.js';
import { RatingsService } from './ratings.service.js';

@ApiTags('followups')
@Controller('v1/forums/:forum')
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  /** Say what a party thought of its meeting, from 1 to 5, once it has ended; said again, it takes the place of before. */
  @Put('meetings/:meeting/ratings/:delegation')
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiOkResponse({ type: RatingView })
  rate(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IdParam('delegation') delegation: string,
    @Caller() caller: Principal,
    @Body() dto: RateMeetingDto,
  ): Promise<RatingView> {
    return this.ratings.rate(forum, meeting, delegation, caller, dto);
  }

  /** What parties thought of their meetings. */
  @Get('meeting-ratings')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(RatingView) })
  list(@Param('forum') forum: string, @Query() query: PageQuery): Promise<Page<RatingView>> {
    return this.ratings.list(forum, query);
  }
}
