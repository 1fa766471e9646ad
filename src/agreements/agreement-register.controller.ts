import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToSignedIn } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { AgreementRegister } from './agreement-register.js';
import { AgreementView } from './dto/agreement.dto.js';
import { AgreementsFilter, AgreementsQuery, AgreementTotalsView } from './dto/agreements-query.dto.js';

@ApiTags('agreements')
@Controller('v1/agreements')
export class AgreementRegisterController {
  constructor(private readonly register: AgreementRegister) {}

  /** The documents of all forums in which you are an organiser or see to protocol. */
  @Get()
  @OpenToSignedIn()
  @ApiOkResponse({ type: PageOf(AgreementView) })
  list(
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Query() query: AgreementsQuery,
  ): Promise<Page<AgreementView>> {
    return this.register.list(caller, query, reader);
  }

  /** How many these are and what they are worth, each figure with the list of what it counts. */
  @Get('totals')
  @OpenToSignedIn()
  @ApiOkResponse({ type: AgreementTotalsView })
  totals(@Caller() caller: Principal, @Query() filter: AgreementsFilter): Promise<AgreementTotalsView> {
    return this.register.totals(caller, filter);
  }
}
