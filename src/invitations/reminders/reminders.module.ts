import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../../delegations/delegations.module.js';
import { ForumsModule } from '../../forums/forums.module.js';
import { InvitationsModule } from '../invitations.module.js';
import { TemplatePreviews } from '../templates/template-preview.js';
import { ReminderRule } from './reminder-rule.entity.js';
import { ReminderRulesController } from './reminder-rules.controller.js';
import { ReminderRulesService } from './reminder-rules.service.js';
import { showReminderSamples } from './reminder-sample.js';
import { ReminderSweep } from './reminder-sweep.js';
import { Reminder } from './reminder.entity.js';
import { UnansweredController } from './unanswered.controller.js';
import { UnansweredService } from './unanswered.service.js';

/** Who has not answered, and who is reminded of it. */
@Module({
  imports: [TypeOrmModule.forFeature([ReminderRule, Reminder]), ForumsModule, DelegationsModule, InvitationsModule],
  controllers: [ReminderRulesController, UnansweredController],
  providers: [ReminderRulesService, UnansweredService, ReminderSweep],
  exports: [ReminderSweep],
})
export class RemindersModule implements OnModuleInit {
  constructor(private readonly previews: TemplatePreviews) {}

  onModuleInit(): void {
    showReminderSamples(this.previews);
  }
}
