import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { PersonalDataView } from './dto/personal-data-view.dto.js';
import { PersonalDataService } from './personal-data.service.js';

@ApiTags('privacy')
@Controller('v1/forums/:forum/delegates/:delegate/personal-data')
export class PersonalDataController {
  constructor(private readonly personalData: PersonalDataService) {}

  /** A copy of everything that is held about a delegate: for themselves, their liaison, or an organiser. */
  @Get()
  @OpenTo('organiser', 'liaison', 'delegate')
  @Header('content-disposition', 'attachment; filename="personal-data.json"')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PersonalDataView })
  of(
    @Param('forum') forumId: string,
    @IdParam('delegate') delegateId: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<PersonalDataView> {
    return this.personalData.of({ forumId, delegateId, caller }, reader);
  }
}
