import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RunFile } from './run-file.entity.js';
import { RunRunner } from './run-runner.js';
import { Run } from './run.entity.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Run, RunFile])],
  controllers: [RunsController],
  providers: [RunsService, RunRunner],
  exports: [RunsService, RunRunner],
})
export class RunsModule {}
