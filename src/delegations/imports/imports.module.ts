import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RunsModule } from '../../runs/runs.module.js';
import { DelegateImport } from './delegate-import.entity.js';
import { ImportChecker } from './import-checker.js';
import { ImportCommitter } from './import-committer.js';
import { ImportFiles } from './import-files.js';
import { ImportPart } from './import-part.entity.js';
import { ImportRow } from './import-row.entity.js';
import { ImportRowsService } from './import-rows.service.js';
import { ImportSweep } from './import-sweep.js';
import { ImportUpload } from './import-upload.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [RunsModule, TypeOrmModule.forFeature([DelegateImport, ImportPart, ImportRow])],
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ImportRowsService,
    ImportUpload,
    ImportFiles,
    ImportChecker,
    ImportCommitter,
    ImportSweep,
  ],
  exports: [ImportChecker, ImportCommitter, ImportSweep],
})
export class ImportsModule {}
