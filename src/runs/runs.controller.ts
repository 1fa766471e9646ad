import { Controller, Delete, Get, Param, Sse, StreamableFile, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import { watch } from '../shared/http/watch.js';
import type { Language } from '../shared/names/localized-text.js';
import { RunView } from './dto/run-view.dto.js';
import { endedStatuses } from './run.states.js';
import { RunsService } from './runs.service.js';

@ApiTags('runs')
@Controller('v1/forums/:forum/runs/:run')
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  /** Long work that you asked for: how far it is, or how it ended. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: RunView })
  get(
    @Param('forum') forum: string,
    @IdParam('run') run: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.runs.get(forum, run, { caller, language });
  }

  /** The run as server-sent events until it has ended. */
  @Sse('events')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: RunView })
  events(
    @Param('forum') forum: string,
    @IdParam('run') run: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<Observable<MessageEvent>> {
    return watch(
      () => this.runs.get(forum, run, { caller, language }),
      ({ status }) => endedStatuses.includes(status),
    );
  }

  /** Cancel it; work under way stops within a second, and what it has committed stays. */
  @Delete()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: RunView })
  cancel(
    @Param('forum') forum: string,
    @IdParam('run') run: string,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<RunView> {
    return this.runs.cancel(forum, run, { caller, language });
  }

  /** One of the files that it has made; they are kept for a day. */
  @Get('files/:name')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('forum') forum: string,
    @IdParam('run') run: string,
    @Param('name') name: string,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const file = await this.runs.file(forum, run, name, caller);
    return new StreamableFile(file.bytes, {
      type: file.contentType,
      disposition: `attachment; filename="${file.name}"`,
      length: file.bytes.length,
    });
  }
}
