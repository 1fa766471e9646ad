import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ChangeInterpreterDto } from '../../interpreters/dto/change-interpreter.dto.js';
import { InterpreterView } from '../../interpreters/dto/interpreter-view.dto.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { InterpreterChanges } from './interpreter-changes.service.js';

@ApiTags('interpreters')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/interpreters')
export class InterpreterChangesController {
  constructor(private readonly changes: InterpreterChanges) {}

  /** Change name, mailbox, hours or languages; refused by name while something stands that the new ones would not carry. */
  @Patch(':interpreter')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: InterpreterView })
  change(
    @Param('forum') forum: string,
    @IdParam('interpreter') interpreter: string,
    @IfMatch() version: number,
    @Body() dto: ChangeInterpreterDto,
  ): Promise<InterpreterView> {
    return this.changes.change(forum, interpreter, version, dto);
  }
}
