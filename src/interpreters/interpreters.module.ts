import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForumsModule } from '../forums/forums.module.js';
import { Interpreter } from './interpreter.entity.js';
import { InterpretersController } from './interpreters.controller.js';
import { InterpretersService } from './interpreters.service.js';

@Module({
  imports: [ForumsModule, TypeOrmModule.forFeature([Interpreter])],
  controllers: [InterpretersController],
  providers: [InterpretersService],
  exports: [InterpretersService],
})
export class InterpretersModule {}
