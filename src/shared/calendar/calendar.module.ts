import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Engagement } from './engagement.entity.js';
import { Ledger } from './ledger.js';
import { Subject } from './subject.entity.js';

/** Subjects and their engagements: who and what is claimed, when. */
@Global()
@Module({ imports: [TypeOrmModule.forFeature([Subject, Engagement])], providers: [Ledger], exports: [Ledger] })
export class CalendarModule {}
