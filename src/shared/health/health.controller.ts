import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors/domain-error.js';
import { OpenToPublic } from '../http/open-to-public.js';
import { Queues } from '../queue/queues.js';
import { metrics } from './metrics.js';

/** For whoever watches the process: is it alive, can it work, what does it measure. */
@ApiExcludeController()
@OpenToPublic()
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
  ) {}

  /** The process answers; it says nothing about what it depends on. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database and the queues answer too; 503 names the first that does not. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'ok' }> {
    await Promise.all([
      this.dataSource.query('SELECT 1').catch(() => Promise.reject(notReady('database'))),
      this.queues.ping().catch(() => Promise.reject(notReady('queues'))),
    ]);
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', metrics.contentType)
  measurements(): Promise<string> {
    return metrics.metrics();
  }
}

function notReady(dependency: string): DomainError {
  return new DomainError('unavailable', 'unavailable', { dependency });
}
