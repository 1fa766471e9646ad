import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DelegationsModule } from '../../delegations/delegations.module.js';
import { ForumsModule } from '../../forums/forums.module.js';
import { RunsModule } from '../../runs/runs.module.js';
import { InvitationsModule } from '../invitations.module.js';
import { MailWriter } from '../mail-writer.js';
import { LetterBatch } from './letter-batch.entity.js';
import { TemplatePreviews } from '../templates/template-preview.js';
import { LetterErasure } from './letter-erasure.js';
import { LetterRegister } from './letter-register.entity.js';
import { showLetterSamples } from './letter-sample.js';
import { LetterRunner } from './letter-runner.js';
import { Letter } from './letter.entity.js';
import { LettersController } from './letters.controller.js';
import { LettersService } from './letters.service.js';

/** Formal invitations on paper, with numbers. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Letter, LetterBatch, LetterRegister]),
    ForumsModule,
    RunsModule,
    DelegationsModule,
    InvitationsModule,
  ],
  controllers: [LettersController],
  providers: [LettersService, LetterRunner, LetterErasure],
  exports: [LettersService, LetterRunner, LetterErasure],
})
export class LettersModule implements OnModuleInit {
  constructor(
    private readonly mails: MailWriter,
    private readonly letters: LettersService,
    private readonly previews: TemplatePreviews,
  ) {}

  /** In every process: whoever previews a mail shows its letters too. */
  onModuleInit(): void {
    this.mails.attach('letter', ({ id }) => this.letters.attachment(id));
    showLetterSamples(this.previews);
  }
}
